package dev.counterpoint.ui.graph;

import dev.counterpoint.graph.StateGraph;
import dev.counterpoint.state.State;
import dev.counterpoint.ui.session.Recording;
import dev.counterpoint.ui.session.Route;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** The states walked through where no check recorded any: a graph that grows as it is walked. */
final class WalkedGraph {
    private StateGraph graph = new StateGraph();
    private List<State> states = new CopyOnWriteArrayList<>();
    private final Map<State, Integer> numbers = new HashMap<>();
    private final Set<List<Object>> transitions = new HashSet<>();
    private @Nullable Recording last;

    /** Whether a recording is what was walked so far. */
    boolean isOwn(@Nullable Recording recording) {
        return recording != null && recording.equals(last);
    }

    /** Begins anew. */
    void clear() {
        graph = new StateGraph();
        states = new CopyOnWriteArrayList<>();
        numbers.clear();
        transitions.clear();
        last = null;
    }

    /** Adds what is new of a walk; gives it with the numbers of its states. */
    Route add(Route route) {
        List<Integer> walked = new ArrayList<>();
        for (int i = 0; i < route.length(); i++) {
            boolean initial = i == 0;
            State state = route.trace().states().get(i);
            Integer known = numbers.get(state);
            if (known == null) {
                // Before the state is counted: who sees the state finds its values.
                states.add(state);
                known = graph.addState(initial);
                numbers.put(state, known);
            }
            if (!initial) {
                var step = route.trace().steps().get(i - 1);
                if (transitions.add(List.of(walked.getLast(), known, step))) {
                    graph.addTransition(walked.getLast(), known, graph.label(step, null));
                }
            }
            walked.add(known);
        }
        return new Route(route.trace(), walked, Math.max(0, route.walkedFrom()));
    }

    /** What was walked so far. */
    Recording recording() {
        List<State> now = states;
        Recording recording = new Recording(graph, id -> now.get(id));
        last = recording;
        return recording;
    }
}
