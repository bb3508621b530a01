package dev.counterpoint.graph;

/** Is shown transitions one by one; a label of -1 is not known. */
@FunctionalInterface
public interface TransitionVisitor {
    /** A transition between two nodes; {@link GraphView#label} has the label's text. */
    void visit(int source, int target, int label);
}
