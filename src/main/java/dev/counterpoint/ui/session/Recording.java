package dev.counterpoint.ui.session;

import dev.counterpoint.check.RecordedGraph;
import dev.counterpoint.graph.StateGraph;
import dev.counterpoint.graph.StateValues;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A state graph and the values of its states. */
public record Recording(StateGraph graph, StateValues values) {

    /** What a check recorded. */
    public static Recording of(RecordedGraph recorded) {
        return new Recording(recorded.graph(), recorded);
    }

    /** A trace as a graph of its own, for where no graph was recorded; equal states are one. */
    public static Recording of(Trace trace) {
        return of(trace, numbers(trace));
    }

    /** The same where the numbers of its states are known. */
    static Recording of(Trace trace, int... numbers) {
        StateGraph graph = new StateGraph();
        List<State> states = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] == states.size()) {
                states.add(trace.states().get(i));
                graph.addState(i == 0);
            }
        }
        for (int i = 0; i < trace.steps().size(); i++) {
            graph.addTransition(
                    numbers[i], numbers[i + 1], graph.label(trace.steps().get(i), null));
        }
        if (trace.loop().isPresent()) {
            Step closing = trace.closing() == null ? Step.STUTTERING : trace.closing();
            graph.addTransition(
                    numbers[numbers.length - 1],
                    numbers[trace.loop().getAsInt()],
                    graph.label(closing, null));
        }
        return new Recording(graph, states::get);
    }

    /** The number that each state of a trace has in {@link #of(Trace)}. */
    static int[] numbers(Trace trace) {
        Map<State, Integer> known = new HashMap<>();
        int[] numbers = new int[trace.states().size()];
        for (int i = 0; i < numbers.length; i++) {
            Integer before = known.putIfAbsent(trace.states().get(i), known.size());
            numbers[i] = before == null ? known.size() - 1 : before;
        }
        return numbers;
    }
}
