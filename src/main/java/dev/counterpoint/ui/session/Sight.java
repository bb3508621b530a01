package dev.counterpoint.ui.session;

import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;

import org.jspecify.annotations.Nullable;

/**
 * The state that is looked at.
 *
 * @param before the state it is compared with; null for an initial state
 * @param by the step that led to it; null for an initial state, and off the trace
 * @param index its place in the trace, from 0; -1 off the trace
 * @param beforeIndex the place of the state before, -1 where there is none
 * @param graphState its number in the recorded graph, -1 where it is not in it
 */
public record Sight(
        State state,
        @Nullable State before,
        @Nullable Step by,
        int index,
        int beforeIndex,
        int graphState) {
    /** Whether it is a state of the trace. */
    public boolean isOnTrace() {
        return index >= 0;
    }
}
