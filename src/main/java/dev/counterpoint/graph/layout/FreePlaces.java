package dev.counterpoint.graph.layout;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.GraphView;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which space is taken, box by box, and the nearest that is free, so that no two boxes overlap.
 * Boxes are found by the cell of their middle; a cell is as large as the largest box.
 */
final class FreePlaces {
    private final Spacing spacing;
    private final double cellWidth;
    private final double cellHeight;
    private final float[] x;
    private final float[] y;
    private final Map<Long, int[]> cells = new HashMap<>();

    private FreePlaces(int nodes, Spacing spacing, float[] x, float[] y) {
        this.spacing = spacing;
        this.x = x;
        this.y = y;
        double width = 1;
        double height = 1;
        for (int node = 0; node < nodes; node++) {
            width = Math.max(width, spacing.width(node));
            height = Math.max(height, spacing.height(node));
        }
        cellWidth = width + spacing.rowGap();
        cellHeight = height + spacing.rowGap();
    }

    /** Moves nodes off each other, as little as need be; the first come stay where they are. */
    static void separate(Spacing spacing, float[] x, float[] y, Cancel cancel) {
        FreePlaces places = new FreePlaces(x.length, spacing, x, y);
        for (int node = 0; node < x.length; node++) {
            if ((node & 0xff) == 0) {
                cancel.check();
            }
            places.put(node, x[node], y[node]);
        }
    }

    /** Adds the nodes that came after a layout was made. */
    static Layout extend(Layout before, GraphView graph, Cancel cancel) {
        int known = before.nodes();
        float[] x = Arrays.copyOf(before.xs(), graph.nodes());
        float[] y = Arrays.copyOf(before.ys(), graph.nodes());
        int[] column = Arrays.copyOf(before.columnOf(), graph.nodes());
        FreePlaces places = new FreePlaces(graph.nodes(), before.spacing(), x, y);
        for (int node = 0; node < known; node++) {
            places.take(node);
        }
        for (int node = known; node < x.length; node++) {
            if ((node & 0xff) == 0) {
                cancel.check();
            }
            int from = predecessor(graph, node);
            column[node] = Math.max(0, graph.level(node));
            places.put(node, from < 0 ? 0 : x[from] + places.cellWidth, from < 0 ? 0 : y[from]);
        }
        return new Layout(before.kind(), x, y, column, List.of(), before.spacing());
    }

    private static int predecessor(GraphView graph, int node) {
        int[] found = {-1};
        graph.forEachPredecessor(
                node,
                (source, target, label) -> {
                    if (source < node && (found[0] < 0 || source < found[0])) {
                        found[0] = source;
                    }
                });
        return found[0];
    }

    /** Puts a node at a place, or else at the nearest on rings of cells around it. */
    private void put(int node, double wishedX, double wishedY) {
        x[node] = (float) wishedX;
        y[node] = (float) wishedY;
        double stepX = cellWidth / 2;
        double stepY = cellHeight / 2;
        for (int ring = 1; !isFree(node); ring++) {
            double best = Double.POSITIVE_INFINITY;
            float bestX = x[node];
            float bestY = y[node];
            for (int i = -ring; i <= ring; i++) {
                int step = Math.abs(i) == ring ? 1 : 2 * ring;
                for (int j = -ring; j <= ring; j += step) {
                    x[node] = (float) (wishedX + i * stepX);
                    y[node] = (float) (wishedY + j * stepY);
                    double off = Math.hypot(i * stepX, j * stepY);
                    if (off < best && isFree(node)) {
                        best = off;
                        bestX = x[node];
                        bestY = y[node];
                    }
                }
            }
            x[node] = bestX;
            y[node] = bestY;
        }
        take(node);
    }

    private boolean isFree(int node) {
        long column = cell(x[node], cellWidth);
        long row = cell(y[node], cellHeight);
        for (long i = column - 1; i <= column + 1; i++) {
            for (long j = row - 1; j <= row + 1; j++) {
                for (int other : cells.getOrDefault(key(i, j), new int[0])) {
                    if (overlap(node, other)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private boolean overlap(int a, int b) {
        double gap = spacing.rowGap();
        double width = (spacing.width(a) + spacing.width(b)) / 2 + gap;
        double height = (spacing.height(a) + spacing.height(b)) / 2 + gap;
        return Math.abs(x[a] - x[b]) < width - 0.5 && Math.abs(y[a] - y[b]) < height - 0.5;
    }

    private void take(int node) {
        long key = key(cell(x[node], cellWidth), cell(y[node], cellHeight));
        int[] there = cells.getOrDefault(key, new int[0]);
        int[] more = Arrays.copyOf(there, there.length + 1);
        more[there.length] = node;
        cells.put(key, more);
    }

    private static long cell(double place, double size) {
        return (long) Math.floor(place / size);
    }

    private static long key(long column, long row) {
        return column << 32 ^ (row & 0xffffffffL);
    }
}
