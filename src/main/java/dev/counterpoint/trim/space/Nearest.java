package dev.counterpoint.trim.space;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Dijkstra's search over states and the actor who came to them, for the violations with the least
 * sum of packed measures. It does not end at the first, but has all that are as near.
 */
final class Nearest {
    static final long FAR = Long.MAX_VALUE;

    private final Space space;
    private final Packing packing;
    private final Pace pace;
    private final long bound;
    private final NodeTable nodes = new NodeTable();
    private final Heap queue = new Heap();
    private long[] distance = new long[1024];
    private int[] before = new int[1024];
    private int[] by = new int[1024];
    private final BitSet goals = new BitSet();
    private long nearest = FAR;
    private long frontier;
    private long expanded;

    /**
     * For one packing.
     *
     * @param bound what is farther is of no interest
     */
    Nearest(Space space, Packing packing, long bound, Pace pace) {
        this.space = space;
        this.packing = packing;
        this.bound = bound;
        this.pace = pace;
        Arrays.fill(distance, FAR);
    }

    /** Searches; may be called again after it was ended. */
    void search() {
        if (nodes.size() == 0) {
            for (int state : space.initialStates()) {
                if (space.isInside(state)) {
                    relax(-1, -1, nodes.number(state, Space.NOBODY, false), 0);
                } else if (space.isViolatedBeyond(state)) {
                    relax(-1, -1, nodes.number(state, Space.NOBODY, true), 0);
                }
            }
        }
        while (!queue.isEmpty() && queue.smallestKey() <= nearest) {
            long at = queue.smallestKey();
            frontier = Math.max(frontier, at);
            pace.tick();
            int node = queue.removeSmallest();
            if (at > distance[node] || goals.get(node)) {
                continue;
            }
            if (nodes.isEnd(node) || space.isViolatedAt(nodes.state(node))) {
                goals.set(node);
                nearest = at;
            } else if (at < nearest || !packing.has(Measure.STEPS)) {
                expand(node, at);
            }
        }
    }

    private void expand(int node, long at) {
        expanded++;
        int state = nodes.state(node);
        int last = nodes.actor(node);
        Edges edges = space.edges(state);
        for (int e = 0; e < edges.size(); e++) {
            int end = end(state, edges, e);
            if (end >= 0) {
                long sum = sum(at, state, last, edges, e);
                if (sum <= bound) {
                    int actor = Packing.lastActor(space.actor(edges.label(e)), last);
                    int target = nodes.number(edges.target(e), actor, end == 1);
                    relax(node, edges.label(e), target, sum);
                }
            }
        }
    }

    /** 1 where the step ends with a violation, 0 where it goes on, -1 where it leads nowhere. */
    private int end(int state, Edges edges, int e) {
        int to = edges.target(e);
        if (space.isViolatedBy(state, edges.label(e), to)) {
            return 1;
        }
        if (edges.isInside(e)) {
            return 0;
        }
        return space.isViolatedBeyond(to) ? 1 : -1;
    }

    private long sum(long at, int state, int last, Edges edges, int e) {
        return packing.plus(
                at, packing.weight(space, state, edges.label(e), edges.target(e), last));
    }

    private void relax(int from, int label, int to, long sum) {
        while (to >= distance.length) {
            int old = distance.length;
            distance = Arrays.copyOf(distance, old * 2);
            Arrays.fill(distance, old, distance.length, FAR);
            before = Arrays.copyOf(before, old * 2);
            by = Arrays.copyOf(by, old * 2);
        }
        if (sum < distance[to]) {
            distance[to] = sum;
            before[to] = from;
            by[to] = label;
            queue.add(sum, to);
        }
    }

    /** Whether there is a violation within the bound. */
    boolean isFound() {
        return nearest != FAR;
    }

    /** How far the nearest violation is. */
    long nearest() {
        return nearest;
    }

    /** All violations that were not found yet are at least so far. */
    long frontier() {
        return queue.isEmpty() ? FAR : Math.max(frontier, queue.smallestKey());
    }

    long expanded() {
        return expanded;
    }

    NodeTable nodes() {
        return nodes;
    }

    BitSet goals() {
        return goals;
    }

    /** Whether a way to a nearest violation may lead through a node. */
    boolean isExpanded(int node) {
        boolean near =
                packing.has(Measure.STEPS) ? distance[node] < nearest : distance[node] <= nearest;
        return near && !nodes.isEnd(node) && !goals.get(node);
    }

    long distance(int node) {
        return distance[node];
    }

    /** Whether a step lies on a way to a node that is as short as any; the node, or -1. */
    int tightTarget(int node, Edges edges, int e) {
        int state = nodes.state(node);
        int end = end(state, edges, e);
        if (end < 0) {
            return -1;
        }
        int last = nodes.actor(node);
        int actor = Packing.lastActor(space.actor(edges.label(e)), last);
        int target = nodes.find(edges.target(e), actor, end == 1);
        return target >= 0 && sum(distance[node], state, last, edges, e) == distance[target]
                ? target
                : -1;
    }

    /** A shortest behavior to a node. */
    Path path(int node) {
        int length = 0;
        for (int at = node; before[at] >= 0; at = before[at]) {
            length++;
        }
        int[] states = new int[length + 1];
        int[] labels = new int[length];
        int at = node;
        for (int i = length; i > 0; i--) {
            states[i] = nodes.state(at);
            labels[i - 1] = by[at];
            at = before[at];
        }
        states[0] = nodes.state(at);
        return new Path(states, labels);
    }
}
