package dev.counterpoint.check;

import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.export.SharedTrace;
import dev.counterpoint.graph.StateGraph;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What else could have been done along a trace. */
public final class TraceBranches {
    /** Beyond that many states of a trace nobody looks beside it. */
    private static final int STATES = 400;

    private static final int EACH = 40;

    private TraceBranches() {}

    /** As an explorer says that has loaded the trace's model. */
    public static List<SharedTrace.Branch> of(Trace trace, Explorer explorer) {
        Map<State, Integer> places = new HashMap<>();
        List<SharedTrace.Branch> branches = new ArrayList<>();
        for (int i = 0; i < trace.states().size(); i++) {
            places.putIfAbsent(trace.states().get(i), i);
        }
        for (int i = 0; i < Math.min(STATES, trace.states().size()); i++) {
            State state = trace.states().get(i);
            if (!Integer.valueOf(i).equals(places.get(state))) {
                continue;
            }
            Set<Step> taken = taken(trace, state);
            for (Reply.Successor successor : explorer.successors(state, EACH).join().successors()) {
                if (successor.inModel() && !taken.contains(successor.step())) {
                    int target = places.getOrDefault(successor.state(), -1);
                    branches.add(new SharedTrace.Branch(i, successor.step(), target));
                }
            }
        }
        return branches;
    }

    /** The steps by which the trace leaves a state, wherever it is in it. */
    private static Set<Step> taken(Trace trace, State state) {
        Set<Step> taken = new HashSet<>();
        for (int i = 0; i < trace.steps().size(); i++) {
            if (trace.states().get(i).equals(state)) {
                taken.add(trace.steps().get(i));
            }
        }
        Step closing = trace.closing();
        if (closing != null && trace.states().getLast().equals(state)) {
            taken.add(closing);
        }
        return taken;
    }

    /**
     * As a recorded graph says, which has each transition once.
     *
     * @param numbers the number of each of the trace's states in the graph
     */
    public static List<SharedTrace.Branch> of(
            Trace trace, StateGraph graph, List<Integer> numbers) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            places.putIfAbsent(numbers.get(i), i);
        }
        List<SharedTrace.Branch> branches = new ArrayList<>();
        var snapshot = graph.snapshot();
        for (int i = 0; i < Math.min(STATES, numbers.size()); i++) {
            int place = i;
            if (!Integer.valueOf(i).equals(places.get(numbers.get(i)))) {
                continue;
            }
            Set<Step> taken = taken(trace, trace.states().get(i));
            snapshot.forEachSuccessor(
                    numbers.get(i),
                    (source, target, label) -> {
                        Step step = label < 0 ? Step.UNKNOWN : snapshot.label(label).step();
                        if (source != target && !taken.contains(step)) {
                            branches.add(
                                    new SharedTrace.Branch(
                                            place, step, places.getOrDefault(target, -1)));
                        }
                    });
        }
        return branches;
    }
}
