package dev.counterpoint.graph.layout;

import dev.counterpoint.graph.Cancel;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * The order of the nodes within their columns, made to have few crossings: barycentre sweeps
 * (Sugiyama, Tagawa and Toda 1981), then exchanges of neighbours in small graphs. The spine's node
 * stays in the middle of its column, or at its top where the branches are few.
 */
final class Ordering {
    private static final int SMALL = 4_000;
    private static final long SIFTING = 20_000_000;

    final Columns columns;
    final Adjacency left;
    final Adjacency right;
    final int[] order;
    private final float[] position;
    private final boolean branchesBelow;
    private long[] keys = new long[16];

    Ordering(Columns columns, Adjacency left, Adjacency right) {
        this.columns = columns;
        this.left = left;
        this.right = right;
        order = columns.nodes();
        position = new float[order.length];
        branchesBelow = branchesAreFew(columns);
        for (int column = 0; column < columns.count(); column++) {
            arrange(column);
        }
    }

    private static boolean branchesAreFew(Columns columns) {
        for (int column = 0; column < columns.count(); column++) {
            if (columns.spineNode(column) >= 0 && columns.size(column) > 5) {
                return false;
            }
        }
        return true;
    }

    void reduceCrossings(int sweeps, Cancel cancel) {
        boolean small = order.length <= SMALL;
        Best best = small ? new Best() : null;
        for (int sweep = 0; sweep < sweeps; sweep++) {
            for (int column = 1; column < columns.count(); column++) {
                sort(column, left);
            }
            note(best);
            cancel.check();
            for (int column = columns.count() - 2; column >= 0 && sweep < sweeps - 1; column--) {
                sort(column, right);
            }
            note(best);
            cancel.check();
        }
        if (best != null) {
            best.restore();
            Sifting sifting = new Sifting(this, position, SIFTING);
            for (int round = 0; round < 30 && sifting.round(); round++) {
                cancel.check();
            }
        }
    }

    private static void note(@Nullable Best best) {
        if (best != null) {
            best.note();
        }
    }

    /** The order that had the fewest crossings so far. */
    private final class Best {
        private final Crossings crossings = new Crossings(Ordering.this);
        private final int[] bestOrder = order.clone();
        private long fewest = crossings.count();

        void note() {
            long now = crossings.count();
            if (now < fewest) {
                fewest = now;
                System.arraycopy(order, 0, bestOrder, 0, order.length);
            }
        }

        void restore() {
            System.arraycopy(bestOrder, 0, order, 0, order.length);
            for (int column = 0; column < columns.count(); column++) {
                arrange(column);
            }
        }
    }

    /** The place of the spine's node in a column of this size. */
    int spinePlace(int size) {
        return branchesBelow ? 0 : size / 2;
    }

    private void sort(int column, Adjacency side) {
        int from = columns.start(column);
        int size = columns.size(column);
        if (size < 2) {
            return;
        }
        if (keys.length < size) {
            keys = new long[size * 2];
        }
        for (int i = 0; i < size; i++) {
            int node = order[from + i];
            keys[i] = (long) sortable(barycentre(node, side)) << 32 | node;
        }
        // Equal ones stay in the order of discovery, so that the result depends on nothing else.
        Arrays.sort(keys, 0, size);
        for (int i = 0; i < size; i++) {
            order[from + i] = (int) keys[i];
        }
        arrange(column);
    }

    private float barycentre(int node, Adjacency side) {
        int degree = side.degree(node);
        if (degree == 0) {
            return position[node];
        }
        float sum = 0;
        for (int i = side.start[node]; i < side.start[node + 1]; i++) {
            sum += position[side.neighbours[i]];
        }
        return sum / degree;
    }

    private static int sortable(float value) {
        int bits = Float.floatToIntBits(value + 0f);
        return bits < 0 ? ~bits ^ Integer.MIN_VALUE : bits;
    }

    /** Puts the spine's node in its place and sets the positions. */
    private void arrange(int column) {
        int from = columns.start(column);
        int size = columns.size(column);
        int spine = columns.spineNode(column);
        float middle = (size - 1) / 2f;
        if (spine >= 0) {
            int place = spinePlace(size);
            int at = from;
            while (order[at] != spine) {
                at++;
            }
            int to = from + place;
            if (at < to) {
                System.arraycopy(order, at + 1, order, at, to - at);
            } else {
                System.arraycopy(order, to, order, to + 1, at - to);
            }
            order[to] = spine;
            middle = place;
        }
        for (int i = 0; i < size; i++) {
            position[order[from + i]] = i - middle;
        }
    }
}
