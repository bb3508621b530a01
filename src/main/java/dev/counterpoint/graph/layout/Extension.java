package dev.counterpoint.graph.layout;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.GraphView;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds places for the nodes that came after a layout was made. */
final class Extension {
    private static final double FEWEST_ROWS = 10;

    private final GraphView graph;
    private final Spacing spacing;
    private final int known;
    private final float[] x;
    private final float[] y;
    private final int[] column;
    private final List<Stack> stacks = new ArrayList<>();

    Extension(Layout before, GraphView graph) {
        this.graph = graph;
        spacing = before.spacing();
        known = before.nodes();
        x = Arrays.copyOf(before.xs(), graph.nodes());
        y = Arrays.copyOf(before.ys(), graph.nodes());
        column = Arrays.copyOf(before.columnOf(), graph.nodes());
        before.stacks().forEach(stack -> stacks.add(stack.copy()));
    }

    Layout run(Cancel cancel) {
        double full = fullHeight();
        for (int node = known; node < x.length; node++) {
            if ((node & 0xfff) == 0) {
                cancel.check();
            }
            place(node, full);
        }
        return new Layout(x, y, column, stacks, spacing);
    }

    /** How tall a column may be before it is worth widening, for as many nodes as there are now. */
    private double fullHeight() {
        int last = graph.nodes() - 1;
        if (last < 0) {
            return 0;
        }
        double row = spacing.height(last) + spacing.rowGap();
        double cell = spacing.width(last) * row;
        return Math.max(FEWEST_ROWS * row, Math.sqrt(cell * graph.nodes() / Packing.ASPECT));
    }

    private void place(int node, double full) {
        int before = placedPredecessor(node);
        int wanted = before < 0 ? Math.max(0, graph.level(node)) : column[before] + 1;
        column[node] = wanted;
        while (stacks.size() <= wanted) {
            int last = stacks.size() - 1;
            double left = last < 0 ? 0 : stacks.get(last).right() + spacing.columnGap(last);
            stacks.add(new Stack(left, spacing.width(node), 1));
        }
        Stack stack = stacks.get(wanted);
        int file = stack.shortestFile(full, wanted == stacks.size() - 1);
        double height = spacing.height(node);
        double wished = before < 0 ? 0 : y[before];
        x[node] = (float) stack.x(file);
        y[node] = (float) stack.freeY(file, wished, height, spacing.rowGap());
        stack.occupy(x[node], y[node], height);
    }

    private int placedPredecessor(int node) {
        int[] found = {-1};
        int level = graph.level(node);
        graph.forEachPredecessor(
                node,
                (source, target, label) -> {
                    if (source < node && graph.level(source) == level - 1) {
                        found[0] = source;
                    }
                });
        return found[0];
    }
}
