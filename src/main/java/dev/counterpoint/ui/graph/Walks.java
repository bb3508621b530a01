package dev.counterpoint.ui.graph;

import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.GraphSnapshot;
import dev.counterpoint.graph.Paths;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.ui.session.Recording;
import dev.counterpoint.ui.session.Route;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds walked states in a recording, and ways to recorded states. Runs on any thread. */
public final class Walks {
    private Walks() {}

    /** The steps that a recording has from a state. */
    static List<Reply.Successor> recorded(Recording recording, int state) {
        GraphSnapshot graph = recording.graph().snapshot();
        List<Reply.Successor> successors = new ArrayList<>();
        if (state >= 0 && state < graph.nodes()) {
            graph.forEachSuccessor(
                    state,
                    (source, target, label) ->
                            successors.add(
                                    new Reply.Successor(
                                            graph.label(label).step(),
                                            recording.values().state(target),
                                            graph.label(label).range(),
                                            true)));
        }
        return successors;
    }

    /** The number of the state that a step leads to, -1 where it is not recorded. */
    static int target(@Nullable Recording recording, int from, State to) {
        if (recording == null || from < 0) {
            return -1;
        }
        int[] found = {-1};
        recording
                .graph()
                .snapshot()
                .forEachSuccessor(
                        from,
                        (source, target, label) -> {
                            if (found[0] < 0 && recording.values().state(target).equals(to)) {
                                found[0] = target;
                            }
                        });
        return found[0];
    }

    /**
     * The shortest way to a recorded state, as a walk; null where none is known.
     *
     * @param counterexample what the walk leaves where they begin alike
     */
    static @Nullable Route routeTo(Recording recording, int state, @Nullable Route counterexample) {
        GraphSnapshot graph = recording.graph().snapshot();
        int[] path = Paths.fromInitial(graph, node -> node == state, Cancel.ON_INTERRUPT);
        if (path.length == 0) {
            return null;
        }
        return route(recording, path, counterexample);
    }

    /**
     * The way along transitions as a walk; where it does not begin in an initial state, after the
     * shortest way to its beginning.
     *
     * @param path states, each a successor of the one before
     * @param counterexample what the walk leaves where they begin alike
     * @throws IllegalStateException if no way to its beginning is known
     */
    public static Route along(
            Recording recording, List<Integer> path, @Nullable Route counterexample) {
        GraphSnapshot graph = recording.graph().snapshot();
        int begin = path.getFirst();
        int[] before = Paths.fromInitial(graph, node -> node == begin, Cancel.ON_INTERRUPT);
        if (before.length == 0) {
            throw new IllegalStateException("no behavior comes to state " + begin);
        }
        int[] all = Arrays.copyOf(before, before.length + path.size() - 1);
        for (int i = 1; i < path.size(); i++) {
            all[before.length + i - 1] = path.get(i);
        }
        return route(recording, all, counterexample);
    }

    private static Route route(Recording recording, int[] path, @Nullable Route counterexample) {
        GraphSnapshot graph = recording.graph().snapshot();
        List<State> states = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < path.length; i++) {
            states.add(recording.values().state(path[i]));
            numbers.add(path[i]);
            if (i > 0) {
                steps.add(step(graph, path[i - 1], path[i]));
            }
        }
        int common = 0;
        while (counterexample != null
                && common + 1 < Math.min(counterexample.length(), path.length)
                && counterexample.graphStates().get(common + 1) == path[common + 1]) {
            common++;
        }
        return new Route(Trace.finite(states, steps), numbers, common);
    }

    private static Step step(GraphSnapshot graph, int from, int to) {
        Step[] step = {Step.STUTTERING};
        graph.forEachSuccessor(
                from,
                (source, target, label) -> {
                    if (target == to) {
                        step[0] = graph.label(label).step();
                    }
                });
        return step[0];
    }
}
