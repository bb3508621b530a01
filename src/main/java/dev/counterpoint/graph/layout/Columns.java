package dev.counterpoint.graph.layout;

import dev.counterpoint.graph.GraphView;
import dev.counterpoint.graph.Spine;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * Which column each node stands in: its level; or, where a spine is not a shortest path, its place
 * along the spine, and one after its predecessor for the others.
 */
public final class Columns {
    private final int[] columnOf;
    private final int[] start;
    private final int[] nodes;
    private final int[] spineNode;

    private Columns(int[] columnOf, @Nullable Spine spine) {
        this.columnOf = columnOf;
        int count = 1 + Arrays.stream(columnOf).max().orElse(-1);
        start = new int[count + 1];
        for (int column : columnOf) {
            start[column + 1]++;
        }
        Arrays.parallelPrefix(start, Integer::sum);
        int[] next = Arrays.copyOf(start, count);
        nodes = new int[columnOf.length];
        for (int node = 0; node < columnOf.length; node++) {
            nodes[next[columnOf[node]]++] = node;
        }
        spineNode = new int[count];
        Arrays.fill(spineNode, -1);
        for (int i = 0; spine != null && i < spine.length(); i++) {
            if (spineNode[columnOf[spine.state(i)]] < 0) {
                spineNode[columnOf[spine.state(i)]] = spine.state(i);
            }
        }
    }

    /** The columns of a graph; with a spine its states stand in columns of their own, in order. */
    public static Columns of(GraphView graph, @Nullable Spine spine) {
        int[] column = new int[graph.nodes()];
        for (int node = 0; node < column.length; node++) {
            column[node] = Math.max(0, graph.level(node));
        }
        if (spine != null && !isShortest(spine, column)) {
            alongSpine(graph, spine, column);
        }
        return new Columns(column, spine);
    }

    private static boolean isShortest(Spine spine, int[] column) {
        for (int i = 0; i < spine.length(); i++) {
            if (column[spine.state(i)] != i) {
                return false;
            }
        }
        return true;
    }

    private static void alongSpine(GraphView graph, Spine spine, int[] column) {
        int[] byLevel = new Columns(column, null).nodes;
        boolean[] placed = new boolean[column.length];
        int next = 0;
        for (int i = 0; i < spine.length(); i++) {
            if (!placed[spine.state(i)]) {
                placed[spine.state(i)] = true;
                column[spine.state(i)] = next++;
            }
        }
        for (int node : byLevel) {
            if (placed[node]) {
                continue;
            }
            int[] before = {-1};
            graph.forEachPredecessor(
                    node,
                    (source, target, label) -> {
                        if (before[0] < 0 && graph.level(source) == graph.level(node) - 1) {
                            before[0] = source;
                        }
                    });
            column[node] = before[0] < 0 ? 0 : column[before[0]] + 1;
        }
    }

    /** How many columns there are. */
    public int count() {
        return spineNode.length;
    }

    /** The column of a node. */
    public int of(int node) {
        return columnOf[node];
    }

    /** How many nodes stand in a column. */
    public int size(int column) {
        return start[column + 1] - start[column];
    }

    /** The spine's node in a column, or -1. */
    int spineNode(int column) {
        return spineNode[column];
    }

    int start(int column) {
        return start[column];
    }

    /** All nodes, column by column, in a new array. */
    int[] nodes() {
        return nodes.clone();
    }

    int[] columnOf() {
        return columnOf;
    }
}
