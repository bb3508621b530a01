package dev.counterpoint.ui.trim;

import dev.counterpoint.graph.StateGraph;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.ui.session.Recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two traces as one graph: equal states are one. */
final class TraceUnion {
    private final StateGraph graph = new StateGraph();
    private final List<State> states = new ArrayList<>();
    private final Map<State, Integer> known = new HashMap<>();
    private final Set<Edge> edges = new HashSet<>();

    private record Edge(int from, int to, Step step) {}

    /**
     * What came of it.
     *
     * @param numbers where the states of the first trace are
     */
    record Laid(Recording recording, List<Integer> numbers) {}

    private TraceUnion() {}

    static Laid of(Trace first, Trace second) {
        TraceUnion union = new TraceUnion();
        List<Integer> numbers = union.add(first);
        union.add(second);
        return new Laid(new Recording(union.graph, List.copyOf(union.states)::get), numbers);
    }

    private List<Integer> add(Trace trace) {
        List<Integer> numbers = new ArrayList<>();
        for (State state : trace.states()) {
            numbers.add(number(state, numbers.isEmpty()));
        }
        for (int i = 0; i < trace.steps().size(); i++) {
            add(numbers.get(i), numbers.get(i + 1), trace.steps().get(i));
        }
        if (trace.loop().isPresent()) {
            Step closing = trace.closing() == null ? Step.STUTTERING : trace.closing();
            add(numbers.getLast(), numbers.get(trace.loop().getAsInt()), closing);
        }
        return numbers;
    }

    private int number(State state, boolean initial) {
        Integer before = known.get(state);
        if (before != null) {
            return before;
        }
        int number = graph.addState(initial);
        known.put(state, number);
        states.add(state);
        return number;
    }

    private void add(int from, int to, Step step) {
        if (edges.add(new Edge(from, to, step))) {
            graph.addTransition(from, to, graph.label(step, null));
        }
    }
}
