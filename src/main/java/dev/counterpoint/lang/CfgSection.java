package dev.counterpoint.lang;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** The parts of a configuration file and the words that open them. */
public enum CfgSection {
    /** Values for constants, and definitions that stand in for others. */
    CONSTANTS,
    /** The formula that says how the system behaves. */
    SPECIFICATION,
    /** The initial predicate. */
    INIT,
    /** The next-state relation. */
    NEXT,
    /** What is true in every state. */
    INVARIANTS,
    /** What is true of every step or behavior. */
    PROPERTIES,
    /** Which states are explored further. */
    CONSTRAINTS,
    /** Which steps are explored further. */
    ACTION_CONSTRAINTS,
    /** Sets of permutations of model values. */
    SYMMETRY,
    /** What tells states apart. */
    VIEW,
    /** What traces are shown through. */
    ALIAS,
    /** What is evaluated at the end. */
    POSTCONDITION,
    /** Whether a state without successors is a violation. */
    CHECK_DEADLOCK,
    /** Read by TLC without an effect. */
    TYPE;

    private static final Map<String, CfgSection> WORDS =
            Map.ofEntries(
                    Map.entry("CONSTANT", CONSTANTS),
                    Map.entry("CONSTANTS", CONSTANTS),
                    Map.entry("SPECIFICATION", SPECIFICATION),
                    Map.entry("INIT", INIT),
                    Map.entry("NEXT", NEXT),
                    Map.entry("INVARIANT", INVARIANTS),
                    Map.entry("INVARIANTS", INVARIANTS),
                    Map.entry("PROPERTY", PROPERTIES),
                    Map.entry("PROPERTIES", PROPERTIES),
                    Map.entry("CONSTRAINT", CONSTRAINTS),
                    Map.entry("CONSTRAINTS", CONSTRAINTS),
                    Map.entry("ACTION_CONSTRAINT", ACTION_CONSTRAINTS),
                    Map.entry("ACTION_CONSTRAINTS", ACTION_CONSTRAINTS),
                    Map.entry("SYMMETRY", SYMMETRY),
                    Map.entry("VIEW", VIEW),
                    Map.entry("ALIAS", ALIAS),
                    Map.entry("POSTCONDITION", POSTCONDITION),
                    Map.entry("CHECK_DEADLOCK", CHECK_DEADLOCK),
                    Map.entry("TYPE", TYPE),
                    Map.entry("TYPE_CONSTRAINT", TYPE));

    /** The part a word opens; null for any other word. */
    public static @Nullable CfgSection of(String word) {
        return WORDS.get(word);
    }

    /** Whether it takes one name. */
    public boolean takesOne() {
        return switch (this) {
            case SPECIFICATION, INIT, NEXT, SYMMETRY, VIEW, ALIAS, POSTCONDITION, CHECK_DEADLOCK ->
                    true;
            default -> false;
        };
    }

    /** The opening word that another was probably meant to be; null where none is near. */
    static @Nullable String nearest(String word) {
        if (word.length() < 4 || !word.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c == '_')) {
            return null;
        }
        return Spelling.nearest(word, WORDS.keySet());
    }
}
