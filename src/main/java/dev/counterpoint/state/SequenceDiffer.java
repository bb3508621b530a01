package dev.counterpoint.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Aligns two sequences. What they begin and end with in common is kept; between, a longest common
 * subsequence where that is affordable, else index by index. Sequences of one length are compared
 * index by index too where that tells no more changes: a function on 1..n is not a queue.
 */
final class SequenceDiffer {
    private static final long AFFORDABLE = 250_000;

    private final List<Value> before;
    private final List<Value> after;
    private final List<Diff.SequenceDiff.Item> items = new ArrayList<>();

    private SequenceDiffer(List<Value> before, List<Value> after) {
        this.before = before;
        this.after = after;
    }

    static List<Diff.SequenceDiff.Item> items(List<Value> before, List<Value> after) {
        SequenceDiffer differ = new SequenceDiffer(before, after);
        differ.align();
        return differ.items;
    }

    private void align() {
        int shorter = Math.min(before.size(), after.size());
        int start = 0;
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        int endBefore = before.size() - end;
        int endAfter = after.size() - end;
        gap(0, start, 0, start);
        int i = start;
        int j = start;
        for (int[] match : matches(start, endBefore, endAfter)) {
            gap(i, match[0], j, match[1]);
            i = match[0];
            j = match[1];
        }
        gap(i, endBefore, j, endAfter);
        gap(endBefore, before.size(), endAfter, after.size());
    }

    /** The pairs of indices that are aligned, in order, both from {@code start}. */
    private List<int[]> matches(int start, int endBefore, int endAfter) {
        int rows = endBefore - start;
        int columns = endAfter - start;
        if (rows == 0 || columns == 0 || (long) rows * columns > AFFORDABLE) {
            return List.of();
        }
        int[] a = new int[rows];
        int[] b = new int[columns];
        Map<Value, Integer> numbers = new HashMap<>();
        for (int i = 0; i < rows; i++) {
            a[i] = number(numbers, before.get(start + i));
        }
        for (int j = 0; j < columns; j++) {
            b[j] = number(numbers, after.get(start + j));
        }
        int[][] length = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                length[i][j] =
                        a[i] == b[j]
                                ? length[i + 1][j + 1] + 1
                                : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        if (rows == columns && differing(a, b) <= 2 * (rows - length[0][0])) {
            return List.of();
        }
        List<int[]> matches = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (a[i] == b[j]) {
                matches.add(new int[] {start + i++, start + j++});
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return matches;
    }

    private static int number(Map<Value, Integer> numbers, Value value) {
        Integer known = numbers.putIfAbsent(value, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    private static int differing(int[] a, int[] b) {
        int count = 0;
        for (int i = 0; i < a.length; i++) {
            count += a[i] == b[i] ? 0 : 1;
        }
        return count;
    }

    /** Pairs index by index; what is left over on one side went or came. */
    private void gap(int i, int endBefore, int j, int endAfter) {
        int from = i;
        int to = j;
        while (from < endBefore && to < endAfter) {
            Part part = Differ.part(before.get(from++), after.get(to++));
            items.add(new Diff.SequenceDiff.Item(from, to, part));
        }
        while (from < endBefore) {
            Part part = new Part.Removed(before.get(from++));
            items.add(new Diff.SequenceDiff.Item(from, 0, part));
        }
        while (to < endAfter) {
            Part part = new Part.Added(after.get(to++));
            items.add(new Diff.SequenceDiff.Item(0, to, part));
        }
    }
}
