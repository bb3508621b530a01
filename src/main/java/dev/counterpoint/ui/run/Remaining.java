package dev.counterpoint.ui.run;

import dev.counterpoint.engine.protocol.Figures;

import java.util.List;
import java.util.OptionalLong;

/**
 * How long a check may still take: told only where the queue has been shrinking for a while, for as
 * long as it grows nobody can know.
 */
final class Remaining {
    private static final long WINDOW_MILLIS = 6_000;
    private static final long LEAST_MILLIS = 2_000;

    private Remaining() {}

    /** Milliseconds until the queue is empty if it goes on shrinking so; empty where unknown. */
    static OptionalLong millis(List<Figures> points) {
        if (points.size() < 3) {
            return OptionalLong.empty();
        }
        Figures last = points.getLast();
        long from = last.elapsedMillis() - WINDOW_MILLIS;
        List<Figures> window = points.stream().filter(p -> p.elapsedMillis() >= from).toList();
        Figures first = window.getFirst();
        Figures middle = window.get(window.size() / 2);
        long took = last.elapsedMillis() - first.elapsedMillis();
        boolean shrinks =
                first.queued() > middle.queued()
                        && middle.queued() > last.queued()
                        && last.queued() > 0;
        if (!shrinks || took < LEAST_MILLIS || window.size() < 3) {
            return OptionalLong.empty();
        }
        double aMilli = (first.queued() - last.queued()) / (double) took;
        return OptionalLong.of(Math.round(last.queued() / aMilli));
    }
}
