package dev.counterpoint.check.growth;

import dev.counterpoint.check.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the number of states grows with a size, from those that were counted.
 *
 * @param law what the numbers follow
 * @param factor states at one size more, divided by those at the last size counted
 * @param points that were counted whole, at consecutive sizes
 * @param cut the check of the next size, where one was begun and cut short; else null
 */
public record Trend(Law law, double factor, List<Point> points, @Nullable Point cut) {
    private static final int HIGHEST_DEGREE = 4;

    /** What numbers can follow. */
    public enum Law {
        /** All are the same. */
        CONSTANT,
        /** A polynomial goes through all of them, with one point more than it needs. */
        POLYNOMIAL,
        /** The logarithm grows by about the same with each step. */
        EXPONENTIAL,
        /** The logarithm grows by more with each step. */
        FASTER,
        /** Too few numbers to tell. */
        UNKNOWN
    }

    public Trend {
        points = List.copyOf(points);
    }

    /** Reads the trend from points at consecutive sizes; those that are not whole do not count. */
    public static Trend of(List<Point> all) {
        List<Point> whole = new ArrayList<>();
        for (Point point : all) {
            boolean follows = whole.isEmpty() || point.size() == whole.getLast().size() + 1;
            if (point.isWhole() && point.distinct() > 0) {
                if (!follows) {
                    whole.clear();
                }
                whole.add(point);
            }
        }
        Point cut = cut(all, whole);
        if (whole.size() < 3) {
            return new Trend(Law.UNKNOWN, 0, whole, cut);
        }
        double[] states = whole.stream().mapToDouble(Point::distinct).toArray();
        double next = polynomial(states);
        double last = states[states.length - 1];
        if (next > 0) {
            Law law = next == last && states[0] == last ? Law.CONSTANT : Law.POLYNOMIAL;
            return new Trend(law, next / last, whole, cut);
        }
        double ratio = last / states[states.length - 2];
        double before = states[states.length - 2] / states[states.length - 3];
        // Ratios that keep growing are carried on; others have come to rest.
        boolean faster = ratio > before * 1.1;
        return new Trend(
                faster ? Law.FASTER : Law.EXPONENTIAL,
                faster ? ratio * ratio / before : ratio,
                whole,
                cut);
    }

    private static @Nullable Point cut(List<Point> all, List<Point> whole) {
        Point last = all.isEmpty() ? null : all.getLast();
        return last != null
                        && last.kind() == Kind.INCOMPLETE
                        && last.distinct() > 0
                        && !whole.isEmpty()
                        && last.size() == whole.getLast().size() + 1
                ? last
                : null;
    }

    /** The next value of the polynomial through all (Newton's differences); -1 where none is. */
    private static double polynomial(double[] values) {
        List<double[]> rows = new ArrayList<>();
        rows.add(values);
        for (int degree = 0; degree <= HIGHEST_DEGREE; degree++) {
            double[] row = rows.getLast();
            if (row.length < 2) {
                return -1;
            }
            boolean same = true;
            for (double value : row) {
                same &= value == row[0];
            }
            if (same) {
                double next = row[0];
                for (int i = rows.size() - 2; i >= 0; i--) {
                    next += rows.get(i)[rows.get(i).length - 1];
                }
                return next;
            }
            double[] differences = new double[row.length - 1];
            for (int i = 0; i < differences.length; i++) {
                differences[i] = row[i + 1] - row[i];
            }
            rows.add(differences);
        }
        return -1;
    }

    /** The size after the last that was counted whole. */
    public int nextSize() {
        return points.isEmpty() ? 0 : points.getLast().size() + 1;
    }

    /** About how many states there are at the next size; -1 where it cannot be told. */
    public long nextStates() {
        if (law == Law.UNKNOWN) {
            return -1;
        }
        long told = Math.round(points.getLast().distinct() * factor);
        return cut == null ? told : Math.max(told, cut.distinct());
    }

    /** About how long the next size takes in milliseconds; -1 where it cannot be told. */
    public long nextMillis() {
        if (law == Law.UNKNOWN) {
            return -1;
        }
        Point last = points.getLast();
        long start = points.stream().mapToLong(Point::millis).min().orElse(0);
        double each = Math.max(0, last.millis() - start) / (double) last.distinct();
        long told = Math.round(start + each * nextStates());
        // What was begun tells its own speed.
        return cut == null
                ? told
                : Math.max(
                        told, Math.round(nextStates() * (cut.millis() / (double) cut.distinct())));
    }

    /** The trend in a sentence. */
    public String sentence(String constant) {
        return switch (law) {
            case UNKNOWN -> "Three whole sizes are needed to tell how the states grow.";
            case CONSTANT -> "The number of states does not depend on " + constant + ".";
            case POLYNOMIAL ->
                    "The states grow like a polynomial in "
                            + constant
                            + ": the next size has "
                            + times()
                            + " as many.";
            case EXPONENTIAL ->
                    "Each step of " + constant + " makes about " + times() + " as many states.";
            case FASTER ->
                    "Each step of "
                            + constant
                            + " multiplies the states by more than the one before: the next by"
                            + " about "
                            + String.format(Locale.ROOT, "%.1f", factor)
                            + ".";
        };
    }

    private String times() {
        return String.format(Locale.ROOT, "%.1f times", factor);
    }
}
