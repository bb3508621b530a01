package dev.counterpoint.lang.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The longest common subsequence of two lists of lines by E. W. Myers, "An O(ND) Difference
 * Algorithm and Its Variations" (1986), between the lines that both begin and end with. Where more
 * than {@link #LIMIT} lines came and went the search ends there, and what lies between counts as
 * changed: still a difference, not the shortest.
 */
final class Myers {
    static final int LIMIT = 2_000;

    /** For each line of the first text the line it is in the second, or -1. */
    record Pairs(int[] partner, int newSize) {}

    private final int[] a;
    private final int[] b;
    private final int[] partner;

    Myers(List<String> oldLines, List<String> newLines) {
        // Numbers are compared faster than lines, and each line is read only once.
        Map<String, Integer> numbers = new HashMap<>();
        a = numbered(oldLines, numbers);
        b = numbered(newLines, numbers);
        partner = new int[a.length];
        Arrays.fill(partner, -1);
    }

    private static int[] numbered(List<String> lines, Map<String, Integer> numbers) {
        return lines.stream()
                .mapToInt(line -> numbers.computeIfAbsent(line, l -> numbers.size()))
                .toArray();
    }

    Pairs pairs() {
        int start = 0;
        int oldEnd = a.length;
        int newEnd = b.length;
        while (start < oldEnd && start < newEnd && a[start] == b[start]) {
            partner[start] = start;
            start++;
        }
        while (oldEnd > start && newEnd > start && a[oldEnd - 1] == b[newEnd - 1]) {
            partner[--oldEnd] = --newEnd;
        }
        between(start, oldEnd, newEnd);
        return new Pairs(partner, b.length);
    }

    /**
     * Goes forward over all ways with d lines come or gone, for each diagonal as far as possible,
     * until one reaches both ends; then back along the ways kept.
     */
    private void between(int start, int oldEnd, int newEnd) {
        int n = oldEnd - start;
        int m = newEnd - start;
        if (n == 0 || m == 0) {
            return;
        }
        List<int[]> ways = new ArrayList<>();
        int most = Math.min(n + m, LIMIT);
        int[] reached = new int[2 * most + 3];
        int middle = most + 1;
        for (int d = 0; d <= most; d++) {
            for (int k = -d; k <= d; k += 2) {
                boolean down =
                        k == -d || (k != d && reached[middle + k - 1] < reached[middle + k + 1]);
                int x = down ? reached[middle + k + 1] : reached[middle + k - 1] + 1;
                int y = x - k;
                while (x < n && y < m && a[start + x] == b[start + y]) {
                    x++;
                    y++;
                }
                reached[middle + k] = x;
                if (x >= n && y >= m) {
                    back(ways, start, n, m);
                    return;
                }
            }
            ways.add(Arrays.copyOfRange(reached, middle - d - 1, middle + d + 2));
        }
    }

    /** Each kept row holds the diagonals from -d-1 to d+1 after d lines. */
    private void back(List<int[]> ways, int start, int n, int m) {
        int x = n;
        int y = m;
        for (int d = ways.size(); d > 0; d--) {
            int[] row = ways.get(d - 1);
            int k = x - y;
            boolean down = k == -d || (k != d && row[k - 1 + d] < row[k + 1 + d]);
            int before = down ? k + 1 : k - 1;
            int fromX = row[before + d];
            int fromY = fromX - before;
            while (x > (down ? fromX : fromX + 1)) {
                partner[start + --x] = start + --y;
            }
            x = fromX;
            y = fromY;
        }
        while (x > 0 && y > 0) {
            partner[start + --x] = start + --y;
        }
    }
}
