package dev.counterpoint.ui.trim;

import dev.counterpoint.check.Counterexample;
import dev.counterpoint.check.Kind;
import dev.counterpoint.engine.protocol.Explanation;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Trace;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Recording;
import dev.counterpoint.ui.session.Route;
import dev.counterpoint.ui.session.Sight;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The trace before and after, of which one is explored, or both in one graph. What the user looks
 * at is not taken away: a result that was not asked for is only shown where nobody has moved yet.
 */
public final class SidesViewModel {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Exploration exploration;
    private final Explanations explanations;
    private final Latest places;
    private final Latest reasons;
    private final ReadOnlyObjectWrapper<Side> side = new ReadOnlyObjectWrapper<>(Side.ORIGINAL);
    private final ReadOnlyObjectWrapper<@Nullable Counterexample> trimmed =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper different = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper visiting = new ReadOnlyStringWrapper("");
    private @Nullable Original original;
    private boolean asked;
    private boolean follow;
    private boolean own;
    private boolean pending;

    /** What is trimmed, as it was explored. */
    record Original(
            @Nullable Counterexample violation,
            @Nullable Recording recording,
            Trace trace,
            List<Integer> numbers) {}

    SidesViewModel(Exploration exploration, Explanations explanations, Threads threads) {
        this.exploration = exploration;
        this.explanations = explanations;
        places = new Latest(threads, e -> {});
        reasons = new Latest(threads, e -> {});
    }

    /** Whether what is explored changes because a side is shown. */
    boolean isOwn() {
        return own;
    }

    /** Which side is shown. */
    public ReadOnlyObjectProperty<Side> side() {
        return side.getReadOnlyProperty();
    }

    /** The trimmed trace; null where there is none. */
    public ReadOnlyObjectProperty<@Nullable Counterexample> trimmed() {
        return trimmed.getReadOnlyProperty();
    }

    /** What else is shown in place of a side, in words; empty where a side is. */
    public ReadOnlyStringProperty visiting() {
        return visiting.getReadOnlyProperty();
    }

    /** Whether it is another trace than the original. */
    public ReadOnlyBooleanProperty different() {
        return different.getReadOnlyProperty();
    }

    /** Whether what is explored is the side that was chosen. */
    public boolean isShown() {
        Route route = exploration.cursor().route().get();
        Original from = original;
        Counterexample to = trimmed.get();
        boolean before = side.get() == Side.ORIGINAL;
        Trace wanted = before ? from == null ? null : from.trace() : to == null ? null : to.trace();
        return !pending && route != null && route.trace().equals(wanted);
    }

    /** What is trimmed; null where nothing is. */
    @Nullable Original original() {
        return original;
    }

    /** Takes what is explored for the original, unless that is one of the sides; null for none. */
    @Nullable Original begin(boolean byUser) {
        asked = byUser;
        follow = true;
        Route route = exploration.cursor().route().get();
        if (route != null && (original == null || route.isWalk())) {
            boolean walk = route.isWalk();
            side.set(Side.ORIGINAL);
            original =
                    new Original(
                            walk ? null : exploration.counterexample().get(),
                            exploration.recording().get(),
                            route.trace(),
                            route.graphStates());
        }
        reasons.cancel();
        visiting.set("");
        trimmed.set(null);
        different.set(false);
        return original;
    }

    /** Something else is explored. */
    void forget() {
        places.cancel();
        reasons.cancel();
        original = null;
        visiting.set("");
        trimmed.set(null);
        different.set(false);
        side.set(Side.ORIGINAL);
    }

    /** A trace that takes the place of the original. */
    void offer(Trace trace) {
        offer(trace, null);
    }

    /** The same, with what the model's ALIAS makes of its states; null where it has none. */
    void offer(Trace trace, @Nullable Trace alias) {
        Original now = original;
        if (now == null || now.violation() == null) {
            return;
        }
        Counterexample violation = now.violation();
        if (Retelling.endsAlike(violation, trace)) {
            reasons.cancel();
            take(Retelling.of(violation, trace, violation.explanation(), alias));
            return;
        }
        CompletableFuture<@Nullable Explanation> reason = reason(violation, trace);
        reasons.take(
                reason.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                        .exceptionally(unknown -> null),
                because -> take(Retelling.of(violation, trace, because, alias)));
    }

    /** A violation of a trace of which it was not known what it violates. */
    void offer(Counterexample found) {
        take(found);
    }

    private CompletableFuture<@Nullable Explanation> reason(Counterexample violation, Trace trace) {
        String property = violation.property();
        List<State> states = trace.states();
        boolean step = violation.kind() == Kind.PROPERTY;
        boolean told =
                property != null
                        && !trace.isLasso()
                        && (violation.kind() == Kind.INVARIANT || step && states.size() > 1);
        if (property == null || !told) {
            return CompletableFuture.completedFuture(null);
        }
        return step
                ? explanations
                        .explain(property, states.get(states.size() - 2), states.getLast())
                        .thenApply(e -> e)
                : explanations.explain(property, states.getLast(), null).thenApply(e -> e);
    }

