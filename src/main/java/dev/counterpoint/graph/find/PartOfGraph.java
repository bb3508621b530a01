package dev.counterpoint.graph.find;

import dev.counterpoint.graph.GraphView;
import dev.counterpoint.graph.Label;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.TransitionVisitor;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.BitSet;

/** Some nodes of a graph and the transitions among them. They keep their levels. */
public final class PartOfGraph implements GraphView {
    private final GraphView graph;
    private final BitSet kept;
    private final int[] nodes;

    /** The part of a graph that has these nodes. */
    public PartOfGraph(GraphView graph, BitSet nodes) {
        this.graph = graph;
        kept = (BitSet) nodes.clone();
        kept.clear(graph.nodes(), Math.max(graph.nodes(), kept.length()));
        this.nodes = kept.stream().toArray();
    }

    /** The node that a node of the whole graph is here, or -1. */
    public int nodeOf(int original) {
        return kept.get(original) ? rank(original) : -1;
    }

    /** The node of the whole graph that a node is. */
    public int original(int node) {
        return nodes[node];
    }

    /** A spine in this part's numbers; null where a state of it is not here. */
    public @Nullable Spine of(Spine spine) {
        for (int i = 0; i < spine.length(); i++) {
            if (!kept.get(spine.state(i))) {
                return null;
            }
        }
        return spine.renumbered(this::rank);
    }

    private int rank(int original) {
        return Arrays.binarySearch(nodes, original);
    }

    @Override
    public int nodes() {
        return nodes.length;
    }

    @Override
    public int level(int node) {
        return graph.level(nodes[node]);
    }

    @Override
    public boolean isInitial(int node) {
        return graph.isInitial(nodes[node]);
    }

    @Override
    public void forEachSuccessor(int node, TransitionVisitor visitor) {
        graph.forEachSuccessor(
                nodes[node],
                (source, target, label) -> {
                    if (kept.get(target)) {
                        visitor.visit(node, rank(target), label);
                    }
                });
    }

    @Override
    public void forEachPredecessor(int node, TransitionVisitor visitor) {
        graph.forEachPredecessor(
                nodes[node],
                (source, target, label) -> {
                    if (kept.get(source)) {
                        visitor.visit(rank(source), node, label);
                    }
                });
    }

    @Override
    public Label label(int label) {
        return graph.label(label);
    }

    @Override
    public int stateOf(int node) {
        return graph.stateOf(nodes[node]);
    }

    @Override
    public int statesIn(int node) {
        return graph.statesIn(nodes[node]);
    }
}
