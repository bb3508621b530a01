package dev.counterpoint.state;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.OptionalInt;

/**
 * A finite list of states joined by steps; with a loop, a lasso: after the last state the behavior
 * goes on at {@code states[loop]} for ever.
 *
 * @param states at least one; the first is an initial state
 * @param steps {@code steps[i]} leads from {@code states[i]} to {@code states[i + 1]}
 * @param loop the index, from 0, of the first state of the loop
 * @param closing the step from the last state back to the loop's first; with a loop only, null
 *     where it is not known
 */
public record Trace(
        List<State> states, List<Step> steps, OptionalInt loop, @Nullable Step closing) {
    public Trace {
        states = List.copyOf(states);
        steps = List.copyOf(steps);
        if (states.isEmpty() || steps.size() != states.size() - 1) {
            throw new IllegalArgumentException(
                    states.size() + " states need one step less, not " + steps.size());
        }
        if (loop.isPresent() && (loop.getAsInt() < 0 || loop.getAsInt() >= states.size())) {
            throw new IllegalArgumentException("the loop begins at no state: " + loop);
        }
        if (loop.isEmpty() && closing != null) {
            throw new IllegalArgumentException("a closing step needs a loop");
        }
        List<String> variables = states.getFirst().variables();
        if (states.stream().anyMatch(s -> !s.variables().equals(variables))) {
            throw new IllegalArgumentException("all states need the same variables");
        }
    }

    /** A trace without a loop. */
    public static Trace finite(List<State> states, List<Step> steps) {
        return new Trace(states, steps, OptionalInt.empty(), null);
    }

    /** Whether it ends in a loop. */
    public boolean isLasso() {
        return loop.isPresent();
    }

    /** Whether the loop is the last state repeating itself. */
    public boolean endsStuttering() {
        return loop.isPresent() && loop.getAsInt() == states.size() - 1;
    }

    /** The variables of all its states. */
    public List<String> variables() {
        return states.getFirst().variables();
    }
}