    private void take(Counterexample next) {
        Original now = original;
        if (now == null) {
            return;
        }
        trimmed.set(next);
        boolean other = !now.trace().equals(next.trace());
        different.set(other);
        if (!other) {
            if (side.get() != Side.ORIGINAL) {
                side.set(Side.ORIGINAL);
                show();
            }
            return;
        }
        if (side.get() == Side.ORIGINAL) {
            if (!follow || !asked && hasMoved()) {
                follow = false;
                return;
            }
            side.set(Side.BOTH);
        }
        show();
    }

    private boolean hasMoved() {
        Route route = exploration.cursor().route().get();
        return route == null
                || route.isWalk()
                || exploration.cursor().index().get() != route.length() - 1;
    }

    /** Shows a side. */
    public void choose(Side chosen) {
        follow = chosen != Side.ORIGINAL;
        visiting.set("");
        if (original != null && (chosen == Side.ORIGINAL || different.get())) {
            side.set(chosen);
            show();
        }
    }

    /** Shows another counterexample of the same violation, over the trimmed one. */
    void visit(Trace trace, String words) {
        visit(trace, words, -1);
    }

    /** The same, at a state; -1 for where one begins to look. */
    void visit(Trace trace, String words, int state) {
        Counterexample best = best();
        if (best == null || best.trace() == null) {
            return;
        }
        Explanation known = Retelling.endsAlike(best, trace) ? best.explanation() : null;
        Counterexample other = Retelling.of(best, trace, known);
        visiting.set(words);
        lay(
                trace,
                best.trace(),
                laid -> {
                    exploration.show(Retelling.at(other, laid.numbers()), laid.recording());
                    if (state >= 0) {
                        exploration.cursor().select(state);
                    }
                });
    }

    /** Shows a behavior that violates nothing, at the state where it leaves the trimmed one. */
    void visitNearMiss(Trace trace, int deciding, String words) {
        Counterexample best = best();
        if (best == null || best.trace() == null) {
            return;
        }
        visiting.set(words);
        lay(
                trace,
                best.trace(),
                laid -> {
                    exploration.show(trace, laid.numbers(), laid.recording());
                    exploration.cursor().select(deciding);
                });
    }

    /** Goes to a state of the trimmed trace. */
    void lookAt(int state) {
        Counterexample best = best();
        Route route = exploration.cursor().route().get();
        if (best == null || route == null || best.trace() == null) {
            return;
        }
        if (route.trace().equals(best.trace())) {
            exploration.cursor().select(Math.min(state, route.length() - 1));
        } else if (different.get()) {
            choose(Side.BOTH);
        } else {
            choose(Side.ORIGINAL);
        }
    }

    /** The trimmed trace, which may be the original. */
    private @Nullable Counterexample best() {
        Counterexample after = trimmed.get();
        return after != null || original == null ? after : original.violation();
    }

    private void lay(Trace trace, Trace beside, Consumer<TraceUnion.Laid> change) {
        pending = true;
        places.cancel();
        places.run(
                () -> TraceUnion.of(trace, beside), laid -> put(() -> change.accept(laid), false));
    }

    /** From the original to the trimmed one, and back. */
    void turn() {
        choose(side.get() == Side.ORIGINAL ? Side.BOTH : Side.ORIGINAL);
    }

    private void show() {
        Original from = Objects.requireNonNull(original);
        Counterexample to = trimmed.get();
        Trace trace = to == null ? null : to.trace();
        places.cancel();
        pending = true;
        if (side.get() == Side.ORIGINAL || to == null || trace == null) {
            put(() -> restore(from), true);
        } else if (side.get() == Side.BOTH) {
            places.run(
                    () -> TraceUnion.of(trace, from.trace()),
                    laid -> put(() -> show(to, laid.numbers(), laid.recording()), true));
        } else {
            Recording recording = from.recording();
            places.run(
                    () -> recording == null ? List.<Integer>of() : GraphPlaces.of(recording, trace),
                    numbers -> put(() -> show(to, numbers, recording), true));
        }
    }

    private void show(
            Counterexample violation, List<Integer> numbers, @Nullable Recording recording) {
        exploration.show(Retelling.at(violation, numbers), recording);
    }

    private void restore(Original from) {
        if (from.violation() != null) {
            exploration.show(from.violation(), from.recording());
        } else {
            exploration.show(from.trace(), from.numbers(), from.recording());
        }
    }

    /** The state that is looked at stays where the other trace has it too. */
    private void put(Runnable change, boolean keepPlace) {
        Sight sight = exploration.cursor().sight().get();
        boolean atEnd = !hasMoved();
        pending = false;
        own = true;
        try {
            change.run();
        } finally {
            own = false;
        }
        Route route = exploration.cursor().route().get();
        if (keepPlace && sight != null && route != null && !atEnd) {
            exploration.cursor().select(route.trace().states().indexOf(sight.state()));
        }
    }
}
