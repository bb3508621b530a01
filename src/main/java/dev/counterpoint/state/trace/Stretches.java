package dev.counterpoint.state.trace;

import dev.counterpoint.state.State;
import dev.counterpoint.state.Trace;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The states of a trace in stretches: within one, none of the chosen variables changes. A stretch
 * is told by the index of its first state.
 */
public final class Stretches {
    private final int states;
    private final int[] starts;

    private Stretches(int states, int[] starts) {
        this.states = states;
        this.starts = starts;
    }

    /** Of no trace: there are none. */
    public static Stretches none() {
        return new Stretches(0, new int[0]);
    }

    /** Each state by itself. */
    public static Stretches single(Trace trace) {
        int[] all = new int[trace.states().size()];
        Arrays.setAll(all, i -> i);
        return new Stretches(all.length, all);
    }

    /** By these variables; names that the trace does not have are of no account. */
    public static Stretches of(Trace trace, Set<String> variables, Stop stop) {
        List<State> states = trace.states();
        int[] columns =
                trace.variables().stream()
                        .filter(variables::contains)
                        .mapToInt(trace.variables()::indexOf)
                        .toArray();
        int[] starts = new int[states.size()];
        int count = 1;
        for (int i = 1; i < states.size() && !stop.isAsked(); i++) {
            if (differ(states.get(i - 1), states.get(i), columns)) {
                starts[count++] = i;
            }
        }
        return new Stretches(states.size(), Arrays.copyOf(starts, count));
    }

    private static boolean differ(State before, State after, int... columns) {
        for (int column : columns) {
            if (!before.values().get(column).equals(after.values().get(column))) {
                return true;
            }
        }
        return false;
    }

    /** How many there are. */
    public int count() {
        return starts.length;
    }

    /** The index of a stretch's first state. */
    public int first(int stretch) {
        return starts[stretch];
    }

    /** The index of a stretch's last state. */
    public int last(int stretch) {
        return stretch + 1 < starts.length ? starts[stretch + 1] - 1 : states - 1;
    }

    /** The stretch that a state is in. */
    public int of(int state) {
        int found = Arrays.binarySearch(starts, state);
        return found < 0 ? -found - 2 : found;
    }
}
