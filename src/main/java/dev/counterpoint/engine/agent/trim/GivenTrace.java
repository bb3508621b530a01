package dev.counterpoint.engine.agent.trim;

import dev.counterpoint.engine.agent.explore.SpecQuestions;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.engine.protocol.TrimProblem;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.trim.space.Edges;
import dev.counterpoint.trim.space.Path;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A trace as a way through the space. Where it does not tell a step's action, or calls it otherwise
 * than the spec now does, the states decide.
 */
final class GivenTrace {
    private final TlcSpace space;
    private final SpecQuestions questions;
    private final Trace trace;

    /** The way, or what is wrong. */
    record Found(@Nullable Path path, @Nullable TrimProblem problem) {}

    GivenTrace(TlcSpace space, SpecQuestions questions, Trace trace) {
        this.space = space;
        this.questions = questions;
        this.trace = trace;
    }

    Found find() {
        int[] initial = space.initialStates();
        if (initial.length == 0) {
            return wrong(-1, "The spec has no initial state.");
        }
        int first = space.find(trace.states().getFirst());
        boolean begins = false;
        for (int state : initial) {
            begins |= state == first;
        }
        if (!begins) {
            return wrong(
                    -1,
                    "The trace's first state is not an initial state: "
                            + difference(space.state(initial[0]), trace.states().getFirst()));
        }
        List<Integer> states = new ArrayList<>(List.of(first));
        List<Integer> labels = new ArrayList<>();
        for (int i = 0; i < trace.steps().size(); i++) {
            int from = states.getLast();
            Edges edges = space.edges(from);
            int to = space.find(trace.states().get(i + 1));
            if (to == from && trace.steps().get(i).equals(Step.STUTTERING)) {
                continue;
            }
            int edge = to < 0 ? -1 : edge(edges, to, trace.steps().get(i));
            if (edge < 0) {
                return wrong(i, reason(i));
            }
            states.add(to);
            labels.add(edges.label(edge));
        }
        return new Found(path(states, labels), null);
    }

    private static Path path(List<Integer> states, List<Integer> labels) {
        return new Path(
                states.stream().mapToInt(Integer::intValue).toArray(),
                labels.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Of the steps to a state the one that is most like the one that was told. */
    private int edge(Edges edges, int to, Step told) {
        int best = -1;
        int likeness = -1;
        for (int e = 0; e < edges.size(); e++) {
            if (edges.target(e) == to) {
                Step step = space.step(edges.label(e));
                int like = step.equals(told) ? 2 : step.action().equals(told.action()) ? 1 : 0;
                if (like > likeness) {
                    best = e;
                    likeness = like;
                }
            }
        }
        return best;
    }

    private static Found wrong(int step, String sentence) {
        return new Found(null, new TrimProblem(TrimProblem.Kind.NOT_OF_THE_SPEC, step, sentence));
    }

    /** Why a step cannot be taken, as the engine says it of a replay. */
    private String reason(int index) {
        String where = "Step " + (index + 1) + " of the trace cannot be taken: ";
        Step step = trace.steps().get(index);
        if (step.equals(Step.UNKNOWN)) {
            return where
                    + "no step of the spec leads from state "
                    + (index + 1)
                    + " to state "
                    + (index + 2)
                    + ".";
        }
        List<Step> steps = trace.steps().subList(0, index + 1);
        List<State> states = trace.states().subList(0, index + 2);
        Reply reply = questions.answer(new Request.Replay(steps, states));
        boolean same = reply instanceof Reply.Replayed r && r.failedAt() == index;
        String why = same ? ((Reply.Replayed) reply).reason() : null;
        return where + (why == null ? step + " does not lead to the trace's next state." : why);
    }

    private static String difference(State has, State told) {
        List<Binding> differing = new ArrayList<>();
        for (int i = 0; i < has.variables().size(); i++) {
            String variable = has.variables().get(i);
            if (!has.values().get(i).equals(told.get(variable))) {
                differing.add(new Binding(variable, has.values().get(i)));
            }
        }
        if (differing.isEmpty()) {
            return "it has other variables.";
        }
        Binding one = differing.getFirst();
        return one.name() + " is " + told.get(one.name()) + ", not " + one.value() + ".";
    }
}
