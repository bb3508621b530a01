package dev.counterpoint.graph.layout;

import dev.counterpoint.graph.GraphView;
import dev.counterpoint.graph.TransitionVisitor;

import java.util.Arrays;

/** The neighbours of each node in the next column on one side, whichever way the edges go. */
final class Adjacency {
    final int[] start;
    final int[] neighbours;

    private Adjacency(GraphView graph, Columns columns, int side) {
        int nodes = graph.nodes();
        start = new int[nodes + 1];
        forEachPair(graph, columns, side, (node, neighbour, label) -> start[node + 1]++);
        Arrays.parallelPrefix(start, Integer::sum);
        neighbours = new int[start[nodes]];
        int[] next = Arrays.copyOf(start, nodes);
        forEachPair(
                graph,
                columns,
                side,
                (node, neighbour, label) -> neighbours[next[node]++] = neighbour);
    }

    static Adjacency left(GraphView graph, Columns columns) {
        return new Adjacency(graph, columns, -1);
    }

    static Adjacency right(GraphView graph, Columns columns) {
        return new Adjacency(graph, columns, 1);
    }

    private static void forEachPair(
            GraphView graph, Columns columns, int side, TransitionVisitor pair) {
        TransitionVisitor either =
                (source, target, label) -> {
                    int step = columns.of(target) - columns.of(source);
                    if (step == side) {
                        pair.visit(source, target, label);
                    } else if (step == -side) {
                        pair.visit(target, source, label);
                    }
                };
        for (int node = 0; node < graph.nodes(); node++) {
            graph.forEachSuccessor(node, either);
        }
    }

    int degree(int node) {
        return start[node + 1] - start[node];
    }
}
