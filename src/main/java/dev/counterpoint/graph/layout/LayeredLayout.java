package dev.counterpoint.graph.layout;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.GraphView;
import dev.counterpoint.graph.Spine;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * The layered layout: a column a level, from left to right, a spine on one straight line.
 * Near-linear in states and transitions; the same graph always gives the same layout. Runs on any
 * thread.
 */
public final class LayeredLayout {
    private static final long WORK = 1_500_000;

    private LayeredLayout() {}

    /**
     * Lays out a graph.
     *
     * @param columns the columns of this graph with this spine
     * @throws CancellationException if it is cancelled
     */
    public static Layout of(GraphView graph, Columns columns, Spacing spacing, Cancel cancel) {
        Adjacency left = Adjacency.left(graph, columns);
        Adjacency right = Adjacency.right(graph, columns);
        cancel.check();
        Ordering ordering = new Ordering(columns, left, right);
        int sweeps = sweeps(graph.nodes() + (long) left.neighbours.length);
        ordering.reduceCrossings(sweeps, cancel);

        double[] cellWidths = cellWidths(columns, spacing);
        int[] abreast = Packing.abreast(columns, cellWidths, rowHeight(graph, spacing), spacing);
        Rows rows = new Rows(ordering, abreast, spacing);
        for (int sweep = 0; sweep < Math.max(1, sweeps / 3); sweep++) {
            for (int column = 1; column < columns.count(); column++) {
                rows.align(column, left);
            }
            for (int column = columns.count() - 2; column >= 0; column--) {
                rows.align(column, right);
            }
            cancel.check();
        }
        for (int sweep = 0; sweep < (sweeps + 1) / 3; sweep++) {
            for (int column = 0; column < columns.count(); column++) {
                rows.align(column, left, right);
            }
            for (int column = columns.count() - 1; column >= 0; column--) {
                rows.align(column, left, right);
            }
            cancel.check();
        }
        return finish(columns, rows, cellWidths, abreast, spacing);
    }

    /** Lays out a graph by its levels, or along a spine. */
    public static Layout of(
            GraphView graph, @Nullable Spine spine, Spacing spacing, Cancel cancel) {
        return of(graph, Columns.of(graph, spine), spacing, cancel);
    }

    /**
     * Adds the nodes that came since a layout was made; those that have a place keep it. Each new
     * one stands as near its predecessor as there is room; only the last column grows wider.
     */
    public static Layout extend(Layout before, GraphView graph, Cancel cancel) {
        return new Extension(before, graph).run(cancel);
    }

    private static int sweeps(long size) {
        return Math.clamp(WORK / Math.max(1, size), 3, 24);
    }

    private static double[] cellWidths(Columns columns, Spacing spacing) {
        double[] widths = new double[columns.count()];
        int[] columnOf = columns.columnOf();
        for (int node = 0; node < columnOf.length; node++) {
            int column = columnOf[node];
            widths[column] = Math.max(widths[column], spacing.width(node));
        }
        return widths;
    }

    private static double rowHeight(GraphView graph, Spacing spacing) {
        double sum = 0;
        for (int node = 0; node < graph.nodes(); node++) {
            sum += spacing.height(node) + spacing.rowGap();
        }
        return sum / Math.max(1, graph.nodes());
    }

    private static Layout finish(
            Columns columns, Rows rows, double[] cellWidths, int[] abreast, Spacing spacing) {
        float[] y = rows.y();
        float[] x = new float[y.length];
        List<Stack> stacks = new ArrayList<>();
        double leftBorder = 0;
        for (int column = 0; column < columns.count(); column++) {
            Stack stack = new Stack(leftBorder, cellWidths[column], abreast[column]);
            rows.spread(column, leftBorder, cellWidths[column], abreast[column], x);
            leftBorder = stack.right() + spacing.columnGap(column);
            stacks.add(stack);
        }
        for (int node = 0; node < x.length; node++) {
            stacks.get(columns.of(node)).occupy(x[node], y[node], spacing.height(node));
        }
        return new Layout(x, y, columns.columnOf(), stacks, spacing);
    }
}
