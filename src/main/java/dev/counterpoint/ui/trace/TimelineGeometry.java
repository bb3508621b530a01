package dev.counterpoint.ui.trace;

import dev.counterpoint.graph.font.TextMetrics;
import dev.counterpoint.graph.picture.StateLabel;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where each state and each step stands along the timeline; finding them takes log n. */
final class TimelineGeometry {
    static final double SIZE = 12;
    private static final double MARGIN = 16;
    private static final double GAP = 8;
    private static final double PADDING = 10;
    private static final int MOST_CHARACTERS = 40;

    private final List<Step> steps;
    private final double[] left;
    private final double[] right;
    private final double width;

    /** With so much room after the last state. */
    TimelineGeometry(Trace trace, TextMetrics mono, TextMetrics sans, double tail) {
        steps = trace.steps();
        int states = trace.states().size();
        left = new double[states];
        right = new double[states];
        Map<Step, Double> widths = new HashMap<>();
        double x = MARGIN;
        for (int i = 0; i < states; i++) {
            if (i > 0) {
                x += GAP + widths.computeIfAbsent(steps.get(i - 1), s -> pill(s, mono)) + GAP;
            }
            left[i] = x;
            x += Math.max(24, sans.width(String.valueOf(i + 1), SIZE) + 12);
            right[i] = x;
        }
        width = x + Math.max(MARGIN, tail);
    }

    private static double pill(Step step, TextMetrics mono) {
        return Math.ceil(mono.width(text(step), SIZE)) + 2 * PADDING;
    }

    static String text(Step step) {
        return StateLabel.abbreviate(step.toString(), MOST_CHARACTERS);
    }

    /** How wide it is from end to end. */
    double width() {
        return width;
    }

    int states() {
        return left.length;
    }

    double stateLeft(int index) {
        return left[index];
    }

    double stateRight(int index) {
        return right[index];
    }

    double stateMiddle(int index) {
        return (left[index] + right[index]) / 2;
    }

    /** What is told of the states from one to another stands from where the first begins ... */
    double columnLeft(int first) {
        return left[first] - 2;
    }

    /** ... to where the next one after them does. */
    double columnRight(int last) {
        return last + 1 < left.length ? left[last + 1] - 6 : width - 6;
    }

    /** The state whose column a place is in; -1 before the first. */
    int columnAt(double x) {
        int found = Arrays.binarySearch(left, x + 2);
        return found < 0 ? -found - 2 : found;
    }

    /** The step that leads to a state stands before it; there is none to the first. */
    double stepLeft(int index) {
        return right[index - 1] + GAP;
    }

    double stepRight(int index) {
        return left[index] - GAP;
    }

    Step step(int index) {
        return steps.get(index - 1);
    }

    /** The first state that ends at or after a place. */
    int firstAt(double x) {
        int found = Arrays.binarySearch(right, x);
        return Math.min(found < 0 ? -found - 1 : found, left.length - 1);
    }

    /** What is at a place: a state, or the step that leads to it; null where there is nothing. */
    @Nullable Hit hit(double x) {
        int index = firstAt(x);
        if (x >= left[index] && x <= right[index]) {
            return new Hit(index, false);
        }
        boolean onStep = index > 0 && x >= stepLeft(index) && x <= stepRight(index);
        return onStep ? new Hit(index, true) : null;
    }

    /** A state, or the step that leads to it. */
    record Hit(int index, boolean step) {}
}
