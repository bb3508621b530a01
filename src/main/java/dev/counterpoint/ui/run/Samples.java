package dev.counterpoint.ui.run;

import dev.counterpoint.engine.protocol.Figures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The course of a check in at most a few hundred points, however long it takes: when they become
 * too many, every other one is dropped and fewer are taken from then on.
 */
public final class Samples {
    private static final int MOST = 480;
    private static final long WINDOW_MILLIS = 2_500;
    private static final long BURST_MILLIS = 1_500;

    private final List<Figures> points = new ArrayList<>();
    private long apartMillis = 100;
    private Figures last = Figures.NONE;

    /** Begins anew. */
    void clear() {
        points.clear();
        apartMillis = 100;
        last = Figures.NONE;
    }

    /** Takes the newest figures; points said to be later than these were guessed too late. */
    void add(Figures figures) {
        points.removeIf(point -> point.elapsedMillis() > figures.elapsedMillis());
        last = figures;
        boolean due =
                points.isEmpty()
                        || figures.elapsedMillis() - points.getLast().elapsedMillis()
                                >= apartMillis;
        if (!due) {
            return;
        }
        points.add(figures);
        if (points.size() > MOST) {
            List<Figures> half = new ArrayList<>();
            for (int i = 0; i < points.size(); i += 2) {
                half.add(points.get(i));
            }
            points.clear();
            points.addAll(half);
            apartMillis *= 2;
        }
    }

    /** The points at which there was news, the newest figures last. */
    public List<Figures> points() {
        List<Figures> all = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Figures next = i + 1 < points.size() ? points.get(i + 1) : last;
            if (all.isEmpty() || !isGuess(all.getLast(), points.get(i), next)) {
                all.add(points.get(i));
            }
        }
        if (!all.isEmpty() && !all.getLast().equals(last)) {
            all.add(last);
        }
        return all;
    }

    /** Time went on between two reports, which come in bursts: not a step of the check. */
    private static boolean isGuess(Figures before, Figures point, Figures next) {
        return point.generated() == before.generated()
                && next.elapsedMillis() - before.elapsedMillis() < BURST_MILLIS;
    }

    /** Distinct states a second over the last seconds. */
    public double rate() {
        return rate(Figures::distinct);
    }

    /** States generated a second over the last seconds. */
    public double generatedRate() {
        return rate(Figures::generated);
    }

    private double rate(ToLongFunction<Figures> what) {
        Figures from = Figures.NONE;
        for (Figures point : points) {
            if (point.elapsedMillis() <= last.elapsedMillis() - WINDOW_MILLIS) {
                from = point;
            }
        }
        long millis = last.elapsedMillis() - from.elapsedMillis();
        return millis <= 0
                ? 0
                : (what.applyAsLong(last) - what.applyAsLong(from)) * 1_000.0 / millis;
    }
}
