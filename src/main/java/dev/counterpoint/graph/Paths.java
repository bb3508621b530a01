package dev.counterpoint.graph;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Shortest paths in a graph, breadth-first. */
public final class Paths {
    private Paths() {}

    /**
     * A shortest path between two nodes, both included; empty where there is none. Of several the
     * one found first in the order of successors.
     */
    public static int[] shortest(GraphView graph, int from, int to, Cancel cancel) {
        return search(graph, new int[] {from}, node -> node == to, cancel);
    }

    /** A shortest path from an initial node to one that is wanted; empty where there is none. */
    public static int[] fromInitial(GraphView graph, IntPredicate wanted, Cancel cancel) {
        int[] initial = new int[graph.nodes()];
        int count = 0;
        for (int node = 0; node < initial.length; node++) {
            if (graph.isInitial(node)) {
                initial[count++] = node;
            }
        }
        return search(graph, Arrays.copyOf(initial, count), wanted, cancel);
    }

    private static int[] search(GraphView graph, int[] starts, IntPredicate wanted, Cancel cancel) {
        int[] parent = new int[graph.nodes()];
        Arrays.fill(parent, -1);
        int[] queue = new int[graph.nodes()];
        int[] tail = {0};
        for (int start : starts) {
            parent[start] = start;
            queue[tail[0]++] = start;
        }
        for (int head = 0; head < tail[0]; head++) {
            int node = queue[head];
            if (wanted.test(node)) {
                return pathTo(node, parent);
            }
            if ((head & 0xfff) == 0) {
                cancel.check();
            }
            graph.forEachSuccessor(
                    node,
                    (source, target, label) -> {
                        if (parent[target] < 0) {
                            parent[target] = source;
                            queue[tail[0]++] = target;
                        }
                    });
        }
        return new int[0];
    }

    private static int[] pathTo(int end, int[] parent) {
        int length = 1;
        for (int node = end; parent[node] != node; node = parent[node]) {
            length++;
        }
        int[] path = new int[length];
        int node = end;
        for (int i = length - 1; i >= 0; i--) {
            path[i] = node;
            node = parent[node];
        }
        return path;
    }
}
