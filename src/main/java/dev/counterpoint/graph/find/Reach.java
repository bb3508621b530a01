package dev.counterpoint.graph.find;

import dev.counterpoint.graph.Cancel;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.CancellationException;

/**
 * How many steps nodes are away from some others, along transitions or against them. Breadth-first.
 */
public final class Reach {
    /** As many steps as it takes. */
    public static final int ANY = Integer.MAX_VALUE;

    private final int[] distance;
    private final int[] order;

    private Reach(int[] distance, int[] order) {
        this.distance = distance;
        this.order = order;
    }

    /**
     * The successors of some nodes.
     *
     * @param steps no further than this
     * @throws CancellationException if it is cancelled
     */
    public static Reach after(TransitionTable graph, BitSet starts, int steps, Cancel cancel) {
        return of(graph, starts, steps, true, cancel);
    }

    /**
     * The predecessors of some nodes.
     *
     * @param steps no further than this
     * @throws CancellationException if it is cancelled
     */
    public static Reach before(TransitionTable graph, BitSet starts, int steps, Cancel cancel) {
        return of(graph, starts, steps, false, cancel);
    }

    private static Reach of(
            TransitionTable graph, BitSet starts, int steps, boolean onward, Cancel cancel) {
        int[] distance = new int[graph.nodes()];
        Arrays.fill(distance, -1);
        int[] queue = new int[graph.nodes()];
        int tail = 0;
        for (int node = starts.nextSetBit(0); node >= 0; node = starts.nextSetBit(node + 1)) {
            distance[node] = 0;
            queue[tail++] = node;
        }
        for (int head = 0; head < tail && distance[queue[head]] < steps; head++) {
            if ((head & 0xffff) == 0) {
                cancel.check();
            }
            int node = queue[head];
            int end = onward ? graph.begin(node + 1) : graph.beginInto(node + 1);
            for (int i = onward ? graph.begin(node) : graph.beginInto(node); i < end; i++) {
                int other = onward ? graph.target(i) : graph.source(i);
                if (distance[other] < 0) {
                    distance[other] = distance[node] + 1;
                    queue[tail++] = other;
                }
            }
        }
        return new Reach(distance, Arrays.copyOf(queue, tail));
    }

    /** How many nodes were come to, the first ones included. */
    public int count() {
        return order.length;
    }

    /** The nodes that were come to, the nearest first, in a new array. */
    public int[] nodes() {
        return order.clone();
    }

    /** The nodes that were come to. */
    public BitSet toSet() {
        BitSet set = new BitSet(distance.length);
        for (int node : order) {
            set.set(node);
        }
        return set;
    }

    /** How many steps away a node is, or -1 where it was not come to. */
    public int distance(int node) {
        return distance[node];
    }
}
