package dev.counterpoint.graph.layout;

import dev.counterpoint.graph.GraphView;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.StateGraph;
import dev.counterpoint.state.Step;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** The strongly connected components of a graph (Tarjan 1972, without recursion). */
final class Components {
    private final GraphView graph;
    private final int[] component;
    private final int count;

    private Components(GraphView graph) {
        this.graph = graph;
        component = new int[graph.nodes()];
        count = new Search().run();
    }

    static Components of(GraphView graph) {
        return new Components(graph);
    }

    /** A graph with a node for each component, in which its levels are as in a state graph. */
    GraphView condensed() {
        StateGraph condensed = new StateGraph();
        boolean[] initial = new boolean[count];
        for (int node = 0; node < component.length; node++) {
            initial[component[node]] |= graph.isInitial(node);
        }
        for (int i = 0; i < count; i++) {
            condensed.addState(initial[i]);
        }
        int label = condensed.label(Step.UNKNOWN, null);
        for (int node = 0; node < component.length; node++) {
            graph.forEachSuccessor(
                    node,
                    (source, target, l) -> {
                        if (component[source] != component[target]) {
                            condensed.addTransition(component[source], component[target], label);
                        }
                    });
        }
        return condensed.snapshot();
    }

    /** The nodes of each component, as steps go: first along the spine, then depth-first. */
    int[][] rings(@Nullable Spine spine) {
        int[] size = new int[count];
        for (int node : component) {
            size[node]++;
        }
        int[][] rings = new int[count][];
        Arrays.setAll(rings, i -> new int[size[i]]);
        int[] filled = new int[count];
        boolean[] seen = new boolean[component.length];
        for (int i = 0; spine != null && i < spine.length(); i++) {
            add(spine.state(i), rings, filled, seen);
        }
        Deque<Integer> waiting = new ArrayDeque<>();
        for (int node = 0; node < component.length; node++) {
            waiting.push(node);
            while (!waiting.isEmpty()) {
                int at = waiting.pop();
                if (at != node && seen[at]) {
                    continue;
                }
                add(at, rings, filled, seen);
                graph.forEachSuccessor(
                        at,
                        (source, target, label) -> {
                            if (component[target] == component[source] && !seen[target]) {
                                waiting.push(target);
                            }
                        });
            }
        }
        return rings;
    }

    private void add(int node, int[][] rings, int[] filled, boolean[] seen) {
        if (!seen[node]) {
            seen[node] = true;
            int ring = component[node];
            rings[ring][filled[ring]++] = node;
        }
    }

    /** Tarjan's search with a stack of its own. */
    private final class Search {
        private final int nodes = graph.nodes();
        private final int[] number = new int[nodes];
        private final int[] low = new int[nodes];
        private final int[] open = new int[nodes];
        private final boolean[] isOpen = new boolean[nodes];
        private final int[] path = new int[nodes];
        private final int[] next = new int[nodes];
        private final int[][] successors = new int[nodes][];
        private int opened;
        private int numbered;
        private int found;

        int run() {
            for (int node = 0; node < nodes; node++) {
                if (number[node] == 0) {
                    searchFrom(node);
                }
            }
            return found;
        }

        private void searchFrom(int start) {
            int depth = 0;
            path[depth++] = start;
            enter(start);
            while (depth > 0) {
                int node = path[depth - 1];
                if (next[node] < successors[node].length) {
                    int target = successors[node][next[node]++];
                    if (number[target] == 0) {
                        path[depth++] = target;
                        enter(target);
                    } else if (isOpen[target]) {
                        low[node] = Math.min(low[node], number[target]);
                    }
                } else {
                    depth--;
                    leave(node, depth == 0 ? -1 : path[depth - 1]);
                }
            }
        }

        private void enter(int node) {
            number[node] = ++numbered;
            low[node] = numbered;
            open[opened++] = node;
            isOpen[node] = true;
            int[] degree = {0};
            graph.forEachSuccessor(node, (s, t, l) -> degree[0]++);
            int[] targets = new int[degree[0]];
            int[] filled = {0};
            graph.forEachSuccessor(node, (s, t, l) -> targets[filled[0]++] = t);
            successors[node] = targets;
        }

        private void leave(int node, int parent) {
            if (parent >= 0) {
                low[parent] = Math.min(low[parent], low[node]);
            }
            successors[node] = new int[0];
            if (low[node] != number[node]) {
                return;
            }
            int member;
            do {
                member = open[--opened];
                isOpen[member] = false;
                component[member] = found;
            } while (member != node);
            found++;
        }
    }
}
