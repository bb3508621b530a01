package dev.counterpoint.ui.trim;

import dev.counterpoint.engine.protocol.TrimStudy;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.trim.TrimFindings;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The steps of a trimmed trace in one order of its schedule, and which of them have to come before
 * which.
 *
 * @param trace the behavior in this order
 * @param steps the trimmed trace's steps, from 0, as they stand in this order
 * @param after for each of the trimmed trace's steps those that have to come right before it
 */
record StepOrder(Trace trace, List<Integer> steps, List<List<Integer>> after) {
    StepOrder {
        steps = List.copyOf(steps);
        after = List.copyOf(after);
        if (steps.size() != trace.steps().size() || after.size() != steps.size()) {
            throw new IllegalArgumentException("a place for each step of the trace");
        }
    }

    /** That one step has to come before another, by their places. */
    record Arrow(int from, int to) {}

    /** The order of the trimmed trace itself; null where that is not known. */
    static @Nullable StepOrder of(@Nullable TrimFindings findings) {
        TrimStudy why = findings == null ? null : findings.why();
        if (findings == null || why == null) {
            return null;
        }
        int steps = findings.trace().steps().size();
        return steps == 0 || why.steps().size() != steps
                ? null
                : new StepOrder(
                        findings.trace(),
                        IntStream.range(0, steps).boxed().toList(),
                        why.steps().stream().map(TrimStudy.StepStudy::after).toList());
    }

    /** The same steps with one of them at another place. */
    List<Integer> moved(int from, int to) {
        List<Integer> moved = new ArrayList<>(steps);
        int step = moved.get(from);
        moved.subList(from, from + 1).clear();
        moved.add(to, step);
        return moved;
    }

    /** The steps in another order. */
    List<Step> taken(List<Integer> order) {
        return order.stream().map(s -> trace.steps().get(steps.indexOf(s))).toList();
    }

    /** Whether it is the order in which the trace was trimmed. */
    static boolean isFirst(List<Integer> order) {
        return IntStream.range(0, order.size()).allMatch(i -> order.get(i) == i);
    }

    /** What has to come right before what. */
    List<Arrow> arrows() {
        List<Arrow> arrows = new ArrayList<>();
        for (int to = 0; to < steps.size(); to++) {
            for (int before : after.get(steps.get(to))) {
                arrows.add(new Arrow(steps.indexOf(before), to));
            }
        }
        return arrows;
    }

    /** Whether nothing keeps the step at a place from changing places with the next. */
    boolean isFree(int place) {
        return place + 1 < steps.size()
                && !before(steps.get(place + 1)).get(steps.get(place))
                && !trace.steps().get(place).equals(trace.steps().get(place + 1));
    }

    /** All steps that come before one. */
    private BitSet before(int step) {
        BitSet all = new BitSet();
        List<Integer> open = new ArrayList<>(after.get(step));
        while (!open.isEmpty()) {
            int next = open.removeLast();
            if (!all.get(next)) {
                all.set(next);
                open.addAll(after.get(next));
            }
        }
        return all;
    }
}
