package dev.counterpoint.ui.graph;

import dev.counterpoint.ui.fx.Delays;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Pauses that are over when the test says so. */
public final class HandPace implements Delays {
    /** All pauses that were asked for. */
    final List<Duration> asked = new ArrayList<>();

    private final List<Runnable> waiting = new ArrayList<>();

    /** A pace at which nothing happens twice. */
    public static Pace pace() {
        return new Pace(new HandPace(), () -> 0);
    }

    @Override
    public Pending after(Duration pause, Runnable action) {
        asked.add(pause);
        waiting.add(action);
        return () -> waiting.remove(action);
    }

    int waiting() {
        return waiting.size();
    }

    /** The pauses that are under way are over. */
    void pass() {
        List<Runnable> due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(Runnable::run);
    }
}
