package dev.counterpoint.graph;

/** Is shown transitions, those that are seen as one together. */
@FunctionalInterface
public interface BundleVisitor {
    /** Transitions between two nodes, and how many they are; a label of -1 is not known. */
    void visit(int source, int target, int label, int transitions);
}
