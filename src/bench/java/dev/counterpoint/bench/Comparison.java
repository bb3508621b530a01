package dev.counterpoint.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Two ways of doing a thing, timed in turn so that both meet the same machine: medians in seconds,
 * and the median of the ratios pair by pair.
 */
record Comparison(String what, double atMost, double ours, double theirs, double ratio) {
    /** Takes a time in seconds. */
    interface Timed {
        double seconds() throws IOException, InterruptedException;
    }

    static Comparison of(String what, double atMost, int runs, Timed ours, Timed theirs)
            throws IOException, InterruptedException {
        ours.seconds();
        theirs.seconds();
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            first.add(ours.seconds());
            second.add(theirs.seconds());
            ratios.add(first.getLast() / second.getLast());
        }
        return new Comparison(what, atMost, median(first), median(second), median(ratios));
    }

    /** For another process to {@link #parse}. */
    String line() {
        return String.join("\t", what, "" + atMost, "" + ours, "" + theirs, "" + ratio);
    }

    static Comparison parse(String line) {
        String[] parts = line.split("\t", -1);
        return new Comparison(
                parts[0],
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]),
                Double.parseDouble(parts[4]));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
