package dev.counterpoint.graph.layout;

import java.util.Arrays;

/**
 * The rows of all columns and how high they stand: a row holds the nodes that stand side by side,
 * and the spine's node has one of its own, at height 0.
 */
final class Rows {
    private final Ordering ordering;
    private final Spacing spacing;
    private final int[] columnStart;
    private final int[] from;
    private final int[] to;
    private final int[] spineRow;
    private final float[] y;

    Rows(Ordering ordering, int[] abreast, Spacing spacing) {
        this.ordering = ordering;
        this.spacing = spacing;
        Columns columns = ordering.columns;
        int[] begins = new int[ordering.order.length];
        int[] ends = new int[ordering.order.length];
        columnStart = new int[columns.count() + 1];
        spineRow = new int[columns.count()];
        Arrays.fill(spineRow, -1);
        int rows = 0;
        for (int column = 0; column < columns.count(); column++) {
            int start = columns.start(column);
            int end = start + columns.size(column);
            int place = start;
            if (columns.spineNode(column) >= 0) {
                int spine = start + ordering.spinePlace(end - start);
                int partial = (spine - start) % abreast[column];
                for (; place < spine; rows++) {
                    begins[rows] = place;
                    place += place == start && partial > 0 ? partial : abreast[column];
                    ends[rows] = place;
                }
                spineRow[column] = rows - columnStart[column];
                begins[rows] = place;
                ends[rows++] = ++place;
            }
            for (; place < end; rows++) {
                begins[rows] = place;
                place = Math.min(end, place + abreast[column]);
                ends[rows] = place;
            }
            columnStart[column + 1] = rows;
        }
        from = Arrays.copyOf(begins, rows);
        to = Arrays.copyOf(ends, rows);
        y = new float[ordering.order.length];
        stack();
    }

    /** All rows of a column as close as they can be, in the middle. */
    private void stack() {
        for (int column = 0; column < spineRow.length; column++) {
            double[] distances = distances(column);
            double[] places = new double[distances.length];
            if (spineRow[column] >= 0) {
                Isotonic.separateAround(places, distances, spineRow[column]);
            } else {
                Isotonic.separate(places, distances, 0, places.length);
            }
            set(column, places);
        }
    }

    /** Moves the rows of a column towards their neighbours on the given sides. */
    void align(int column, Adjacency... sides) {
        double[] distances = distances(column);
        double[] places = new double[distances.length];
        for (int row = 0; row < places.length; row++) {
            places[row] = wished(columnStart[column] + row, sides);
        }
        if (spineRow[column] >= 0) {
            Isotonic.separateAround(places, distances, spineRow[column]);
        } else {
            Isotonic.separate(places, distances, 0, places.length);
        }
        set(column, places);
    }

    private double wished(int row, Adjacency... sides) {
        double sum = 0;
        int count = 0;
        for (int i = from[row]; i < to[row]; i++) {
            int node = ordering.order[i];
            for (Adjacency side : sides) {
                for (int k = side.start[node]; k < side.start[node + 1]; k++) {
                    sum += y[side.neighbours[k]];
                    count++;
                }
            }
        }
        return count == 0 ? y[ordering.order[from[row]]] : sum / count;
    }

    private double[] distances(int column) {
        int first = columnStart[column];
        double[] distances = new double[columnStart[column + 1] - first];
        double before = 0;
        for (int row = 0; row < distances.length; row++) {
            double height = height(first + row);
            distances[row] = (before + height) / 2 + spacing.rowGap();
            before = height;
        }
        return distances;
    }

    private double height(int row) {
        double height = 0;
        for (int i = from[row]; i < to[row]; i++) {
            height = Math.max(height, spacing.height(ordering.order[i]));
        }
        return height;
    }

    private void set(int column, double[] places) {
        for (int row = 0; row < places.length; row++) {
            for (int i = from[columnStart[column] + row]; i < to[columnStart[column] + row]; i++) {
                y[ordering.order[i]] = (float) places[row];
            }
        }
    }

    float[] y() {
        return y;
    }

    /** Sets the horizontal place of a column's nodes, from its left border on. */
    void spread(int column, double left, double cellWidth, int abreast, float[] x) {
        for (int row = columnStart[column]; row < columnStart[column + 1]; row++) {
            boolean spine = row - columnStart[column] == spineRow[column];
            for (int i = from[row]; i < to[row]; i++) {
                double offset =
                        spine
                                ? Packing.width(abreast, cellWidth) / 2
                                : Packing.offset(i - from[row], cellWidth);
                x[ordering.order[i]] = (float) (left + offset);
            }
        }
    }
}
