package dev.counterpoint.graph.projection;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.GraphSnapshot;
import dev.counterpoint.graph.Label;
import dev.counterpoint.graph.Progress;
import dev.counterpoint.graph.TransitionVisitor;

import java.util.ArrayList;
import java.util.List;

/** The edges between groups, one an action, in the order of their nodes. */
final class GroupEdges {
    private final int[] begin;
    private final int[] target;
    private final int[] labelOf;
    private final int[] transitions;
    private final int[] beginInto;
    private final int[] into;
    private final int[] source;
    private final List<Label> labels = new ArrayList<>();

    private GroupEdges(EdgeCounts counts, int nodes) {
        long[] keys = counts.sortedKeys();
        begin = new int[nodes + 1];
        beginInto = new int[nodes + 1];
        target = new int[keys.length];
        source = new int[keys.length];
        labelOf = new int[keys.length];
        transitions = new int[keys.length];
        into = new int[keys.length];
        LabelNumbers numbers = new LabelNumbers(labels);
        for (int edge = 0; edge < keys.length; edge++) {
            source[edge] = counts.source(keys[edge]);
            target[edge] = counts.target(keys[edge]);
            transitions[edge] = counts.transitions(keys[edge]);
            labelOf[edge] = numbers.number(counts.label(keys[edge]));
            begin[source[edge] + 1]++;
            beginInto[target[edge] + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            begin[node + 1] += begin[node];
            beginInto[node + 1] += beginInto[node];
        }
        int[] next = beginInto.clone();
        for (int edge = 0; edge < keys.length; edge++) {
            into[next[target[edge]]++] = edge;
        }
    }

    /** The edges of a graph whose states are in these nodes. */
    static GroupEdges of(
            GraphSnapshot graph, int[] nodeOf, int nodes, Progress progress, Cancel cancel) {
        EdgeCounts counts = new EdgeCounts(graph, nodeOf, nodes);
        int[] done = {0};
        graph.forEachTransition(
                (from, to, label) -> {
                    if ((done[0]++ & 0xffff) == 0) {
                        cancel.check();
                        progress.at(done[0], graph.transitions());
                    }
                    counts.add(from, to, label);
                });
        return new GroupEdges(counts, nodes);
    }

    int count() {
        return target.length;
    }

    /** The first edge that leaves a node; those of the next node follow. */
    int begin(int node) {
        return begin[node];
    }

    int target(int edge) {
        return target[edge];
    }

    int labelOf(int edge) {
        return labelOf[edge];
    }

    int transitions(int edge) {
        return transitions[edge];
    }

    Label label(int label) {
        return labels.get(label);
    }

    void forEachInto(int node, TransitionVisitor visitor) {
        for (int i = beginInto[node]; i < beginInto[node + 1]; i++) {
            int edge = into[i];
            visitor.visit(source[edge], node, labelOf[edge]);
        }
    }
}
