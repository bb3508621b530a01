package dev.counterpoint.check;

import dev.counterpoint.engine.protocol.Explanation;
import dev.counterpoint.lang.TlaTokens;
import dev.counterpoint.lang.TokenKind;
import dev.counterpoint.lang.Tokens;
import dev.counterpoint.state.BooleanValue;
import dev.counterpoint.state.Value;
import dev.counterpoint.state.ValueText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Why a property is false, in words: the parts that decided it, the witnesses put in by value. */
public final class WhyFalse {
    private static final int MOST_PARTS = 4;
    private static final int LONGEST_PART = 60;
    private static final int LONGEST_WITNESS = 24;
    private static final int LONGEST_VALUE = 80;
    private static final Pattern APPLICATION =
            Pattern.compile("[\\w!]+\\((?:[^()\\n]|\\([^()\\n]*\\))*\\)");

    private static final Pattern LITERAL_SET =
            Pattern.compile("\\{(?:\\s*(?:\"[^\"]*\"|\\d+)\\s*,?)*\\}");

    private final List<Part> parts = new ArrayList<>();
    private final List<String> longWitnesses = new ArrayList<>();

    private WhyFalse() {}

    /** What was found out about a property. */
    public static WhyFalse of(Explanation explanation) {
        WhyFalse why = new WhyFalse();
        why.collect(explanation, Map.of(), false);
        return why;
    }

    /**
     * A formula that decided it.
     *
     * @param sides what it compares, with their values
     */
    private record Part(String text, @Nullable Value value, List<String> sides) {
        String is() {
            String truth =
                    switch (value) {
                        case BooleanValue(boolean v) -> "is " + v;
                        case null -> "cannot be evaluated";
                        default -> "is " + ValueText.shorten(value, LONGEST_VALUE);
                    };
            return sides.isEmpty() ? truth : truth + ": " + joined(sides);
        }
    }

    /**
     * Down to what is said as one: an application among others, such as {@code Holds(n)}, or a
     * formula without formulas in it.
     */
    private void collect(Explanation at, Map<String, Value> outer, boolean amongOthers) {
        Map<String, Value> bound = new HashMap<>(outer);
        at.bindings().forEach(b -> bound.put(b.name(), b.value()));
        at.bindings().stream()
                .filter(b -> !ValueText.fits(b.value(), LONGEST_WITNESS))
                .map(b -> b.name() + " = " + ValueText.shorten(b.value(), LONGEST_VALUE))
                .forEach(longWitnesses::add);
        List<Explanation> formulas =
                at.because().stream()
                        .filter(p -> p.value() == null || p.value() instanceof BooleanValue)
                        .toList();
        boolean application = APPLICATION.matcher(at.text()).matches();
        if (formulas.isEmpty() || (amongOthers && application)) {
            // Of what holds, the formula says enough.
            boolean holds = at.value() instanceof BooleanValue(boolean truth) && truth;
            List<String> sides = application || holds ? List.of() : sides(at, bound);
            Part part = new Part(put(at.text(), bound), at.value(), sides);
            if (!parts.contains(part)) {
                parts.add(part);
            }
        } else {
            boolean several = amongOthers || formulas.size() > 1;
            formulas.forEach(p -> collect(p, bound, several));
        }
    }

    private static List<String> sides(Explanation comparison, Map<String, Value> bound) {
        List<String> sides = new ArrayList<>();
        for (Explanation side : comparison.because()) {
            Value value = side.value();
            String text = put(side.text(), bound);
            if (value != null
                    && !(value instanceof BooleanValue)
                    && !text.equals(ValueText.shorten(value, LONGEST_VALUE))
                    && text.indexOf('\n') < 0
                    && !LITERAL_SET.matcher(text).matches()) {
                sides.add(text + " is " + ValueText.shorten(value, LONGEST_VALUE));
            }
        }
        return sides;
    }

