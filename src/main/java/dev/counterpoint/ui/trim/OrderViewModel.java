package dev.counterpoint.ui.trim;

import dev.counterpoint.engine.EngineException;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.TrimTask;
import dev.counterpoint.state.State;
import dev.counterpoint.state.StateDiff;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.trace.Actors;
import dev.counterpoint.trim.TrimFindings;
import dev.counterpoint.trim.TrimResult;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Route;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The causal order of a trimmed trace: who takes which step, what has to come before what, and
 * other orders of the same schedule, each replayed by the engine before it is shown.
 */
public final class OrderViewModel {
    private static final Actors NOBODY = new Actors(List.of(), List.of());

    private final Exploration exploration;
    private final TrimViewModel trim;
    private final Replays replays;
    private final Latest work;
    private final ReadOnlyObjectWrapper<@Nullable StepOrder> order = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper refused = new ReadOnlyBooleanWrapper();
    private Actors actors = NOBODY;

    /** Of what was trimmed. */
    public OrderViewModel(
            Exploration exploration, TrimViewModel trim, Replays replays, Threads threads) {
        this.exploration = exploration;
        this.trim = trim;
        this.replays = replays;
        work =
                new Latest(
                        threads,
                        error -> refuse("The engine could not replay it: " + words(error)));
        trim.findings().addListener((o, was, is) -> begin(is));
        exploration.actions().addListener((o, was, is) -> begin(trim.findings().get()));
        begin(trim.findings().get());
    }

    private static String words(Throwable error) {
        Throwable cause = EngineException.cause(error);
        return String.valueOf(cause.getMessage());
    }

    private void begin(@Nullable TrimFindings findings) {
        work.cancel();
        refused.set(false);
        message.set("");
        take(StepOrder.of(findings));
    }

    private void take(@Nullable StepOrder next) {
        actors =
                next == null
                        ? NOBODY
                        : Actors.of(
                                next.trace(), step -> exploration.action(step.action()).actor());
        order.set(next);
    }

    /** The order that is shown; null where none is known. */
    public ReadOnlyObjectProperty<@Nullable StepOrder> order() {
        return order.getReadOnlyProperty();
    }

    /** What came of the last move, in words. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** Whether it was not possible. */
    public ReadOnlyBooleanProperty refused() {
        return refused.getReadOnlyProperty();
    }

    /** How many lanes there are: one for each actor, and one for steps of nobody. */
    int lanes() {
        return Math.max(1, actors.actors().size() + (actors.hasOthers() ? 1 : 0));
    }

    /** Whose a lane is. */
    String name(int lane) {
        return lane < actors.actors().size() ? actors.actors().get(lane).toString() : "no actor";
    }

    /** The lane of the step at a place. */
    int lane(int place) {
        int actor = actors.ofStep().get(place);
        return actor < 0 ? actors.actors().size() : actor;
    }

    boolean isEnvironment(Step step) {
        return exploration.action(step.action()).environment();
    }

    /** The place of the step that led to the state that is looked at; -1 where it is none. */
    int current() {
        StepOrder now = order.get();
        return now != null && isShown(now) ? exploration.cursor().index().get() - 1 : -1;
    }

    /** To be told when another place is looked at. */
    void whenMoved(Runnable changed) {
        exploration.cursor().sight().addListener(o -> changed.run());
    }

    /** Goes to the state after the step at a place. */
    public void select(int place) {
        StepOrder now = order.get();
        if (now == null || place < 0 || place >= now.steps().size()) {
            return;
        }
        if (isShown(now)) {
            exploration.cursor().select(place + 1);
        } else {
            show(now, "The order of the steps", place + 1);
        }
    }

    private boolean isShown(StepOrder now) {
        Route route = exploration.cursor().route().get();
        return route != null && route.trace().equals(now.trace());
    }

    /** Puts a step elsewhere, where the engine can take the steps in that order. */
    public void move(int from, int to) {
        StepOrder now = order.get();
        if (now == null || from == to || from < 0 || to < 0 || to >= now.steps().size()) {
            return;
        }
        List<Integer> next = now.moved(from, to);
        Step step = now.trace().steps().get(from);
        message.set("Replaying " + step + " at place " + (to + 1) + "…");
        refused.set(false);
        work.take(
                replays.replay(now.taken(next), now.trace().states().getFirst())
                        .thenCompose(replayed -> judged(now, replayed)),
                judged -> {
                    if (judged.trace() == null) {
                        refuse(step + " stays where it is: " + judged.reason());
                        return;
                    }
                    StepOrder other = new StepOrder(judged.trace(), next, now.after());
                    String words =
                            StepOrder.isFirst(next)
                                    ? "The order in which it was trimmed."
                                    : "Another order of the same schedule: "
                                            + step
                                            + " is step "
                                            + (to + 1)
                                            + ". It replays and violates the same.";
                    refused.set(false);
                    message.set(words);
                    take(other);
                    show(other, words, to + 1);
                });
    }

    /** A behavior in another order, or why there is none. */
    private record Judged(@Nullable Trace trace, String reason) {}

    private CompletableFuture<Judged> judged(StepOrder now, Reply.Replayed replayed) {
        Trace trace = replayed.trace();
        if (trace == null || replayed.failedAt() >= 0) {
            return refusal(
                    "in this order step "
                            + (replayed.failedAt() + 1)
                            + " cannot be taken. "
                            + replayed.reason());
        }
        State end = now.trace().states().getLast();
        if (!trace.states().getLast().equals(end)) {
            return refusal(
                    "in this order the trace ends in another state: "
                            + difference(end, trace.states().getLast()));
        }
        TrimResult result = trim.result().get();
        String property = result == null ? null : result.property();
        if (result == null || property == null || result.kind() != TrimTask.Kind.PROPERTY) {
            return CompletableFuture.completedFuture(new Judged(trace, ""));
        }
        int last = trace.states().size() - 1;
        return replays.violation(property, trace)
                .thenApply(
                        told -> {
                            int at = told.violatedAt();
                            boolean early = at >= 0 && at < last - (isInvariant(result) ? 0 : 1);
                            return at < 0
                                    ? new Judged(
                                            null, "in this order " + property + " is not violated.")
                                    : early
                                            ? new Judged(
                                                    null,
                                                    "in this order "
                                                            + property
                                                            + " is false already in state "
                                                            + (at + 1)
                                                            + ".")
                                            : new Judged(trace, "");
                        });
    }

    private static CompletableFuture<Judged> refusal(String reason) {
        return CompletableFuture.completedFuture(new Judged(null, reason));
    }

    private static boolean isInvariant(TrimResult result) {
        return result.model() != null
                && result.model().model().invariants().stream()
                        .anyMatch(entry -> entry.name().equals(result.property()));
    }

    private static String difference(State wanted, State reached) {
        String variable = StateDiff.between(wanted, reached).changed().iterator().next();
        return variable
                + " is then "
                + reached.get(variable)
                + ", not "
                + wanted.get(variable)
                + ".";
    }

    private void refuse(String sentence) {
        refused.set(true);
        message.set(sentence);
    }

    private void show(StepOrder shown, String words, int state) {
        if (StepOrder.isFirst(shown.steps())) {
            trim.sides().lookAt(state);
        } else {
            trim.sides().visit(shown.trace(), words, state);
        }
    }
}
