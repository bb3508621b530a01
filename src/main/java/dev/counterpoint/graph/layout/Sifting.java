package dev.counterpoint.graph.layout;

/**
 * Moves each node of a column to where its edges cross the fewest others (Rudell's sifting, used
 * for layers by Matuszewski and others 1999). The spine's node stays, and nobody passes it.
 */
final class Sifting {
    private static final int MOST_PAIRS = 4_000;

    private final Ordering ordering;
    private final float[] position;
    private long budget;

    Sifting(Ordering ordering, float[] position, long budget) {
        this.ordering = ordering;
        this.position = position;
        this.budget = budget;
    }

    /** Goes through all columns once; whether anything was moved. */
    boolean round() {
        boolean changed = false;
        Columns columns = ordering.columns;
        for (int column = 0; column < columns.count() && budget > 0; column++) {
            int from = columns.start(column);
            int to = from + columns.size(column);
            int[] nodes = new int[to - from];
            System.arraycopy(ordering.order, from, nodes, 0, nodes.length);
            for (int node : nodes) {
                if (node != columns.spineNode(column)) {
                    changed |= sift(node, from, to, columns.spineNode(column));
                }
            }
        }
        return changed && budget > 0;
    }

    private boolean sift(int node, int from, int to, int spine) {
        int[] order = ordering.order;
        int at = from;
        while (order[at] != node) {
            at++;
        }
        long best = 0;
        int bestAt = at;
        long moved = 0;
        for (int i = at - 1; i >= from && order[i] != spine; i--) {
            moved -= gain(order[i], node);
            if (moved < best) {
                best = moved;
                bestAt = i;
            }
        }
        moved = 0;
        for (int i = at + 1; i < to && order[i] != spine; i++) {
            moved -= gain(node, order[i]);
            if (moved < best) {
                best = moved;
                bestAt = i;
            }
        }
        if (bestAt == at) {
            return false;
        }
        move(at, bestAt);
        return true;
    }

    private void move(int at, int to) {
        int[] order = ordering.order;
        int node = order[at];
        int step = to > at ? 1 : -1;
        float place = position[order[to]];
        for (int i = at; i != to; i += step) {
            order[i] = order[i + step];
            position[order[i]] -= step;
        }
        order[to] = node;
        position[node] = place;
    }

    /** How many crossings it saves to put the lower of two above the upper. */
    private long gain(int upper, int lower) {
        return gain(upper, lower, ordering.left) + gain(upper, lower, ordering.right);
    }

    private long gain(int upper, int lower, Adjacency side) {
        long pairs = (long) side.degree(upper) * side.degree(lower);
        budget -= pairs + 1;
        if (pairs > MOST_PAIRS) {
            return 0;
        }
        int gain = 0;
        for (int i = side.start[upper]; i < side.start[upper + 1]; i++) {
            float a = position[side.neighbours[i]];
            for (int j = side.start[lower]; j < side.start[lower + 1]; j++) {
                float b = position[side.neighbours[j]];
                gain += a > b ? 1 : a < b ? -1 : 0;
            }
        }
        return gain;
    }
}
