package dev.counterpoint.imports;

import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Finds the behavior of a spec that a trace tells with less than TLA+ knows: walks from the initial
 * states along all steps that lead to what the trace tells next.
 */
public final class Mending {
    private static final int MOST = 20_000;
    private static final int MOST_BESIDE = 500;

    private final Explorer explorer;
    private final Trace told;

    /** How a state was come to. */
    private record Reached(@Nullable State from, Step by) {}

    /**
     * What came of it.
     *
     * @param trace the behavior; null where none is like the trace
     * @param changed whether it says more than the trace did: other values, or steps' names
     * @param readings how many behaviors are like the trace, as far as their last states tell
     * @param failedAt the first state, from 0, that no behavior comes to; -1 where there is one
     */
    public record Result(@Nullable Trace trace, boolean changed, int readings, int failedAt) {
        /** What to tell of it; empty where the trace was whole. */
        public String sentence() {
            if (trace == null) {
                return failedAt == 0
                        ? "No initial state of the spec is like the trace's first."
                        : "No step of the spec leads from state "
                                + failedAt
                                + " to one like the trace's state "
                                + (failedAt + 1)
                                + ".";
            }
            String one =
                    "What the trace's format does not tell apart was found by replaying the spec.";
            return !changed
                    ? ""
                    : readings == 1
                            ? one
                            : one
                                    + " It can be read in "
                                    + readings
                                    + " ways, of which this is one.";
        }
    }

    /** With an explorer that has loaded the model. */
    public Mending(Explorer explorer, Trace told) {
        this.explorer = explorer;
        this.told = told;
    }

    /**
     * Finds it; takes a question for each state.
     *
     * @throws java.util.concurrent.CompletionException if the engine fails, or the spec
     */
    public Result find() {
        List<Map<State, Reached>> layers = new ArrayList<>();
        Map<State, Reached> first = new LinkedHashMap<>();
        for (State state : explorer.initialStates(MOST).join().states()) {
            if (Likeness.of(told.states().getFirst(), state)) {
                first.put(state, new Reached(null, Step.UNKNOWN));
            }
        }
        layers.add(first);
        for (int i = 0; i < told.steps().size() && !layers.getLast().isEmpty(); i++) {
            layers.add(next(layers.getLast(), told.steps().get(i), told.states().get(i + 1)));
        }
        if (layers.getLast().isEmpty()) {
            return new Result(null, false, 0, layers.size() - 1);
        }
        return found(layers);
    }

    private Map<State, Reached> next(Map<State, Reached> from, Step by, State to) {
        Map<State, Reached> reached = new LinkedHashMap<>();
        for (State state : from.keySet()) {
            if (by.equals(Step.STUTTERING) && Likeness.of(to, state)) {
                reached.put(state, new Reached(state, by));
                continue;
            }
            for (Reply.Successor successor : successors(state)) {
                if (reached.size() < MOST_BESIDE && Likeness.of(to, successor.state())) {
                    reached.merge(
                            successor.state(),
                            new Reached(state, successor.step()),
                            (a, b) -> isLiker(by, b.by(), a.by()) ? b : a);
                }
            }
        }
        return reached;
    }

    private List<Reply.Successor> successors(State state) {
        return explorer.successors(state, MOST).join().successors();
    }

    /** Whether one step is more like the one that was told than another. */
    private static boolean isLiker(Step told, Step one, Step other) {
        return likeness(told, one) > likeness(told, other);
    }

    private static int likeness(Step told, Step step) {
        boolean named = told.action().equals(step.action());
        List<String> toldValues =
                told.parameters().stream().map(p -> p.value().toString()).toList();
        List<String> values = step.parameters().stream().map(p -> p.value().toString()).toList();
        return named ? toldValues.equals(values) ? 2 : 1 : 0;
    }

    private Result found(List<Map<State, Reached>> layers) {
        int loop = told.loop().orElse(-1);
        for (State last : layers.getLast().keySet()) {
            List<State> states = new ArrayList<>();
            List<Step> steps = new ArrayList<>();
            State at = last;
            for (int i = layers.size() - 1; at != null; i--) {
                Reached reached = Objects.requireNonNull(layers.get(i).get(at));
                states.addFirst(at);
                if (i > 0) {
                    steps.addFirst(reached.by());
                }
                at = reached.from();
            }
            Step closing = loop < 0 ? null : closing(last, states.get(loop));
            if (loop < 0 || closing != null) {
                Trace trace =
                        new Trace(
                                states,
                                steps,
                                loop < 0 ? OptionalInt.empty() : OptionalInt.of(loop),
                                closing);
                return new Result(trace, !trace.equals(told), layers.getLast().size(), -1);
            }
        }
        return new Result(null, false, 0, told.states().size());
    }

    /** The step that leads back to the loop's first state; null where none does. */
    private @Nullable Step closing(State last, State loop) {
        if (last.equals(loop)) {
            return Step.STUTTERING;
        }
        Step toldClosing = told.closing() == null ? Step.UNKNOWN : told.closing();
        Step best = null;
        for (Reply.Successor successor : successors(last)) {
            if (successor.state().equals(loop)
                    && (best == null || isLiker(toldClosing, successor.step(), best))) {
                best = successor.step();
            }
        }
        return best;
    }
}
