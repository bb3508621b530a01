package dev.counterpoint.ui.trace.page;

import dev.counterpoint.state.Step;
import dev.counterpoint.state.trace.Actors;
import dev.counterpoint.state.trace.Message;
import dev.counterpoint.state.trace.Messages;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Route;
import dev.counterpoint.ui.session.TraceCursor;
import dev.counterpoint.ui.trace.LanesViewModel;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The trace as a sequence diagram: a line for each actor, a row for each step, the messages. */
public final class SequenceViewModel {
    private static final Diagram NONE = new Diagram(new Actors(List.of(), List.of()), List.of());

    private final Exploration exploration;
    private final TraceCursor cursor;
    private final LanesViewModel lanes;
    private final Latest work;
    private final AtomicLong newest = new AtomicLong();
    private final BooleanProperty watched = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Diagram> diagram = new ReadOnlyObjectWrapper<>(NONE);

    /** Who acts, and what is sent. */
    public record Diagram(Actors actors, List<Message> messages) {
        /** How many lines there are: one for each actor, and one for steps of nobody. */
        public int lines() {
            return actors.actors().size() + (actors.hasOthers() ? 1 : 0);
        }

        /** The line of a step. */
        int line(int step) {
            int actor = actors.ofStep().get(step);
            return actor < 0 ? actors.actors().size() : actor;
        }
    }

    /** Of what is explored; nothing is computed while nobody looks. */
    public SequenceViewModel(Exploration exploration, LanesViewModel lanes, Threads threads) {
        this.exploration = exploration;
        this.lanes = lanes;
        cursor = exploration.cursor();
        work = new Latest(threads, error -> diagram.set(NONE));
        lanes.actors().addListener(o -> update());
        watched.addListener(o -> update());
    }

    private void update() {
        long mine = newest.incrementAndGet();
        Route route = cursor.route().get();
        Actors actors = lanes.actors().get();
        work.cancel();
        boolean fits = route != null && actors.ofStep().size() == route.trace().steps().size();
        if (route == null || !fits || !watched.get()) {
            diagram.set(NONE);
            return;
        }
        work.run(
                () ->
                        new Diagram(
                                actors,
                                Messages.of(route.trace(), actors, () -> mine != newest.get())),
                diagram::set);
    }

    /** Whether anybody looks. */
    public BooleanProperty watched() {
        return watched;
    }

    /** What is drawn. */
    public ReadOnlyObjectProperty<Diagram> diagram() {
        return diagram.getReadOnlyProperty();
    }

    /** The place in the trace. */
    TraceCursor cursor() {
        return cursor;
    }

    /** What a line is called. */
    String name(int line) {
        Actors actors = diagram.get().actors();
        return line < actors.actors().size()
                ? actors.actors().get(line).toString()
                : LanesViewModel.NOBODY;
    }

    /** A step of the trace; null where it has no such. */
    @Nullable Step step(int index) {
        Route route = cursor.route().get();
        boolean there = route != null && index >= 0 && index < route.trace().steps().size();
        return route == null || !there ? null : route.trace().steps().get(index);
    }

    boolean isEnvironment(Step step) {
        return exploration.action(step.action()).environment();
    }

    /** Whether the property is false after a step. */
    boolean isViolating(int step) {
        Route route = cursor.route().get();
        return route != null
                && exploration.counterexample().get() != null
                && !route.isWalk()
                && !route.trace().isLasso()
                && step == route.length() - 2;
    }

    /** The index of the loop's first state; -1 where there is none. */
    int loop() {
        Route route = cursor.route().get();
        return route == null ? -1 : route.trace().loop().orElse(-1);
    }
}
