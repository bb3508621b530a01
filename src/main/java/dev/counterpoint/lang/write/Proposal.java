package dev.counterpoint.lang.write;

import dev.counterpoint.lang.navigate.Hover;

import java.util.function.Supplier;

/**
 * Something that may be written at a place.
 *
 * @param label how it is listed
 * @param text what is written
 * @param caret where in it the caret stands afterwards
 * @param about what to tell of it; may take a while
 */
public record Proposal(String label, Kind kind, String text, int caret, Supplier<Hover> about) {
    /** What sort of proposal, the nearest at hand first. */
    public enum Kind {
        LOCAL("local"),
        VARIABLE("variable"),
        CONSTANT("constant"),
        DEFINITION("definition"),
        STANDARD("standard"),
        KEYWORD("word of TLA+"),
        SNIPPET("snippet");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** What it is called. */
        public String word() {
            return word;
        }
    }
}
