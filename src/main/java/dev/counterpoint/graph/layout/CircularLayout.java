package dev.counterpoint.graph.layout;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.GraphView;
import dev.counterpoint.graph.Spine;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Each strongly connected component on a circle, and the components by level from left to right. On
 * a circle states follow one another as steps do.
 */
final class CircularLayout {
    private final Components components;
    private final Spacing spacing;
    private final int[][] rings;
    private final double[] radius;

    private CircularLayout(GraphView graph, @Nullable Spine spine, Spacing spacing) {
        this.spacing = spacing;
        components = Components.of(graph);
        rings = components.rings(spine);
        radius = new double[rings.length];
        for (int i = 0; i < rings.length; i++) {
            radius[i] = radius(rings[i]);
        }
    }

    static Layout of(GraphView graph, @Nullable Spine spine, Spacing spacing, Cancel cancel) {
        CircularLayout layout = new CircularLayout(graph, spine, spacing);
        cancel.check();
        GraphView condensed = layout.components.condensed();
        Layout circles =
                LayeredLayout.of(
                        condensed, Columns.of(condensed, null), layout.new CircleSpacing(), cancel);
        return layout.place(graph, circles);
    }

    /** So large that neighbours on the circle do not touch, however they lie to each other. */
    private double radius(int[] ring) {
        if (ring.length == 1) {
            return 0;
        }
        double diagonal = 0;
        for (int node : ring) {
            diagonal = Math.max(diagonal, Math.hypot(spacing.width(node), spacing.height(node)));
        }
        double chord = diagonal + spacing.rowGap();
        return chord / (2 * Math.sin(Math.PI / ring.length));
    }

    private Layout place(GraphView graph, Layout circles) {
        float[] x = new float[graph.nodes()];
        float[] y = new float[graph.nodes()];
        int[] column = new int[graph.nodes()];
        for (int i = 0; i < rings.length; i++) {
            int[] ring = rings[i];
            for (int k = 0; k < ring.length; k++) {
                // It begins at the left, where one comes from, and goes clockwise.
                double angle = Math.PI + 2 * Math.PI * k / ring.length;
                x[ring[k]] = (float) (circles.x(i) + radius[i] * Math.cos(angle));
                y[ring[k]] = (float) (circles.y(i) + radius[i] * Math.sin(angle));
                column[ring[k]] = Math.max(0, graph.level(ring[k]));
            }
        }
        return new Layout(LayoutKind.CIRCULAR, x, y, column, List.of(), spacing);
    }

    /** A component takes the space of its circle. */
    private final class CircleSpacing implements Spacing {
        @Override
        public double width(int component) {
            return 2 * radius[component] + widest(component, true);
        }

        @Override
        public double height(int component) {
            return 2 * radius[component] + widest(component, false);
        }

        private double widest(int component, boolean horizontal) {
            double widest = 0;
            for (int node : rings[component]) {
                double size = horizontal ? spacing.width(node) : spacing.height(node);
                widest = Math.max(widest, size);
            }
            return widest;
        }

        @Override
        public double rowGap() {
            return spacing.rowGap();
        }
    }
}
