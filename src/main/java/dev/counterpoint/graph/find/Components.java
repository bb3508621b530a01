package dev.counterpoint.graph.find;

import dev.counterpoint.graph.Cancel;

import java.util.Arrays;
import java.util.concurrent.CancellationException;

/**
 * The strongly connected components of a graph: two nodes are in one where each can be reached from
 * the other. Components are numbered from 0 so that a transition never leads to a higher number.
 * Tarjan, "Depth-first search and linear graph algorithms" (1972), with a stack of its own.
 */
public final class Components {
    private final int[] componentOf;
    private final int[] sizes;

    private Components(int[] componentOf, int[] sizes) {
        this.componentOf = componentOf;
        this.sizes = sizes;
    }

    /**
     * The components of a graph.
     *
     * @throws CancellationException if it is cancelled
     */
    public static Components of(TransitionTable graph, Cancel cancel) {
        return new Search(graph, cancel).run();
    }

    /** How many components there are. */
    public int count() {
        return sizes.length;
    }

    /** The component that a node is in. */
    public int componentOf(int node) {
        return componentOf[node];
    }

    /** How many nodes a component has. */
    public int size(int component) {
        return sizes[component];
    }

    private static final class Search {
        private final TransitionTable graph;
        private final Cancel cancel;
        private final int[] componentOf;
        private final int[] numberOf;
        private final int[] low;
        private final int[] next;
        private final int[] path;
        private final int[] open;
        private int openCount;
        private int found;
        private int[] sizes = new int[16];
        private int count;

        Search(TransitionTable graph, Cancel cancel) {
            this.graph = graph;
            this.cancel = cancel;
            componentOf = new int[graph.nodes()];
            numberOf = new int[graph.nodes()];
            low = new int[graph.nodes()];
            next = new int[graph.nodes()];
            path = new int[graph.nodes()];
            open = new int[graph.nodes()];
            Arrays.fill(componentOf, -1);
        }

        Components run() {
            for (int node = 0; node < componentOf.length; node++) {
                if (low[node] == 0) {
                    searchFrom(node);
                }
            }
            return new Components(componentOf, Arrays.copyOf(sizes, count));
        }

        /** A node's low number is its own until it is seen to reach a lower one. */
        private void searchFrom(int start) {
            int depth = 0;
            path[depth] = enter(start);
            while (depth >= 0) {
                int node = path[depth];
                if (next[node] < graph.begin(node + 1)) {
                    int target = graph.target(next[node]++);
                    if (low[target] == 0) {
                        path[++depth] = enter(target);
                    } else if (componentOf[target] < 0) {
                        low[node] = Math.min(low[node], low[target]);
                    }
                } else {
                    leave(node, depth == 0 ? -1 : path[depth - 1]);
                    depth--;
                }
            }
        }

        private int enter(int node) {
            if ((found & 0xffff) == 0) {
                cancel.check();
            }
            low[node] = ++found;
            next[node] = graph.begin(node);
            open[openCount++] = node;
            numberOf[node] = found;
            return node;
        }

        private void leave(int node, int parent) {
            if (low[node] == numberOf[node]) {
                close(node);
            } else {
                low[parent] = Math.min(low[parent], low[node]);
            }
        }

        private void close(int first) {
            if (count == sizes.length) {
                sizes = Arrays.copyOf(sizes, count * 2);
            }
            int node;
            do {
                node = open[--openCount];
                componentOf[node] = count;
                sizes[count]++;
            } while (node != first);
            count++;
        }
    }
}
