package dev.counterpoint.graph;

/** Is shown transitions one by one. */
@FunctionalInterface
public interface TransitionVisitor {
    /** A transition between two nodes; {@link GraphView#label} has the label's text. */
    void visit(int source, int target, int label);
}
