package dev.counterpoint.engine.agent.check;

import dev.counterpoint.engine.protocol.GraphDelta.Label;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import tlc2.tool.TLCState;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A counterexample as TLC has it beside ours.
 *
 * @param labels {@code labels[i]} is the step from {@code states[i]} to the next state; null where
 *     it could not be found again
 */
record Spine(Trace trace, List<TLCState> states, List<@Nullable Label> labels) {
    Spine {
        states = List.copyOf(states);
        labels = Collections.unmodifiableList(new ArrayList<>(labels));
    }
}
