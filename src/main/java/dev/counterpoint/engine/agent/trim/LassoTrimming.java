package dev.counterpoint.engine.agent.trim;

import dev.counterpoint.engine.agent.explore.LoadedSpec;
import dev.counterpoint.engine.agent.explore.PropertyEvaluator;
import dev.counterpoint.engine.agent.explore.SpecQuestions;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.trim.space.Cost;
import dev.counterpoint.trim.space.Edges;
import dev.counterpoint.trim.space.Lasso;
import dev.counterpoint.trim.space.Pace;
import dev.counterpoint.trim.space.Path;
import dev.counterpoint.trim.space.ShortestLasso;

import org.jspecify.annotations.Nullable;

import tlc2.tool.TLCState;
import tlc2.tool.liveness.ErrorModel;

import util.ToolIO;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Lassos that violate a temporal property: the shortest prefix, then the shortest loop. */
final class LassoTrimming {
    private final LoadedSpec spec;
    private final SpecQuestions questions;
    private final TlcSpace space;
    private final @Nullable String property;
    private long nodes;

    LassoTrimming(
            LoadedSpec spec, SpecQuestions questions, TlcSpace space, @Nullable String property) {
        this.spec = spec;
        this.questions = questions;
        this.space = space;
        this.property = property;
    }

    /** The name of what a lasso violates while it is fair; null where it does not. */
    @Nullable String violated(Trace trace) {
        if (!trace.isLasso()) {
            return null;
        }
        List<TLCState> states = new ArrayList<>();
        trace.states().forEach(state -> states.add(spec.states().toTlc(state)));
        PropertyEvaluator evaluator =
                new PropertyEvaluator(spec.tool(), states, trace.loop().getAsInt());
        List<String> violated = evaluator.violatedProperties();
        if (violated.isEmpty() || !evaluator.isFair()) {
            return null;
        }
        return property == null ? violated.getFirst() : property;
    }

    /** How many states with places of the automaton were met. */
    long nodes() {
        return nodes;
    }

    /**
     * The shortest of all.
     *
     * @throws Pace.Ended if there are too many fairness conditions to tell apart, or as the pace
     *     does
     */
    @Nullable Trace shortest(Pace pace) {
        Lasso best = null;
        LiveSpace where = null;
        for (ErrorModel model : quietly()) {
            if (model.isTooLarge()) {
                throw new Pace.Ended(Pace.Reason.SIZE);
            }
            LiveSpace live = new LiveSpace(space, model);
            Lasso found = new ShortestLasso(live, pace).find();
            nodes += live.size();
            if (found != null && (best == null || found.isShorterThan(best))) {
                best = found;
                where = live;
            }
        }
        return best == null || where == null ? null : trace(best, where);
    }

    private List<ErrorModel> quietly() {
        PrintStream out = ToolIO.out;
        try (PrintStream nothing =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            ToolIO.out = nothing;
            return ErrorModel.of(spec.tool());
        } finally {
            ToolIO.out = out;
        }
    }

    private Trace trace(Lasso lasso, LiveSpace live) {
        Path way = lasso.way();
        List<State> states = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < way.steps(); i++) {
            states.add(space.state(live.state(way.state(i))));
            int label = way.label(i);
            steps.add(label == LiveSpace.STUTTERING ? Step.STUTTERING : space.step(label));
        }
        Step closing = steps.removeLast();
        return new Trace(states, steps, OptionalInt.of(lasso.prefix()), closing);
    }

    /** A lasso with the step that closes its loop; null where there is no such step. */
    @Nullable Trace closed(Trace lasso) {
        int from = space.find(lasso.states().getLast());
        int to = space.find(lasso.states().get(lasso.loop().orElse(0)));
        Step told = lasso.closing();
        Step closing = from == to ? Step.STUTTERING : null;
        Edges edges = space.edges(from);
        for (int e = 0; e < edges.size(); e++) {
            Step step = space.step(edges.label(e));
            if (edges.target(e) == to && (closing == null || step.equals(told))) {
                closing = step;
            }
        }
        return closing == null
                ? null
                : new Trace(lasso.states(), lasso.steps(), lasso.loop(), closing);
    }

    /**
     * The given lasso without detours before its loop, where it violates the property all the same.
     */
    @Nullable Trace withoutDetours(Trace given) {
        int loop = given.loop().orElse(0);
        List<State> states = given.states();
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < loop; ) {
            kept.add(i);
            State here = states.get(i);
            int last = states.subList(0, loop).lastIndexOf(here);
            boolean atLoop = here.equals(states.get(loop));
            if (atLoop) {
                kept.removeLast();
                break;
            }
            kept.set(kept.size() - 1, last);
            i = last + 1;
        }
        List<State> fewer = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (int i : kept) {
            fewer.add(states.get(i));
            steps.add(given.steps().get(i));
        }
        fewer.addAll(states.subList(loop, states.size()));
        steps.addAll(given.steps().subList(loop, given.steps().size()));
        Trace trace = new Trace(fewer, steps, OptionalInt.of(kept.size()), given.closing());
        return trace.states().size() < states.size() && violated(trace) != null ? trace : null;
    }

    /** What is wrong with a result; null where it is what it is said to be. */
    @Nullable String flaw(Trace trace) {
        List<Step> steps = new ArrayList<>(trace.steps());
        List<State> states = new ArrayList<>(trace.states());
        Step closing = trace.closing();
        if (closing != null) {
            steps.add(closing);
            states.add(trace.states().get(trace.loop().orElse(0)));
        }
        Reply reply = questions.answer(new Request.Replay(steps, states));
        if (!(reply instanceof Reply.Replayed replayed) || replayed.failedAt() >= 0) {
            return "it does not replay";
        }
        return violated(trace) == null ? "it is not fair or violates nothing" : null;
    }

    /** How much of each measure there is, the loop taken once. */
    Cost cost(Trace trace) {
        List<Step> steps = new ArrayList<>(trace.steps());
        List<State> states = new ArrayList<>(trace.states());
        if (trace.closing() != null) {
            steps.add(trace.closing());
            states.add(trace.states().get(trace.loop().orElse(0)));
        }
        int[] numbers = states.stream().mapToInt(space::find).toArray();
        List<Integer> taken = new ArrayList<>(List.of(numbers[0]));
        List<Integer> labels = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i).equals(Step.STUTTERING)) {
                labels.add(space.label(steps.get(i)));
                taken.add(numbers[i + 1]);
            }
        }
        return new Path(
                        taken.stream().mapToInt(Integer::intValue).toArray(),
                        labels.stream().mapToInt(Integer::intValue).toArray())
                .cost(space);
    }
}
