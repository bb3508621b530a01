package dev.counterpoint.ui.trace;

import dev.counterpoint.check.Counterexample;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.session.ActionInfo;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Route;
import dev.counterpoint.ui.session.TraceCursor;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The steps of the trace in time: forward, back, play. */
public final class TimelineViewModel {
    private final Exploration exploration;
    private final TraceCursor cursor;
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final List<Command> commands;

    /** Shows what is explored. */
    public TimelineViewModel(Exploration exploration) {
        this.exploration = exploration;
        cursor = exploration.cursor();
        BooleanBinding some = cursor.route().isNotNull();
        BooleanBinding notFirst = some.and(cursor.index().greaterThan(0));
        BooleanBinding more =
                Bindings.createBooleanBinding(cursor::hasNext, cursor.route(), cursor.index());
        BooleanBinding walking = Bindings.createBooleanBinding(cursor::isWalking, cursor.route());
        BooleanBinding astray =
                Bindings.createBooleanBinding(
                        () -> cursor.isWalking() && cursor.counterexample() != null,
                        cursor.route());
        commands =
                List.of(
                        Command.when(
                                "trace.first",
                                "First State",
                                "fth-skip-back",
                                "HOME",
                                notFirst,
                                cursor::first),
                        Command.when(
                                "trace.previous",
                                "Previous State",
                                "fth-chevron-left",
                                "LEFT",
                                notFirst,
                                cursor::previous),
                        Command.when("trace.play", "Play", "fth-play", "SPACE", some, this::toggle),
                        Command.when(
                                "trace.next",
                                "Next State",
                                "fth-chevron-right",
                                "RIGHT",
                                more,
                                cursor::next),
                        Command.when(
                                "trace.last",
                                "Last State",
                                "fth-skip-forward",
                                "END",
                                some,
                                cursor::last),
                        Command.when(
                                "trace.undo",
                                "Take Back a Step of the Walk",
                                "fth-corner-up-left",
                                "BACK_SPACE",
                                walking,
                                cursor::undo),
                        Command.when(
                                "trace.back",
                                "Back to the Counterexample",
                                "fth-rotate-ccw",
                                "ESCAPE",
                                astray,
                                cursor::backToCounterexample));
        cursor.route().addListener((o, was, is) -> playing.set(false));
    }

    private void toggle() {
        Route route = cursor.route().get();
        boolean start = !playing.get();
        if (start && route != null && !cursor.hasNext()) {
            cursor.first();
        }
        playing.set(start);
    }

    /** First, previous, play, next, last, and for a walk: undo, back to the counterexample. */
    public List<Command> commands() {
        return commands;
    }

    /** The command of an id. */
    Command command(String id) {
        return commands.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    /** Whether it goes on by itself, a step at each {@link #tick}. */
    public BooleanProperty playing() {
        return playing;
    }

    /** The time for a step has come. */
    public void tick() {
        if (!playing.get()) {
            return;
        }
        if (cursor.hasNext()) {
            cursor.next();
        }
        if (!cursor.hasNext()) {
            playing.set(false);
        }
    }

    /** The trace; null where there is none. */
    public ReadOnlyObjectProperty<@Nullable Route> route() {
        return cursor.route();
    }

    /** The place in it. */
    public TraceCursor cursor() {
        return cursor;
    }

    /** What is explored. */
    Exploration exploration() {
        return exploration;
    }

    /** What is known of a step's action. */
    public ActionInfo action(Step step) {
        return exploration.action(step.action());
    }

    /** Whether the state of an index is where the property is false. */
    public boolean isViolating(int index) {
        Counterexample violation = exploration.counterexample().get();
        Route route = cursor.route().get();
        return violation != null
                && route != null
                && !route.isWalk()
                && !route.trace().isLasso()
                && index == route.length() - 1;
    }

    /** What the lasso's band says; empty where the trace has no loop. */
    public String loopLabel() {
        Route route = cursor.route().get();
        if (route == null || !route.trace().isLasso()) {
            return "";
        }
        Trace trace = route.trace();
        if (trace.endsStuttering()) {
            return "stays here for ever";
        }
        String closing = trace.closing() == null ? "" : trace.closing() + ", then ";
        return closing + "repeats from state " + (trace.loop().orElseThrow() + 1);
    }
}
