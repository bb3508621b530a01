package dev.counterpoint.ui.session;

import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A trace that is looked at: a counterexample, or a walk that left one.
 *
 * @param graphStates the number of each state in the recorded graph, -1 where it is not in it
 * @param walkedFrom the index of the last state that a walk has in common with the counterexample;
 *     -1 for the counterexample itself
 */
public record Route(Trace trace, List<Integer> graphStates, int walkedFrom) {
    public Route {
        graphStates = List.copyOf(graphStates);
        if (graphStates.size() != trace.states().size()) {
            throw new IllegalArgumentException(
                    graphStates.size() + " numbers for " + trace.states().size() + " states");
        }
    }

    /** A counterexample. */
    public static Route counterexample(Trace trace, List<Integer> graphStates) {
        return new Route(trace, graphStates, -1);
    }

    /** A walk that begins at an initial state. */
    public static Route begin(State initial, int graphState) {
        return new Route(Trace.finite(List.of(initial), List.of()), List.of(graphState), 0);
    }

    /** Whether it has left the counterexample, or there is none. */
    public boolean isWalk() {
        return walkedFrom >= 0;
    }

    /** How many states it has. */
    public int length() {
        return trace.states().size();
    }

    /** The state that follows an index: after a lasso's last its loop's first; null where none. */
    public @Nullable State after(int index) {
        if (index + 1 < length()) {
            return trace.states().get(index + 1);
        }
        return trace.isLasso() ? trace.states().get(trace.loop().orElseThrow()) : null;
    }

    /** Its first states, up to an index, as a walk. */
    Route upTo(int index) {
        return new Route(
                Trace.finite(trace.states().subList(0, index + 1), trace.steps().subList(0, index)),
                graphStates.subList(0, index + 1),
                isWalk() ? Math.min(walkedFrom, index) : index);
    }

    /** One step more at its end. */
    public Route and(Step step, State state, int graphState) {
        List<State> states = new ArrayList<>(trace.states());
        List<Step> steps = new ArrayList<>(trace.steps());
        List<Integer> numbers = new ArrayList<>(graphStates);
        states.add(state);
        steps.add(step);
        numbers.add(graphState);
        return new Route(Trace.finite(states, steps), numbers, walkedFrom);
    }
}
