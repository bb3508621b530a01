package dev.counterpoint.imports;

import dev.counterpoint.state.Binding;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Value;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The step that a label such as {@code <Grant(n1) line 8, col 9 to ... of module M>} tells of. */
final class StepLabel {
    private static final Pattern LABEL =
            Pattern.compile("<([A-Za-z0-9_!]{1,500})(\\(.*\\))?(?: .*)?>?", Pattern.DOTALL);

    /** What TLC calls an action that has no name. */
    private static final String UNNAMED = "Action";

    private StepLabel() {}

    static Step step(String label) {
        Matcher matcher = LABEL.matcher(label);
        if (!matcher.matches() || matcher.group(1).equals(UNNAMED)) {
            return Step.UNKNOWN;
        }
        return new Step(matcher.group(1), parameters(matcher.group(2)));
    }

    /** Their names are not told: they are called by their places. */
    private static List<Binding> parameters(@Nullable String told) {
        List<Binding> parameters = new ArrayList<>();
        if (told != null) {
            try {
                for (Value value : ValueParser.list(told.substring(1, told.length() - 1))) {
                    parameters.add(new Binding(String.valueOf(parameters.size() + 1), value));
                }
            } catch (ValueParser.NoValue e) {
                return List.of();
            }
        }
        return parameters;
    }
}
