package dev.counterpoint.ui.trace.page;

/**
 * What a person noted at a state.
 *
 * @param state its index, from 0
 * @param marked whether it is bookmarked
 * @param text empty for none
 */
public record TraceNote(int state, boolean marked, String text) {
    boolean isEmpty() {
        return !marked && text.isEmpty();
    }
}
