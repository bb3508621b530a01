package dev.counterpoint.graph;

/**
 * A graph that can be laid out and painted: a whole state graph, a neighbourhood of it, or groups
 * of its states. Nodes are numbered from 0; a view does not change while it is looked at.
 */
public interface GraphView {
    /** The level of a node that no initial one is known to lead to. */
    int NO_LEVEL = -1;

    /** How many nodes there are. */
    int nodes();

    /** The length of the shortest path from an initial node, or {@link #NO_LEVEL}. */
    int level(int node);

    /** Whether a behavior can begin here. */
    default boolean isInitial(int node) {
        return level(node) == 0;
    }

    /** Visits the transitions that leave a node. */
    void forEachSuccessor(int node, TransitionVisitor visitor);

    /** Visits the transitions that leave a node, those that are seen as one together. */
    default void forEachBundle(int node, BundleVisitor visitor) {
        forEachSuccessor(node, (source, target, label) -> visitor.visit(source, target, label, 1));
    }

    /** Visits the transitions that enter a node. */
    void forEachPredecessor(int node, TransitionVisitor visitor);

    /** The label of a number that a visitor was given. */
    Label label(int label);

    /** The state a node stands for, or -1 where it stands for several. */
    int stateOf(int node);

    /** How many states a node stands for. */
    default int statesIn(int node) {
        return 1;
    }
}
