package dev.counterpoint.graph.find;

import dev.counterpoint.graph.Cancel;

import java.util.BitSet;
import java.util.concurrent.CancellationException;

/**
 * Where a violation can still come, and where it can no longer be avoided. Speaks of the graph as
 * it was recorded: a state that was not explored has no successors in it, and avoids what it could
 * have led to.
 *
 * @param violating the states that violate
 * @param reaching those and the states from which some behavior comes to one
 * @param inevitable those and the states from which every behavior that goes on comes to one
 * @param border the last states from which it could be avoided: a step leads from each into what is
 *     inevitable, but another does not
 */
public record BadRegion(BitSet violating, BitSet reaching, BitSet inevitable, BitSet border) {
    public BadRegion {
        violating = (BitSet) violating.clone();
        reaching = (BitSet) reaching.clone();
        inevitable = (BitSet) inevitable.clone();
        border = (BitSet) border.clone();
    }

    /**
     * The region around some states.
     *
     * @throws CancellationException if it is cancelled
     */
    public static BadRegion of(TransitionTable graph, BitSet violating, Cancel cancel) {
        BitSet reaching = Reach.before(graph, violating, Reach.ANY, cancel).toSet();
        int[] ways = new int[graph.nodes()];
        for (int node = 0; node < ways.length; node++) {
            ways[node] = graph.outDegree(node);
        }
        BitSet inevitable = (BitSet) violating.clone();
        BitSet border = new BitSet(graph.nodes());
        int[] queue = new int[graph.nodes()];
        int tail = 0;
        for (int node = violating.nextSetBit(0); node >= 0; node = violating.nextSetBit(node + 1)) {
            queue[tail++] = node;
        }
        for (int head = 0; head < tail; head++) {
            if ((head & 0xffff) == 0) {
                cancel.check();
            }
            int node = queue[head];
            for (int i = graph.beginInto(node); i < graph.beginInto(node + 1); i++) {
                int source = graph.source(i);
                border.set(source);
                if (--ways[source] == 0 && !inevitable.get(source)) {
                    inevitable.set(source);
                    queue[tail++] = source;
                }
            }
        }
        border.andNot(inevitable);
        return new BadRegion(violating, reaching, inevitable, border);
    }
}
