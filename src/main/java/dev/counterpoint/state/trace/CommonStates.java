package dev.counterpoint.state.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs of equal states in two ranges, in the order of both. Short ranges: a longest common
 * subsequence. Long ones are cut first where a state occurs once in each (the "patience" way of
 * comparing texts); what has none such and is long stays unpaired. So the time is near linear.
 */
final class CommonStates {
    private static final long AFFORDABLE = 1_000_000;

    private final List<int[]> pairs = new ArrayList<>();
    private final Deque<Range[]> open = new ArrayDeque<>();

    /** States from an index up to another, which is not in it; equal numbers are equal states. */
    record Range(int[] states, int from, int to) {
        int size() {
            return to - from;
        }

        int at(int offset) {
            return states[from + offset];
        }

        Range part(int begin, int end) {
            return new Range(states, begin, end);
        }
    }

    private CommonStates() {}

    static List<int[]> between(Range left, Range right) {
        CommonStates common = new CommonStates();
        common.open.push(new Range[] {left, right});
        while (!common.open.isEmpty()) {
            Range[] next = common.open.pop();
            common.align(next[0], next[1]);
        }
        common.pairs.sort(Comparator.comparingInt(p -> p[0]));
        return common.pairs;
    }

    private void align(Range left, Range right) {
        if (left.size() == 0 || right.size() == 0) {
            return;
        }
        if ((long) left.size() * right.size() <= AFFORDABLE) {
            subsequence(left, right);
            return;
        }
        List<int[]> anchors = anchors(left, right);
        int i = left.from();
        int j = right.from();
        for (int[] anchor : anchors) {
            open.push(new Range[] {left.part(i, anchor[0]), right.part(j, anchor[1])});
            pairs.add(anchor);
            i = anchor[0] + 1;
            j = anchor[1] + 1;
        }
        if (!anchors.isEmpty()) {
            open.push(new Range[] {left.part(i, left.to()), right.part(j, right.to())});
        }
    }

    private void subsequence(Range left, Range right) {
        int rows = left.size();
        int columns = right.size();
        short[][] length = new short[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                length[i][j] =
                        left.at(i) == right.at(j)
                                ? (short) (length[i + 1][j + 1] + 1)
                                : (short) Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (left.at(i) == right.at(j)) {
                pairs.add(new int[] {left.from() + i++, right.from() + j++});
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    /** The longest run, rising on both sides, of states that occur once on each. */
    private static List<int[]> anchors(Range left, Range right) {
        Map<Integer, Integer> onLeft = single(left);
        Map<Integer, Integer> onRight = single(right);
        List<int[]> candidates = new ArrayList<>();
        for (int i = left.from(); i < left.to(); i++) {
            Integer first = onLeft.get(left.states()[i]);
            Integer other = onRight.get(left.states()[i]);
            if (first != null && first >= 0 && other != null && other >= 0) {
                candidates.add(new int[] {i, other});
            }
        }
        return rising(candidates);
    }

    /** Where each state is; -1 for one that occurs more than once. */
    private static Map<Integer, Integer> single(Range range) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = range.from(); i < range.to(); i++) {
            places.merge(range.states()[i], i, (a, b) -> -1);
        }
        return places;
    }

    private static List<int[]> rising(List<int[]> candidates) {
        int[] tails = new int[candidates.size()];
        int[] before = new int[candidates.size()];
        int piles = 0;
        for (int i = 0; i < candidates.size(); i++) {
            int value = candidates.get(i)[1];
            int low = 0;
            int high = piles;
            while (low < high) {
                int middle = (low + high) / 2;
                if (candidates.get(tails[middle])[1] < value) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            piles = Math.max(piles, low + 1);
        }
        int[][] run = new int[piles][];
        int at = piles == 0 ? -1 : tails[piles - 1];
        for (int k = piles - 1; k >= 0; k--) {
            run[k] = candidates.get(at);
            at = before[at];
        }
        return Arrays.asList(run);
    }
}
