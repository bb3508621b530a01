package dev.counterpoint.graph.layout;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.GraphView;
import dev.counterpoint.graph.Label;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.Value;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A lane for each actor, a column for each level: a state stands in the lane of who took the step
 * by which it was found first; above them are the states to which nobody in particular led.
 */
final class LaneLayout {
    private static final int MOST_ROWS = 12;
    private static final double BETWEEN_LANES = 48;
    private static final double BETWEEN_FILES = 12;

    private final GraphView graph;
    private final Columns columns;
    private final Spacing spacing;
    private final int[] lane;
    private final List<@Nullable Value> actors = new ArrayList<>();

    private LaneLayout(
            GraphView graph,
            Columns columns,
            Function<Label, @Nullable Binding> actorOf,
            Spacing spacing) {
        this.graph = graph;
        this.columns = columns;
        this.spacing = spacing;
        lane = new int[graph.nodes()];
        actors.add(null);
        Map<Value, Integer> lanes = new HashMap<>();
        Map<Integer, Integer> laneOfLabel = new HashMap<>();
        for (int node = 0; node < lane.length; node++) {
            int label = firstLabel(node);
            lane[node] =
                    label < 0
                            ? 0
                            : laneOfLabel.computeIfAbsent(
                                    label, l -> laneOf(actorOf.apply(graph.label(l)), lanes));
        }
    }

    static Layout of(
            GraphView graph,
            Columns columns,
            Function<Label, @Nullable Binding> actorOf,
            Spacing spacing,
            Cancel cancel) {
        LaneLayout lanes = new LaneLayout(graph, columns, actorOf, spacing);
        cancel.check();
        return lanes.place();
    }

    private int laneOf(@Nullable Binding actor, Map<Value, Integer> lanes) {
        if (actor == null) {
            return 0;
        }
        Integer known = lanes.get(actor.value());
        if (known != null) {
            return known;
        }
        lanes.put(actor.value(), actors.size());
        actors.add(actor.value());
        return actors.size() - 1;
    }

    /** The label of the step by which a state was found, or -1. */
    private int firstLabel(int node) {
        int[] found = {-1, Integer.MAX_VALUE};
        if (!graph.isInitial(node)) {
            int level = graph.level(node);
            graph.forEachPredecessor(
                    node,
                    (source, target, label) -> {
                        if (graph.level(source) == level - 1 && source <= found[1]) {
                            found[0] = label;
                            found[1] = source;
                        }
                    });
        }
        return found[0];
    }

    private Layout place() {
        int lanes = actors.size();
        int[] count = new int[lanes * columns.count()];
        for (int node = 0; node < lane.length; node++) {
            count[lane[node] * columns.count() + columns.of(node)]++;
        }
        int[] rows = rows(lanes, count);
        double rowHeight = 0;
        for (int node = 0; node < lane.length; node++) {
            rowHeight = Math.max(rowHeight, spacing.height(node) + spacing.rowGap());
        }
        double[] top = new double[lanes + 1];
        for (int i = 0; i < lanes; i++) {
            double between = rows[i] == 0 ? 0 : BETWEEN_LANES;
            top[i + 1] = top[i] + rows[i] * rowHeight + between;
        }
        return fill(count, rows, rowHeight, top);
    }

    /** How many rows each lane has: as many as its fullest column needs, within reason. */
    private int[] rows(int lanes, int[] count) {
        int[] rows = new int[lanes];
        int most = Math.max(MOST_ROWS, (int) Math.sqrt(lane.length / (double) lanes));
        for (int i = 0; i < count.length; i++) {
            int at = i / Math.max(1, columns.count());
            rows[at] = Math.max(rows[at], Math.min(count[i], most));
        }
        return rows;
    }

    private Layout fill(int[] count, int[] rows, double rowHeight, double[] top) {
        int columnCount = columns.count();
        double[] cell = new double[columnCount];
        int[] files = new int[columnCount];
        for (int node = 0; node < lane.length; node++) {
            int column = columns.of(node);
            int perFile = rows[lane[node]];
            cell[column] = Math.max(cell[column], spacing.width(node) + BETWEEN_FILES);
            files[column] =
                    Math.max(
                            files[column],
                            Math.ceilDiv(count[lane[node] * columnCount + column], perFile));
        }
        double[] left = new double[columnCount + 1];
        for (int column = 0; column < columnCount; column++) {
            left[column + 1] = left[column] + files[column] * cell[column];
            left[column + 1] += spacing.columnGap(column);
        }
        int[] filled = new int[count.length];
        float[] x = new float[lane.length];
        float[] y = new float[lane.length];
        for (int node = 0; node < lane.length; node++) {
            int column = columns.of(node);
            int at = filled[lane[node] * columnCount + column]++;
            int perFile = rows[lane[node]];
            int inLane = Math.min(perFile, count[lane[node] * columnCount + column]);
            double middle = top[lane[node]] + (perFile - inLane) * rowHeight / 2;
            int file = at / perFile;
            x[node] = (float) (left[column] + (file + 0.5) * cell[column]);
            y[node] = (float) (middle + (at % perFile + 0.5) * rowHeight);
        }
        return new Layout(
                LayoutKind.LANES, x, y, columns.columnOf(), List.of(), spacing, titles(top));
    }

    private List<Layout.Lane> titles(double[] top) {
        List<Layout.Lane> titles = new ArrayList<>();
        for (int i = 0; i < actors.size(); i++) {
            if (top[i + 1] > top[i]) {
                Value actor = actors.get(i);
                titles.add(
                        new Layout.Lane(
                                actor == null ? "" : actor.toString(),
                                top[i] - BETWEEN_LANES / 2,
                                top[i + 1] - BETWEEN_LANES / 2));
            }
        }
        return titles;
    }
}
