package dev.counterpoint.graph.layout;

import java.util.Arrays;

/**
 * How often edges between neighbouring columns cross in an order: inversions counted with an
 * accumulator tree (Barth, Jünger and Mutzel 2002).
 */
final class Crossings {
    private final Ordering ordering;
    private final int[] place;
    private int[] tree = new int[16];
    private int[] places = new int[16];

    Crossings(Ordering ordering) {
        this.ordering = ordering;
        place = new int[ordering.order.length];
    }

    long count() {
        Columns columns = ordering.columns;
        for (int column = 0; column < columns.count(); column++) {
            int start = columns.start(column);
            for (int i = 0; i < columns.size(column); i++) {
                place[ordering.order[start + i]] = i;
            }
        }
        long crossings = 0;
        for (int column = 1; column < columns.count(); column++) {
            crossings += before(column);
        }
        return crossings;
    }

    /** Between a column and the one before it. */
    private long before(int column) {
        Columns columns = ordering.columns;
        int size = columns.size(column - 1);
        if (tree.length <= size) {
            tree = new int[size * 2 + 1];
        }
        Arrays.fill(tree, 0, size + 1, 0);
        long crossings = 0;
        int seen = 0;
        int start = columns.start(column);
        for (int i = start; i < start + columns.size(column); i++) {
            int node = ordering.order[i];
            int degree = ordering.left.degree(node);
            if (places.length < degree) {
                places = new int[degree * 2];
            }
            for (int k = 0; k < degree; k++) {
                places[k] = place[ordering.left.neighbours[ordering.left.start[node] + k]];
                crossings += seen - upTo(places[k]);
            }
            for (int k = 0; k < degree; k++) {
                add(places[k], size);
            }
            seen += degree;
        }
        return crossings;
    }

    private int upTo(int at) {
        int sum = 0;
        for (int i = at + 1; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }

    private void add(int at, int size) {
        for (int i = at + 1; i <= size; i += i & -i) {
            tree[i]++;
        }
    }
}
