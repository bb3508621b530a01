package dev.counterpoint.graph.find;

import dev.counterpoint.graph.GraphView;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** How many states have each number of something: of transitions that leave them, or of steps. */
public final class Histogram {
    private final int[] counts;

    private Histogram(int[] counts) {
        this.counts = counts;
    }

    /** By how many transitions leave a state. */
    public static Histogram outDegrees(TransitionTable graph) {
        return of(graph.nodes(), graph::outDegree);
    }

    /** By how many transitions enter a state. */
    public static Histogram inDegrees(TransitionTable graph) {
        return of(graph.nodes(), graph::inDegree);
    }

    /** By how many steps a state is from an initial one; those that none reaches are left out. */
    public static Histogram depths(GraphView graph) {
        return of(graph.nodes(), graph::level);
    }

    private static Histogram of(int nodes, IntUnaryOperator valueOf) {
        int[] counts = new int[16];
        int highest = -1;
        for (int node = 0; node < nodes; node++) {
            int value = valueOf.applyAsInt(node);
            if (value >= counts.length) {
                counts = Arrays.copyOf(counts, Math.max(value + 1, counts.length * 2));
            }
            if (value >= 0) {
                counts[value]++;
                highest = Math.max(highest, value);
            }
        }
        return new Histogram(Arrays.copyOf(counts, highest + 1));
    }

    /** The highest number that any state has; -1 where there are no states. */
    public int highest() {
        return counts.length - 1;
    }

    /** How many states have a number. */
    public int count(int value) {
        return value < 0 || value >= counts.length ? 0 : counts[value];
    }

    /** The mean over all states; 0 where there are none. */
    public double mean() {
        long states = 0;
        double sum = 0;
        for (int value = 0; value < counts.length; value++) {
            states += counts[value];
            sum += (double) counts[value] * value;
        }
        return states == 0 ? 0 : sum / states;
    }
}
