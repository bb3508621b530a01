package dev.counterpoint.graph;

/**
 * A {@link StateGraph} as it was at one moment. Its states, transitions and labels never change; a
 * level may still become lower while the graph grows, if a shorter path is found.
 */
public final class GraphSnapshot implements GraphView {
    private final StateGraph graph;
    private final int states;
    private final int transitions;
    private final int runs;

    GraphSnapshot(StateGraph graph, int states, int transitions, int runs) {
        this.graph = graph;
        this.states = states;
        this.transitions = transitions;
        this.runs = runs;
    }

    @Override
    public int nodes() {
        return states;
    }

    /** How many transitions there are. */
    public int transitions() {
        return transitions;
    }

    @Override
    public int level(int state) {
        return graph.levels.getAcquire(checked(state)) - 1;
    }

    @Override
    public int stateOf(int node) {
        return node;
    }

    @Override
    public Label label(int label) {
        return graph.labelAt(label);
    }

    /** {@inheritDoc} In the order in which they came where they came together. */
    @Override
    public void forEachSuccessor(int state, TransitionVisitor visitor) {
        int run = graph.lastRun.getAcquire(checked(state)) - 1;
        while (run >= 0) {
            visitRun(run, visitor);
            run = graph.runBefore.get(run) - 1;
        }
    }

    /** Visits all transitions in the order in which they came. */
    public void forEachTransition(TransitionVisitor visitor) {
        for (int run = 0; run < runs; run++) {
            visitRun(run, visitor);
        }
    }

    private void visitRun(int run, TransitionVisitor visitor) {
        int source = graph.runSource.get(run);
        int end = run + 1 < runs ? graph.runStart.get(run + 1) : transitions;
        for (int i = graph.runStart.get(run); i < Math.min(end, transitions); i++) {
            visitor.visit(source, graph.targets.get(i), graph.transitionLabels.get(i));
        }
    }

    /** {@inheritDoc} The last that came first. */
    @Override
    public void forEachPredecessor(int state, TransitionVisitor visitor) {
        int transition = graph.lastIncoming.getAcquire(checked(state)) - 1;
        while (transition >= 0) {
            if (transition < transitions) {
                visitor.visit(sourceOf(transition), state, graph.transitionLabels.get(transition));
            }
            transition = graph.incomingBefore.get(transition) - 1;
        }
    }

    private int sourceOf(int transition) {
        int low = 0;
        int high = runs - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (graph.runStart.get(middle) <= transition) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return graph.runSource.get(low);
    }

    private int checked(int state) {
        if (state < 0 || state >= states) {
            throw new IndexOutOfBoundsException("no state " + state + " of " + states);
        }
        return state;
    }
}
