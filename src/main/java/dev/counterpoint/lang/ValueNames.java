package dev.counterpoint.lang;

import dev.counterpoint.spec.Model.Assignment;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the values of a model need around them in a module: model values declared as constants, and
 * the standard modules their operators come from.
 */
final class ValueNames {
    private static final Map<String, String> MODULES =
            Map.ofEntries(
                    Map.entry("+", "Integers"),
                    Map.entry("-", "Integers"),
                    Map.entry("*", "Integers"),
                    Map.entry("^", "Integers"),
                    Map.entry("%", "Integers"),
                    Map.entry("..", "Integers"),
                    Map.entry("<", "Integers"),
                    Map.entry(">", "Integers"),
                    Map.entry("<=", "Integers"),
                    Map.entry("=<", "Integers"),
                    Map.entry(">=", "Integers"),
                    Map.entry("\\div", "Integers"),
                    Map.entry("\\leq", "Integers"),
                    Map.entry("\\geq", "Integers"),
                    Map.entry("Nat", "Integers"),
                    Map.entry("Int", "Integers"),
                    Map.entry(":>", "TLC"),
                    Map.entry("@@", "TLC"),
                    Map.entry("Permutations", "TLC"),
                    Map.entry("\\o", "Sequences"),
                    Map.entry("\\circ", "Sequences"),
                    Map.entry("Seq", "Sequences"),
                    Map.entry("Len", "Sequences"),
                    Map.entry("Append", "Sequences"),
                    Map.entry("Head", "Sequences"),
                    Map.entry("Tail", "Sequences"),
                    Map.entry("SubSeq", "Sequences"),
                    Map.entry("SelectSeq", "Sequences"),
                    Map.entry("Cardinality", "FiniteSets"),
                    Map.entry("IsFiniteSet", "FiniteSets"));

    private final Set<String> names;
    private final Set<String> modelValues = new LinkedHashSet<>();
    private final Set<String> declared = new TreeSet<>();
    private final Set<String> modules = new TreeSet<>();

    /** For a spec with these names and a model whose other constants have these values. */
    ValueNames(Set<String> names, List<Assignment> constants) {
        this.names = names;
        for (Assignment constant : constants) {
            if (!constant.override()) {
                Tokens tokens = CfgTokens.of(constant.value());
                for (int i = 0; i < tokens.size(); i++) {
                    if (tokens.kind(i) == TokenKind.IDENTIFIER) {
                        modelValues.add(text(constant.value(), tokens, i));
                    }
                }
            }
        }
    }

    /** The model values that the other constants are made of. */
    Set<String> modelValues() {
        return modelValues;
    }

    /** The model values that the added values need. */
    Set<String> declared() {
        return declared;
    }

    /** The modules that the added values need. */
    Set<String> standardModules() {
        return modules;
    }

    /** Adds a value that is to be written as a definition. */
    void add(String value) {
        Tokens tokens = TlaTokens.of(value, TlaTokens.MODULE_BODY);
        Set<String> bound = bound(value, tokens);
        String before = "";
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.kind(i) == TokenKind.WHITESPACE || tokens.kind(i) == TokenKind.COMMENT) {
                continue;
            }
            String word = text(value, tokens, i);
            String module = names.contains(word) ? null : MODULES.get(word);
            if (module != null) {
                modules.add(module);
            }
            // What stands before one number is another operator than what stands between two.
            if (word.equals("-")
                    && !before.matches("[\\w\"].*|[)\\]}]|>>")
                    && !names.contains("-.")) {
                modules.add("Integers");
            }
            boolean name = tokens.kind(i) == TokenKind.IDENTIFIER;
            boolean field = before.equals(".") || isField(value, tokens, i);
            boolean free = !bound.contains(word) && module == null && !names.contains(word);
            if (name && !field && free) {
                declared.add(word);
            }
            before = word;
        }
    }

    /** The names that quantifiers and the like bind: those before {@code \in}. */
    private static Set<String> bound(String value, Tokens tokens) {
        Set<String> bound = new HashSet<>();
        Set<String> pending = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            String word = text(value, tokens, i);
            if (tokens.kind(i) == TokenKind.IDENTIFIER) {
                pending.add(word);
            } else if (word.equals("\\in") || word.equals("∈")) {
                bound.addAll(pending);
                pending.clear();
            } else if (tokens.kind(i) != TokenKind.WHITESPACE && !word.equals(",")) {
                pending.clear();
            }
        }
        return bound;
    }

    private static boolean isField(String value, Tokens tokens, int token) {
        int next = token + 1;
        while (next < tokens.size() && tokens.kind(next) == TokenKind.WHITESPACE) {
            next++;
        }
        if (next >= tokens.size()) {
            return false;
        }
        String after = text(value, tokens, next);
        return after.equals("|->") || after.equals("↦") || after.equals(":");
    }

    private static String text(String value, Tokens tokens, int token) {
        return value.substring(tokens.start(token), tokens.end(token));
    }
}
