package dev.counterpoint.graph.layout;

/** Exchanges neighbours in a column wherever that leaves fewer crossings. */
final class Exchange {
    private static final int MOST_PAIRS = 4_000;

    private final Ordering ordering;
    private final float[] position;

    Exchange(Ordering ordering, float[] position) {
        this.ordering = ordering;
        this.position = position;
    }

    /** Goes through all columns once; whether anything was exchanged. */
    boolean round() {
        boolean changed = false;
        Columns columns = ordering.columns;
        for (int column = 0; column < columns.count(); column++) {
            int spine = columns.spineNode(column);
            int end = columns.start(column) + columns.size(column) - 1;
            for (int i = columns.start(column); i < end; i++) {
                int upper = ordering.order[i];
                int lower = ordering.order[i + 1];
                if (upper != spine && lower != spine && gain(upper, lower) > 0) {
                    ordering.order[i] = lower;
                    ordering.order[i + 1] = upper;
                    float place = position[upper];
                    position[upper] = position[lower];
                    position[lower] = place;
                    changed = true;
                }
            }
        }
        return changed;
    }

    private long gain(int upper, int lower) {
        return gain(upper, lower, ordering.left) + gain(upper, lower, ordering.right);
    }

    private long gain(int upper, int lower, Adjacency side) {
        if ((long) side.degree(upper) * side.degree(lower) > MOST_PAIRS) {
            return 0;
        }
        long gain = 0;
        for (int i = side.start[upper]; i < side.start[upper + 1]; i++) {
            float a = position[side.neighbours[i]];
            for (int j = side.start[lower]; j < side.start[lower + 1]; j++) {
                gain += Math.round(Math.signum(a - position[side.neighbours[j]]));
            }
        }
        return gain;
    }
}
