package dev.counterpoint.graph.compare;

import dev.counterpoint.graph.Spine;

import java.util.Arrays;

/** Which behaviors went and which came between two graphs. */
public final class ComparedBehaviors {
    private final ComparedGraph graph;

    /** Of two graphs that were compared. */
    public ComparedBehaviors(ComparedGraph graph) {
        this.graph = graph;
    }

    /**
     * What of a counterexample of the graph before is no longer possible: 0 where it cannot begin
     * as it did, the number of its first step that went, from 1, or -1 where all of it is still
     * there.
     */
    public int firstThatWent(Spine spine) {
        int node = graph.nodeBefore(spine.state(0));
        if (!graph.isInitial(node, Presence.CAME) && !graph.isInitial(node, Presence.STAYED)) {
            return 0;
        }
        for (int i = 1; i < spine.length(); i++) {
            int next = graph.nodeBefore(spine.state(i));
            if (next != node && !leads(node, next)) {
                return i;
            }
            node = next;
        }
        if (spine.loop().isPresent()) {
            int next = graph.nodeBefore(spine.state(spine.loop().getAsInt()));
            return next == node || leads(node, next) ? -1 : spine.length();
        }
        return -1;
    }

    private boolean leads(int node, int next) {
        for (int i = graph.begin(node); i < graph.begin(node + 1); i++) {
            if (graph.target(i) == next && graph.presenceOf(i) != Presence.WENT) {
                return true;
            }
        }
        return false;
    }

    /**
     * A shortest behavior that is in one graph only: nodes from an initial one on, of which the
     * last step, or the beginning where there is no step, is not in the other. Empty where there is
     * none.
     *
     * @param only {@link Presence#WENT} for one of the graph before, {@link Presence#CAME} for one
     *     of that after
     */
    public int[] shortestBehavior(Presence only) {
        if (only == Presence.STAYED) {
            throw new IllegalArgumentException("a behavior of both graphs is in neither only");
        }
        int[] parent = new int[graph.nodes()];
        Arrays.fill(parent, -1);
        int[] queue = new int[graph.nodes()];
        int tail = 0;
        for (int node = 0; node < parent.length; node++) {
            if (graph.isInitial(node, only)) {
                return new int[] {node};
            }
            if (graph.isInitial(node, Presence.STAYED)) {
                parent[node] = node;
                queue[tail++] = node;
            }
        }
        for (int head = 0; head < tail; head++) {
            int node = queue[head];
            for (int i = graph.begin(node); i < graph.begin(node + 1); i++) {
                if (graph.presenceOf(i) == only) {
                    return path(node, graph.target(i), parent);
                }
                if (graph.presenceOf(i) == Presence.STAYED && parent[graph.target(i)] < 0) {
                    parent[graph.target(i)] = node;
                    queue[tail++] = graph.target(i);
                }
            }
        }
        return new int[0];
    }

    private static int[] path(int last, int end, int[] parent) {
        int length = 2;
        for (int node = last; parent[node] != node; node = parent[node]) {
            length++;
        }
        int[] path = new int[length];
        path[length - 1] = end;
        int node = last;
        for (int i = length - 2; i >= 0; i--) {
            path[i] = node;
            node = parent[node];
        }
        return path;
    }
}