    /** The text with short values in the place of the names that stand for them. */
    private static String put(String text, Map<String, Value> bound) {
        Tokens tokens = TlaTokens.of(text, TlaTokens.MODULE_BODY);
        StringBuilder said = new StringBuilder();
        String before = "";
        for (int i = 0; i < tokens.size(); i++) {
            String token = text.substring(tokens.start(i), tokens.end(i));
            boolean name =
                    tokens.kind(i) == TokenKind.IDENTIFIER
                            || tokens.kind(i) == TokenKind.DEFINED_NAME;
            Value value = name && !before.equals(".") ? bound.get(token) : null;
            said.append(
                    value != null && ValueText.fits(value, LONGEST_WITNESS)
                            ? ValueText.shorten(value, LONGEST_WITNESS)
                            : token);
            if (tokens.kind(i) != TokenKind.WHITESPACE) {
                before = token;
            }
        }
        return said.toString();
    }

    /**
     * One sentence, such as {@code In state 5, Holds(n1) and Holds(n3) are true and n1 = n3 is
     * false.}; null where the parts are too many or too long for one.
     *
     * @param where how it begins, without a comma
     */
    public @Nullable String sentence(String where) {
        boolean fits =
                parts.size() <= MOST_PARTS
                        && longWitnesses.isEmpty()
                        && parts.stream().allMatch(WhyFalse::isShort);
        if (!fits || parts.isEmpty()) {
            return null;
        }
        List<String> clauses = new ArrayList<>();
        clause(true, clauses);
        clause(false, clauses);
        parts.stream()
                .filter(p -> !(p.value() instanceof BooleanValue) || !p.sides().isEmpty())
                .forEach(p -> clauses.add(p.text() + " " + p.is()));
        return where + ", " + joined(clauses) + ".";
    }

    private static boolean isShort(Part part) {
        return part.text().length() <= LONGEST_PART && part.text().indexOf('\n') < 0;
    }

    private void clause(boolean truth, List<String> clauses) {
        List<String> such =
                parts.stream()
                        .filter(p -> p.sides().isEmpty())
                        .filter(p -> p.value() instanceof BooleanValue(boolean v) && v == truth)
                        .map(Part::text)
                        .toList();
        if (!such.isEmpty()) {
            clauses.add(joined(such) + (such.size() == 1 ? " is " : " are ") + truth);
        }
    }

    private static String joined(List<String> all) {
        return all.size() == 1
                ? all.getFirst()
                : String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.getLast();
    }

    /** A condition that is not met, and why: what comes after "it needs". */
    static String condition(Explanation explanation) {
        WhyFalse why = of(explanation);
        Map<String, Value> bound = new HashMap<>();
        explanation.bindings().forEach(b -> bound.put(b.name(), b.value()));
        String text = put(explanation.text(), bound);
        boolean itself = why.parts.size() == 1 && why.parts.getFirst().text().equals(text);
        List<String> sides = itself ? why.parts.getFirst().sides() : List.of();
        if (itself && !sides.isEmpty()) {
            return text + ", but " + joined(sides) + ".";
        }
        if (itself || why.parts.isEmpty()) {
            boolean known = explanation.value() instanceof BooleanValue;
            return text + (known ? ", which is false." : ", which cannot be evaluated.");
        }
        return text
                + ", but "
                + joined(why.parts.stream().map(p -> p.text() + " " + p.is()).toList())
                + ".";
    }

    /** The sentence, or where there is none the lines after how it begins. */
    List<String> told(String where) {
        String sentence = sentence(where);
        if (sentence != null) {
            return List.of(sentence);
        }
        List<String> told = new ArrayList<>(List.of(where + ":"));
        told.addAll(lines());
        return told;
    }

    /** The same as a list, a line a part, after the witnesses that are too long to be put in. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        longWitnesses.stream().distinct().forEach(w -> lines.add("with " + w));
        parts.forEach(p -> lines.add(p.text() + " " + p.is()));
        return lines;
    }
}
