package dev.counterpoint.graph.layout;

import java.util.Arrays;

/**
 * How many nodes of a column stand side by side, so that a graph with some very wide levels keeps a
 * shape that fits a screen.
 */
final class Packing {
    /** Width to height of a picture that fits a screen. */
    static final double ASPECT = 1.6;

    /**
     * As tall as dot would draw it: a small graph is read from near, and side by side is harder.
     */
    private static final double TALL = 0.4;

    private static final int SMALL = 300;
    private static final int FEWEST_ROWS = 10;
    private static final double BESIDE = 12;

    private Packing() {}

    /** Nodes side by side in each column. */
    static int[] abreast(Columns columns, double[] cellWidths, double rowHeight, Spacing spacing) {
        int widest = 1;
        for (int column = 0; column < columns.count(); column++) {
            widest = Math.max(widest, columns.size(column));
        }
        double aspect = columns.columnOf().length <= SMALL ? TALL : ASPECT;
        int low = Math.min(FEWEST_ROWS, widest);
        int high = widest;
        while (low < high) {
            int rows = (low + high) >>> 1;
            double width = width(columns, cellWidths, rows, spacing);
            if (width / (rows * rowHeight) <= aspect) {
                high = rows;
            } else {
                low = rows + 1;
            }
        }
        int[] abreast = new int[columns.count()];
        int rows = low;
        Arrays.setAll(abreast, column -> Math.ceilDiv(columns.size(column), rows));
        return abreast;
    }

    static double width(int abreast, double cellWidth) {
        return abreast * (cellWidth + BESIDE) - BESIDE;
    }

    static double offset(int place, double cellWidth) {
        return place * (cellWidth + BESIDE) + cellWidth / 2;
    }

    private static double width(Columns columns, double[] cellWidths, int rows, Spacing spacing) {
        double width = 0;
        for (int column = 0; column < columns.count(); column++) {
            int abreast = Math.ceilDiv(columns.size(column), rows);
            width += width(abreast, cellWidths[column]) + spacing.columnGap(column);
        }
        return width;
    }
}
