package dev.counterpoint.graph.compare;

import dev.counterpoint.graph.GraphSnapshot;
import dev.counterpoint.graph.StateColumns;

/**
 * A graph with its states' values.
 *
 * @param values of all the graph's states
 */
public record RecordedStates(GraphSnapshot graph, StateColumns values) {}
