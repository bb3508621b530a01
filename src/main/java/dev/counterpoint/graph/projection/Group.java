package dev.counterpoint.graph.projection;

import dev.counterpoint.state.Binding;

import java.util.List;

/**
 * States that are seen as one.
 *
 * @param words what they have in common, where that is no value: {@code a cycle of 12 states}; may
 *     be empty
 * @param values what they have in common: variables or expressions with their values
 * @param states how many they are
 * @param first the state that was found first
 */
public record Group(String words, List<Binding> values, int states, int first) {
    public Group {
        values = List.copyOf(values);
        if (states < 1) {
            throw new IllegalArgumentException("a group of " + states + " states");
        }
    }
}
