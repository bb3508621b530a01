package dev.counterpoint.graph.layout;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.GraphView;

import org.graphstream.stream.SinkAdapter;
import org.graphstream.ui.layout.springbox.implementations.SpringBox;

import java.util.List;
import java.util.Random;

/**
 * GraphStream's spring layout (Barnes-Hut), with its boxes moved off each other. For up to a few
 * thousand nodes; the same graph always gives the same layout.
 */
final class ForceLayout {
    private static final int MOST_STEPS = 400;
    private static final int FEWEST_STEPS = 60;
    private static final double CALM = 0.95;

    /** Of a spring at rest, in widths of a box. */
    private static final double LENGTH = 1.6;

    private ForceLayout() {}

    static Layout of(GraphView graph, Spacing spacing, Cancel cancel) {
        float[] x = new float[graph.nodes()];
        float[] y = new float[graph.nodes()];
        int[] column = new int[graph.nodes()];
        SpringBox springs = springs(graph, x, y);
        for (int step = 0; step < MOST_STEPS; step++) {
            cancel.check();
            springs.compute();
            if (step >= FEWEST_STEPS && springs.getStabilization() > CALM) {
                break;
            }
        }
        double unit = unit(graph, spacing, x, y);
        for (int node = 0; node < x.length; node++) {
            x[node] *= (float) unit;
            y[node] *= (float) unit;
            column[node] = Math.max(0, graph.level(node));
        }
        FreePlaces.separate(spacing, x, y, cancel);
        return new Layout(LayoutKind.FORCE, x, y, column, List.of(), spacing);
    }

    private static SpringBox springs(GraphView graph, float[] x, float[] y) {
        SpringBox springs = new SpringBox(false, new Random(1));
        springs.addAttributeSink(
                new SinkAdapter() {
                    @Override
                    public void nodeAttributeChanged(
                            String source,
                            long time,
                            String node,
                            String attribute,
                            Object before,
                            Object now) {
                        if (attribute.equals("xyz") && now instanceof Object[] place) {
                            x[Integer.parseInt(node)] = ((Number) place[0]).floatValue();
                            y[Integer.parseInt(node)] = ((Number) place[1]).floatValue();
                        }
                    }
                });
        String source = "graph";
        long time = 0;
        for (int node = 0; node < x.length; node++) {
            springs.nodeAdded(source, time++, Integer.toString(node));
        }
        for (int node = 0; node < x.length; node++) {
            long[] clock = {time};
            graph.forEachSuccessor(
                    node,
                    (s, t, label) -> {
                        if (s != t) {
                            springs.edgeAdded(
                                    source,
                                    clock[0]++,
                                    s + "-" + t + "-" + clock[0],
                                    Integer.toString(s),
                                    Integer.toString(t),
                                    true);
                        }
                    });
            time = clock[0];
        }
        return springs;
    }

    /** How many pixels the layout's unit has, for edges of the usual length. */
    private static double unit(GraphView graph, Spacing spacing, float[] x, float[] y) {
        double[] sum = {0, 0, 0};
        for (int node = 0; node < x.length; node++) {
            sum[1] += Math.hypot(spacing.width(node), spacing.height(node));
            graph.forEachSuccessor(
                    node,
                    (s, t, label) -> {
                        sum[0] += Math.hypot(x[s] - x[t], y[s] - y[t]);
                        sum[2] += s == t ? 0 : 1;
                    });
        }
        double edge = sum[2] == 0 ? 1 : sum[0] / sum[2];
        double box = sum[1] / Math.max(1, x.length);
        return LENGTH * box / Math.max(1e-3, edge);
    }
}
