package dev.counterpoint.export.text;

import dev.counterpoint.state.Change;
import dev.counterpoint.state.StateDiff;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.trace.Actors;
import dev.counterpoint.state.trace.Message;
import dev.counterpoint.state.trace.Messages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each step of a trace can know of: the steps of its own actor before it, those that sent what
 * it takes, those that wrote a place that it writes, and what these know of. Two steps of which
 * neither knows of the other could as well have been taken in the other order, as far as a trace
 * shows; what actions read without writing it does not show.
 *
 * @param lanes how many actors there are, nobody in particular being one of them
 * @param clocks for each step how many steps of each actor it knows of, its own included
 * @see <a href="https://doi.org/10.1016/S0020-0190(88)90044-8">Fidge's and Mattern's clocks</a>
 */
record VectorClocks(int lanes, List<int[]> clocks) {
    static VectorClocks of(Trace trace, Actors actors) {
        int lanes = actors.actors().size() + (actors.hasOthers() ? 1 : 0);
        Map<Integer, List<Integer>> senders = new HashMap<>();
        for (Message message : Messages.of(trace, actors, () -> false)) {
            if (message.sent() >= 0 && message.received() >= 0) {
                senders.computeIfAbsent(message.received(), r -> new ArrayList<>())
                        .add(message.sent());
            }
        }
        Map<String, Integer> writers = new HashMap<>();
        int[][] last = new int[lanes][lanes];
        List<int[]> clocks = new ArrayList<>();
        for (int step = 0; step < trace.steps().size(); step++) {
            int actor = actors.ofStep().get(step);
            int lane = actor < 0 ? lanes - 1 : actor;
            int[] clock = last[lane].clone();
            for (int sender : senders.getOrDefault(step, List.of())) {
                merge(clock, clocks.get(sender));
            }
            StateDiff diff =
                    StateDiff.between(trace.states().get(step), trace.states().get(step + 1));
            for (Change change : diff.changes()) {
                Integer writer = writers.put(place(change), step);
                if (writer != null) {
                    merge(clock, clocks.get(writer));
                }
            }
            clock[lane]++;
            clocks.add(clock);
            last[lane] = clock;
        }
        return new VectorClocks(lanes, clocks);
    }

    /** Elements of a set come and go apart from each other. */
    private static String place(Change change) {
        return change.element()
                ? change.place()
                        + " "
                        + (change.before() == null ? change.after() : change.before())
                : change.place();
    }

    private static void merge(int[] clock, int[] other) {
        for (int i = 0; i < clock.length; i++) {
            clock[i] = Math.max(clock[i], other[i]);
        }
    }
}
