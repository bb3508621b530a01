package dev.counterpoint.ui.trace;

import dev.counterpoint.engine.protocol.Explanation;
import dev.counterpoint.state.BooleanValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Value;
import dev.counterpoint.state.ValueText;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Why a formula is false, in one line: the smallest parts that decided it, with the values of the
 * names in them. {@code Holds(n1) and Holds(n3), n1 /= n3}.
 */
final class ExplanationWords {
    private static final Pattern NAME = Pattern.compile("(?<![\\w.!])[A-Za-z]\\w*(?!\\w)");
    private static final Pattern APPLICATION = Pattern.compile("[A-Za-z]\\w*(\\(.*\\))?");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final int MOST_PARTS = 4;
    private static final int MOST_CHARACTERS = 48;

    private ExplanationWords() {}

    /** Why it has its value in a state. */
    static String of(Explanation explanation, State state) {
        List<Leaf> leaves = new ArrayList<>();
        collect(explanation, new HashMap<>(), true, leaves);
        Set<String> holding = new LinkedHashSet<>();
        Set<String> failing = new LinkedHashSet<>();
        for (Leaf leaf : leaves) {
            (leaf.isTrue ? holding : failing).add(leaf.words());
        }
        List<String> sentences = new ArrayList<>();
        if (!holding.isEmpty()) {
            sentences.add(few(holding));
        }
        if (!failing.isEmpty()) {
            sentences.add(few(failing));
        }
        String values = values(leaves, state);
        return String.join(", ", sentences) + (values.isEmpty() ? "" : "  (" + values + ")");
    }

    private record Leaf(String text, boolean isTrue, String error, List<String> operands) {
        String words() {
            if (!error.isEmpty()) {
                return text + " cannot be evaluated: " + error;
            }
            return isTrue ? text : negated(text);
        }
    }

    private static void collect(
            Explanation node, Map<String, Value> outer, boolean root, List<Leaf> leaves) {
        Map<String, Value> bound = new HashMap<>(outer);
        node.bindings().forEach(b -> bound.put(b.name(), b.value()));
        boolean decided =
                node.because().stream()
                        .noneMatch(
                                part ->
                                        part.value() instanceof BooleanValue
                                                || part.value() == null);
        boolean stop = decided || (!root && isApplication(node.text()));
        if (!stop) {
            node.because()
                    .forEach(part -> collect(part, bound, isName(node.text()) && root, leaves));
            return;
        }
        if (node.value() == null || node.value() instanceof BooleanValue) {
            boolean isTrue = node.value() instanceof BooleanValue b && b.value();
            String error = node.error() == null ? "" : node.error();
            List<String> operands = isTrue ? List.of() : operands(node, bound);
            leaves.add(new Leaf(substituted(node.text(), bound), isTrue, error, operands));
        }
    }

    /** What a comparison compares, where that is more than it says itself. */
    private static List<String> operands(Explanation node, Map<String, Value> bound) {
        List<String> operands = new ArrayList<>();
        for (Explanation part : node.because()) {
            String text = substituted(part.text(), bound);
            Value value = part.value();
            if (value != null && !text.equals(value.toString())) {
                operands.add(text + " = " + ValueText.shorten(value, MOST_CHARACTERS));
            }
        }
        return operands;
    }

    private static boolean isName(String text) {
        return text.strip().matches("[A-Za-z]\\w*");
    }

    private static boolean isApplication(String text) {
        String stripped = text.strip();
        if (!APPLICATION.matcher(stripped).matches()) {
            return false;
        }
        int open = stripped.indexOf('(');
        return open < 0 || closing(stripped, open) == stripped.length() - 1;
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static String substituted(String text, Map<String, Value> bound) {
        String oneLine = text.strip().replaceAll("\\s+", " ");
        Matcher matcher = NAME.matcher(oneLine);
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            Value value = bound.get(matcher.group());
            boolean inString = isInString(oneLine, matcher.start());
            String by =
                    value == null || inString
                            ? matcher.group()
                            : ValueText.shorten(value, MOST_CHARACTERS);
            matcher.appendReplacement(result, Matcher.quoteReplacement(by));
        }
        return matcher.appendTail(result).toString();
    }

    private static boolean isInString(String text, int at) {
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            if (quoted.start() < at && at < quoted.end()) {
                return true;
            }
        }
        return false;
    }

    private static String negated(String text) {
        Map<String, String> opposites = new LinkedHashMap<>();
        opposites.put(" = ", " /= ");
        opposites.put(" # ", " = ");
        opposites.put(" /= ", " = ");
        opposites.put(" <= ", " > ");
        opposites.put(" >= ", " < ");
        opposites.put(" \\leq ", " > ");
        opposites.put(" \\geq ", " < ");
        opposites.put(" < ", " >= ");
        opposites.put(" > ", " <= ");
        opposites.put(" \\in ", " \\notin ");
        opposites.put(" \\notin ", " \\in ");
        boolean compound =
                text.contains("/\\")
                        || text.contains("\\/")
                        || text.contains("=>")
                        || text.contains("\\A")
                        || text.contains("\\E")
                        || text.contains(" : ");
        for (Map.Entry<String, String> opposite : opposites.entrySet()) {
            int at = text.indexOf(opposite.getKey());
            if (!compound && at > 0 && text.indexOf(opposite.getKey(), at + 1) < 0) {
                return text.replace(opposite.getKey(), opposite.getValue());
            }
        }
        return text.startsWith("~") ? text.substring(1).strip() : text + " is false";
    }

    private static String few(Set<String> parts) {
        List<String> shown = parts.stream().limit(MOST_PARTS).collect(Collectors.toList());
        if (parts.size() > MOST_PARTS) {
            shown.add((parts.size() - MOST_PARTS) + " more");
        }
        if (shown.size() == 1) {
            return shown.getFirst();
        }
        return String.join(", ", shown.subList(0, shown.size() - 1)) + " and " + shown.getLast();
    }

    /** The values that the false parts speak of: what they compare, else whole variables. */
    private static String values(List<Leaf> leaves, State state) {
        Set<String> values = new LinkedHashSet<>();
        for (Leaf leaf : leaves) {
            if (!leaf.operands().isEmpty()) {
                values.addAll(leaf.operands());
            } else if (!leaf.isTrue()) {
                values.addAll(variables(leaf.text(), state));
            }
        }
        return values.stream().limit(MOST_PARTS).collect(Collectors.joining(", "));
    }

    private static List<String> variables(String text, State state) {
        List<String> values = new ArrayList<>();
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            Value value = state.get(matcher.group());
            if (value != null) {
                values.add(matcher.group() + " = " + ValueText.shorten(value, MOST_CHARACTERS));
            }
        }
        return values;
    }
}
