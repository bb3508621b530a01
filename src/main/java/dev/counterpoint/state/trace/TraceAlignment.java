package dev.counterpoint.state.trace;

import dev.counterpoint.state.State;
import dev.counterpoint.state.Trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two traces side by side: first what they begin with in common, then by equal states, in the order
 * of both. What lies between two states that are equal in both is paired from its beginning, so
 * that a reader sees what one trace has in place of the other.
 */
public final class TraceAlignment {
    /** How the two sides of a row are to each other. */
    public enum Kind {
        /** The same state. */
        SAME,
        /** Another state in its place. */
        OTHER,
        /** Only the left trace has it. */
        LEFT,
        /** Only the right trace has it. */
        RIGHT
    }

    /** The states of a row; -1 on a side that has none. */
    public record Row(int left, int right, Kind kind) {}

    private final List<Row> rows = new ArrayList<>();
    private final int prefix;

    private TraceAlignment(int[] left, int[] right) {
        int shorter = Math.min(left.length, right.length);
        int start = 0;
        while (start < shorter && left[start] == right[start]) {
            start++;
        }
        prefix = start;
        int i = 0;
        int j = 0;
        for (int[] pair : pairs(left, right, start)) {
            gap(i, pair[0], j, pair[1]);
            rows.add(new Row(pair[0], pair[1], Kind.SAME));
            i = pair[0] + 1;
            j = pair[1] + 1;
        }
        gap(i, left.length, j, right.length);
    }

    /** Aligns two traces; of other variables, none of their states are the same. */
    public static TraceAlignment of(Trace left, Trace right) {
        Map<State, Integer> numbers = new HashMap<>();
        return new TraceAlignment(numbers(left, numbers), numbers(right, numbers));
    }

    private static int[] numbers(Trace trace, Map<State, Integer> known) {
        return trace.states().stream()
                .mapToInt(
                        state -> {
                            Integer before = known.putIfAbsent(state, known.size());
                            return before == null ? known.size() - 1 : before;
                        })
                .toArray();
    }

    /** How many states they begin with in common. */
    public int prefix() {
        return prefix;
    }

    /** From the first to the last; each state of either trace is in one row. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** The first row at or after one whose sides differ; -1 where none does. */
    public int difference(int from) {
        for (int i = Math.max(0, from); i < rows.size(); i++) {
            if (rows.get(i).kind() != Kind.SAME) {
                return i;
            }
        }
        return -1;
    }

    /** How many rows differ. */
    public int differences() {
        return (int) rows.stream().filter(r -> r.kind() != Kind.SAME).count();
    }

    private static List<int[]> pairs(int[] left, int[] right, int start) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < start; i++) {
            pairs.add(new int[] {i, i});
        }
        int end = 0;
        int most = Math.min(left.length, right.length) - start;
        while (end < most && left[left.length - 1 - end] == right[right.length - 1 - end]) {
            end++;
        }
        pairs.addAll(
                CommonStates.between(
                        new CommonStates.Range(left, start, left.length - end),
                        new CommonStates.Range(right, start, right.length - end)));
        for (int k = end; k > 0; k--) {
            pairs.add(new int[] {left.length - k, right.length - k});
        }
        return pairs;
    }

    private void gap(int fromLeft, int toLeft, int fromRight, int toRight) {
        int i = fromLeft;
        int j = fromRight;
        while (i < toLeft && j < toRight) {
            rows.add(new Row(i++, j++, Kind.OTHER));
        }
        while (i < toLeft) {
            rows.add(new Row(i++, -1, Kind.LEFT));
        }
        while (j < toRight) {
            rows.add(new Row(-1, j++, Kind.RIGHT));
        }
    }
}
