package dev.counterpoint.graph;

/**
 * The states of a graph that were found first, and the transitions among them: what can be shown of
 * a graph while it grows.
 */
public final class FirstStates implements GraphView {
    private final GraphView graph;
    private final int states;

    private FirstStates(GraphView graph, int states) {
        this.graph = graph;
        this.states = states;
    }

    /**
     * Takes the first states of a graph, up to the first of which it is not yet known how it is
     * reached.
     *
     * @param least this many are known to be reached
     * @param most no more than these
     */
    public static FirstStates of(GraphView graph, int least, int most) {
        int states = least;
        while (states < Math.min(graph.nodes(), most) && graph.level(states) != NO_LEVEL) {
            states++;
        }
        return new FirstStates(graph, states);
    }

    @Override
    public int nodes() {
        return states;
    }

    @Override
    public int level(int node) {
        return graph.level(node);
    }

    @Override
    public void forEachSuccessor(int node, TransitionVisitor visitor) {
        graph.forEachSuccessor(
                node,
                (source, target, label) -> {
                    if (target < states) {
                        visitor.visit(source, target, label);
                    }
                });
    }

    @Override
    public void forEachPredecessor(int node, TransitionVisitor visitor) {
        graph.forEachPredecessor(
                node,
                (source, target, label) -> {
                    if (source < states) {
                        visitor.visit(source, target, label);
                    }
                });
    }

    @Override
    public Label label(int label) {
        return graph.label(label);
    }

    @Override
    public int stateOf(int node) {
        return graph.stateOf(node);
    }
}
