package dev.counterpoint.ui.trim;

import dev.counterpoint.graph.GraphSnapshot;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Trace;
import dev.counterpoint.ui.session.Recording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where the states of a trace are in a recorded graph, found by walking along its transitions. */
final class GraphPlaces {
    private final Recording recording;
    private final GraphSnapshot graph;

    private GraphPlaces(Recording recording) {
        this.recording = recording;
        graph = recording.graph().snapshot();
    }

    /** The number of each state; empty where the trace is not all in the recording. */
    static List<Integer> of(Recording recording, Trace trace) {
        try {
            return new GraphPlaces(recording).follow(trace);
        } catch (IllegalStateException closed) {
            return List.of();
        }
    }

    private List<Integer> follow(Trace trace) {
        int at = initial(trace.states().getFirst());
        List<Integer> numbers = new ArrayList<>();
        for (int i = 1; at >= 0 && i < trace.states().size(); i++) {
            numbers.add(at);
            at = successor(at, trace.states().get(i));
        }
        if (at < 0) {
            return List.of();
        }
        numbers.add(at);
        return numbers;
    }

    private int initial(State state) {
        for (int i = 0; i < graph.nodes(); i++) {
            if (graph.isInitial(i) && recording.values().state(i).equals(state)) {
                return i;
            }
        }
        return -1;
    }

    private int successor(int from, State state) {
        Set<Integer> targets = new HashSet<>();
        graph.forEachSuccessor(from, (source, target, label) -> targets.add(target));
        // A step may leave all as it is without being recorded.
        targets.add(from);
        for (int target : targets) {
            if (recording.values().state(target).equals(state)) {
                return target;
            }
        }
        return -1;
    }
}
