package dev.counterpoint.ui.graph;

import dev.counterpoint.graph.StateValues;
import dev.counterpoint.state.State;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Recording;
import dev.counterpoint.ui.session.Route;
import dev.counterpoint.ui.session.Sight;
import dev.counterpoint.ui.session.TraceCursor;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** The node that is looked at, and how one comes to look at another. */
final class Looks {
    private final Exploration exploration;
    private final ObservableValue<? extends @Nullable Shown> shown;
    private final Latest readings;
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(-1);

    Looks(
            Exploration exploration,
            ObservableValue<? extends @Nullable Shown> shown,
            Latest readings) {
        this.exploration = exploration;
        this.shown = shown;
        this.readings = readings;
    }

    /** The node of the state that is looked at; -1 where it is not shown. */
    ReadOnlyIntegerProperty current() {
        return current.getReadOnlyProperty();
    }

    /** Its number belongs to another picture. */
    void forget() {
        current.set(-1);
    }

    void cancel() {
        readings.cancel();
    }

    void follow(@Nullable Sight sight) {
        Shown now = shown.getValue();
        current.set(
                now == null || sight == null || sight.graphState() < 0
                        ? -1
                        : now.nodeOf(sight.graphState()));
    }

    void select(int node) {
        Shown now = shown.getValue();
        int state = now == null || node < 0 ? -1 : now.stateOf(node);
        if (state >= 0) {
            look(state);
        } else if (now != null && node >= 0) {
            current.set(node);
            Shown.Others others = now.others();
            if (others != null) {
                readings.run(
                        () -> Optional.ofNullable(others.values(node)),
                        found -> found.ifPresent(values -> lookAside(node, values)));
            }
        }
    }

    /** At a state that the recording does not have. */
    private void lookAside(int node, State values) {
        exploration.cursor().lookAside(-1, values);
        current.set(node);
    }

    void look(int state) {
        Recording recording = exploration.recording().get();
        if (recording == null) {
            return;
        }
        TraceCursor cursor = exploration.cursor();
        int index = nearestIndex(cursor.route().get(), state, cursor.index().get());
        if (index >= 0) {
            readings.cancel();
            cursor.select(index);
        } else {
            StateValues values = recording.values();
            readings.run(() -> values.state(state), value -> cursor.lookAside(state, value));
        }
    }

    static int nearestIndex(@Nullable Route route, int state, int near) {
        int best = -1;
        for (int i = 0; route != null && i < route.length(); i++) {
            boolean closer = best < 0 || Math.abs(i - near) < Math.abs(best - near);
            if (route.graphStates().get(i) == state && closer) {
                best = i;
            }
        }
        return best;
    }
}
