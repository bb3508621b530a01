package dev.counterpoint.graph.find;

import java.util.BitSet;

/**
 * The states that no step leads out of. In a graph that was not explored to its end, states that
 * were not explored are among them.
 *
 * @param stuck those without any step
 * @param resting those whose steps all lead back to themselves, as where a spec ends on purpose
 */
public record DeadEnds(BitSet stuck, BitSet resting) {
    public DeadEnds {
        stuck = (BitSet) stuck.clone();
        resting = (BitSet) resting.clone();
    }

    /** The dead ends of a graph. */
    public static DeadEnds of(TransitionTable graph) {
        BitSet stuck = new BitSet();
        BitSet resting = new BitSet();
        for (int node = 0; node < graph.nodes(); node++) {
            if (graph.outDegree(node) == 0) {
                stuck.set(node);
            } else if (onlyToItself(graph, node)) {
                resting.set(node);
            }
        }
        return new DeadEnds(stuck, resting);
    }

    private static boolean onlyToItself(TransitionTable graph, int node) {
        for (int i = graph.begin(node); i < graph.begin(node + 1); i++) {
            if (graph.target(i) != node) {
                return false;
            }
        }
        return true;
    }
}
