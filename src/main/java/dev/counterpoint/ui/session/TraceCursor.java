package dev.counterpoint.ui.session;

import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** A place in a trace, moved by every panel and seen by all. Used on the FX thread only. */
public final class TraceCursor {
    private final ReadOnlyObjectWrapper<@Nullable Route> route = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper index = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<@Nullable Sight> sight = new ReadOnlyObjectWrapper<>();
    private @Nullable Route counterexample;

    /** The trace that is looked at; null where there is none. */
    public ReadOnlyObjectProperty<@Nullable Route> route() {
        return route.getReadOnlyProperty();
    }

    /** The index from 0 of the state in the trace; -1 where there is no trace. */
    public ReadOnlyIntegerProperty index() {
        return index.getReadOnlyProperty();
    }

    /** The state that is looked at; null where there is none. */
    public ReadOnlyObjectProperty<@Nullable Sight> sight() {
        return sight.getReadOnlyProperty();
    }

    /** The counterexample a walk leaves and comes back to; null where there is none. */
    public @Nullable Route counterexample() {
        return counterexample;
    }

    /** Shows a counterexample, at its last state; null for none. */
    public void show(@Nullable Route shown) {
        counterexample = shown;
        put(shown, shown == null ? -1 : shown.length() - 1);
    }

    /** Goes along a walk that began elsewhere, at its last state. */
    public void follow(Route walk) {
        put(walk, walk.length() - 1);
    }

    private void put(@Nullable Route shown, int at) {
        index.set(-1);
        route.set(shown);
        index.set(at);
        lookAt(at, false);
    }

    /** Goes to the state of an index; nothing happens where there is none. */
    public void select(int at) {
        Route now = route.get();
        if (now != null && at >= 0 && at < now.length()) {
            index.set(at);
            lookAt(at, false);
        }
    }

    /** Goes to the first state. */
    public void first() {
        select(0);
    }

    /** Goes to the last state. */
    public void last() {
        Route now = route.get();
        select(now == null ? -1 : now.length() - 1);
    }

    /** Goes one step back. */
    public void previous() {
        select(sightIsAside() ? index.get() : index.get() - 1);
    }

    /** Goes one step on; from a lasso's last state to the loop's first. */
    public void next() {
        Route now = route.get();
        if (now == null) {
            return;
        }
        if (sightIsAside()) {
            select(index.get());
        } else if (index.get() + 1 < now.length()) {
            select(index.get() + 1);
        } else if (now.trace().isLasso()) {
            index.set(now.trace().loop().orElseThrow());
            lookAt(index.get(), true);
        }
    }

    /** Whether there is a step to take from here. */
    public boolean hasNext() {
        Route now = route.get();
        return now != null && (index.get() + 1 < now.length() || now.trace().isLasso());
    }

    /** Looks at a state off the trace; the place in the trace stays. */
    public void lookAside(int graphState, State state) {
        Route now = route.get();
        State here = now == null ? null : now.trace().states().get(index.get());
        sight.set(new Sight(state, here, null, -1, index.get(), graphState));
    }

    /** Takes a step from the state that the cursor is at: along the trace, or off it. */
    public void take(Step step, State state, int graphState) {
        Route now = Objects.requireNonNull(route.get(), "there is no trace to walk from");
        int at = index.get();
        Trace trace = now.trace();
        boolean along =
                at + 1 < now.length()
                        && trace.steps().get(at).equals(step)
                        && trace.states().get(at + 1).equals(state);
        if (along) {
            select(at + 1);
        } else {
            follow(now.upTo(at).and(step, state, graphState));
        }
    }

    /** Whether the trace has left the counterexample, or there is none. */
    public boolean isWalking() {
        Route now = route.get();
        return now != null && now.isWalk();
    }

    /** Takes back the last step of a walk. */
    public void undo() {
        Route now = route.get();
        if (now == null || !now.isWalk() || now.length() == 1) {
            return;
        }
        int last = now.length() - 2;
        if (counterexample != null && last <= now.walkedFrom()) {
            backToCounterexample();
        } else {
            follow(now.upTo(last));
        }
    }

    /** Leaves a walk for the counterexample, where it was left. */
    public void backToCounterexample() {
        Route now = route.get();
        if (counterexample != null && now != null) {
            int at = Math.clamp(now.walkedFrom(), 0, counterexample.length() - 1);
            put(counterexample, now.isWalk() ? at : index.get());
        }
    }

    private boolean sightIsAside() {
        Sight now = sight.get();
        return now != null && !now.isOnTrace();
    }

    private void lookAt(int at, boolean again) {
        Route now = route.get();
        if (now == null) {
            sight.set(null);
            return;
        }
        Trace trace = now.trace();
        int before = again ? now.length() - 1 : at - 1;
        Step by = again ? trace.closing() : at == 0 ? null : trace.steps().get(at - 1);
        State then = before < 0 ? null : trace.states().get(before);
        sight.set(
                new Sight(trace.states().get(at), then, by, at, before, now.graphStates().get(at)));
    }
}
