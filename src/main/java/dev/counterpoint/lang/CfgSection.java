package dev.counterpoint.lang;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** The parts of a configuration file and the words that open them. */
enum CfgSection {
    CONSTANTS,
    SPECIFICATION,
    INIT,
    NEXT,
    INVARIANTS,
    PROPERTIES,
    CONSTRAINTS,
    ACTION_CONSTRAINTS,
    SYMMETRY,
    VIEW,
    ALIAS,
    POSTCONDITION,
    CHECK_DEADLOCK,
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
    static @Nullable CfgSection of(String word) {
        return WORDS.get(word);
    }

    /** The opening word that another was probably meant to be; null where none is near. */
    static @Nullable String nearest(String word) {
        if (word.length() < 4 || !word.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c == '_')) {
            return null;
        }
        return Spelling.nearest(word, WORDS.keySet());
    }
}
