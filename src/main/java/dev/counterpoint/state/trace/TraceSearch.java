package dev.counterpoint.state.trace;

import dev.counterpoint.state.Change;
import dev.counterpoint.state.Diff;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Where a text occurs in a trace. A state is a hit where the step that leads to it, or what changes
 * there, contains the text; the first state where any of its variables does. So a value that stays
 * is one hit, not one a state. Case does not count, and neither does space.
 */
public final class TraceSearch {
    private static final int OFTEN = 256;

    private final Trace trace;
    private final String wanted;

    private TraceSearch(Trace trace, String text) {
        this.trace = trace;
        wanted = plain(text);
    }

    /** The indices of the states that are hits, in order; none for an empty text. */
    public static int[] hits(Trace trace, String text, Stop stop) {
        return new TraceSearch(trace, text).find(stop);
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }

    private int[] find(Stop stop) {
        int[] hits = new int[16];
        int count = 0;
        int states = wanted.isEmpty() ? 0 : trace.states().size();
        for (int i = 0; i < states; i++) {
            if (i % OFTEN == 0 && stop.isAsked()) {
                return new int[0];
            }
            if (isHit(i)) {
                if (count == hits.length) {
                    hits = Arrays.copyOf(hits, 2 * count);
                }
                hits[count++] = i;
            }
        }
        return Arrays.copyOf(hits, count);
    }

    private boolean isHit(int index) {
        State state = trace.states().get(index);
        if (index == 0) {
            return isIn(state.variables(), state.values());
        }
        Step step = trace.steps().get(index - 1);
        return plain(step.toString()).contains(wanted)
                || isInChanges(trace.states().get(index - 1), state);
    }

    private boolean isIn(List<String> variables, List<Value> values) {
        for (int i = 0; i < values.size(); i++) {
            if (plain(variables.get(i) + "=" + values.get(i)).contains(wanted)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInChanges(State before, State after) {
        for (int i = 0; i < after.values().size(); i++) {
            Value then = before.values().get(i);
            Value now = after.values().get(i);
            if (!then.equals(now) && isIn(after.variables().get(i), then, now)) {
                return true;
            }
        }
        return false;
    }

    private boolean isIn(String variable, Value then, Value now) {
        for (Change change : Change.of(variable, Diff.between(then, now))) {
            Value after = change.after();
            if (plain(change.place() + "=" + (after == null ? "" : after)).contains(wanted)) {
                return true;
            }
        }
        return false;
    }
}
