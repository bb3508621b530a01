package dev.counterpoint.trim.space;

/**
 * Nodes and moves in which a loop is looked for that takes allowed moves only and meets each of
 * some conditions.
 */
public interface LoopSpace {
    /** The nodes in which a behavior can begin. */
    int[] initialNodes();

    /** The moves from a node, the same each time. */
    Moves moves(int node);

    /** A bit for each condition. */
    long allConditions();

    /**
     * Moves.
     *
     * @param targets the nodes they lead to
     * @param labels of the steps
     * @param allowed whether each may be part of the loop
     * @param met the conditions that each meets
     */
    @SuppressWarnings("ArrayRecordComponent") // One for each node: they are never compared.
    record Moves(int[] targets, int[] labels, boolean[] allowed, long[] met) {
        int size() {
            return targets.length;
        }
    }
}
