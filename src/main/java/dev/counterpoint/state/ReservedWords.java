package dev.counterpoint.state;

import java.util.Set;

/** TLA+'s reserved words, which nothing in a spec can be named. */
public final class ReservedWords {
    /** Those that are written in capitals alone and stand for no value. */
    public static final Set<String> KEYWORDS =
            Set.of(
                    "ACTION",
                    "ASSUME",
                    "ASSUMPTION",
                    "AXIOM",
                    "BY",
                    "CASE",
                    "CHOOSE",
                    "CONSTANT",
                    "CONSTANTS",
                    "COROLLARY",
                    "DEF",
                    "DEFINE",
                    "DEFS",
                    "DOMAIN",
                    "ELSE",
                    "ENABLED",
                    "EXCEPT",
                    "EXTENDS",
                    "HAVE",
                    "HIDE",
                    "IF",
                    "IN",
                    "INSTANCE",
                    "LAMBDA",
                    "LEMMA",
                    "LET",
                    "LOCAL",
                    "MODULE",
                    "NEW",
                    "OBVIOUS",
                    "OMITTED",
                    "ONLY",
                    "OTHER",
                    "PICK",
                    "PROOF",
                    "PROPOSITION",
                    "PROVE",
                    "QED",
                    "RECURSIVE",
                    "STATE",
                    "SUBSET",
                    "SUFFICES",
                    "TAKE",
                    "TEMPORAL",
                    "THEN",
                    "THEOREM",
                    "UNCHANGED",
                    "UNION",
                    "USE",
                    "VARIABLE",
                    "VARIABLES",
                    "WITH",
                    "WITNESS");

    private ReservedWords() {}
}
