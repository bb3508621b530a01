package dev.counterpoint.graph;

import dev.counterpoint.state.State;

/** Looks up the values of a graph's states; nothing is read until it is asked. */
@FunctionalInterface
public interface StateValues {
    /**
     * The values of a state.
     *
     * @param id the state's number in the graph, from 0
     */
    State state(int id);
}
