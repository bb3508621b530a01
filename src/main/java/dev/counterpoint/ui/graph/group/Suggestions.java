package dev.counterpoint.ui.graph.group;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.Progress;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.StateColumns;
import dev.counterpoint.graph.projection.SuggestedVariable;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** The variables to group by: the telling ones first, each with why. */
final class Suggestions {
    private static final int FEW = 12;
    private static final double TELLING = 0.3;

    private Suggestions() {}

    static List<VariableChoice> of(
            StateColumns values,
            int states,
            @Nullable Spine spine,
            Progress progress,
            Cancel cancel) {
        BitSet violating = new BitSet();
        if (spine != null && (spine.end() != null || spine.loop().isPresent())) {
            for (int i = spine.loop().orElse(spine.length() - 1); i < spine.length(); i++) {
                violating.set(spine.state(i));
            }
        }
        List<SuggestedVariable> suggested =
                SuggestedVariable.of(values, states, violating, progress, cancel);
        List<VariableChoice> choices = new ArrayList<>();
        for (SuggestedVariable variable : suggested) {
            choices.add(
                    new VariableChoice(
                            variable.variable(),
                            String.format(Locale.ROOT, "%,d values", variable.values()),
                            reason(variable, choices.isEmpty())));
        }
        for (String name : values.variables()) {
            if (suggested.stream().noneMatch(s -> s.variable().equals(name))) {
                choices.add(new VariableChoice(name, "", ""));
            }
        }
        return others(choices, values, states, cancel);
    }

    private static String reason(SuggestedVariable variable, boolean first) {
        if (variable.split() >= TELLING) {
            return "tells the violation apart";
        }
        return first && variable.values() <= FEW ? "few values" : "";
    }

    /** Those that are not suggested have one value, or more than one can read. */
    private static List<VariableChoice> others(
            List<VariableChoice> choices, StateColumns values, int states, Cancel cancel) {
        List<VariableChoice> all = new ArrayList<>();
        List<String> names =
                choices.stream()
                        .filter(c -> c.values().isEmpty())
                        .map(VariableChoice::name)
                        .toList();
        var columns = values.columns(names, states, i -> i, 1, Progress.NONE, cancel);
        for (VariableChoice choice : choices) {
            int at = names.indexOf(choice.name());
            if (at < 0) {
                all.add(choice);
            } else {
                boolean constant = columns.get(at).isCounted();
                all.add(
                        new VariableChoice(
                                choice.name(),
                                constant ? "always the same" : "over 60 values",
                                ""));
            }
        }
        return all;
    }
}
