package dev.counterpoint.graph.projection;

import dev.counterpoint.graph.GraphSnapshot;
import dev.counterpoint.graph.Label;
import dev.counterpoint.graph.LongNumbers;
import dev.counterpoint.state.Step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the transitions from node to node by action, and remembers where all that are counted
 * together are one step, with the same parameters.
 */
final class EdgeCounts {
    private static final int ACTION_BITS = 20;
    private static final int SEVERAL = -1;

    private final GraphSnapshot graph;
    private final int[] nodeOf;
    private final int nodes;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Label> actions = new ArrayList<>();
    private int[] actionOf = new int[16];
    private final LongNumbers edges = new LongNumbers();
    private int[] transitions = new int[64];
    private int[] onlyLabel = new int[64];

    EdgeCounts(GraphSnapshot graph, int[] nodeOf, int nodes) {
        this.graph = graph;
        this.nodeOf = nodeOf;
        this.nodes = nodes;
        Arrays.fill(actionOf, -1);
    }

    void add(int from, int to, int label) {
        long place = (long) nodeOf[from] * nodes + nodeOf[to];
        int edge = edges.number(place << ACTION_BITS | actionOf(label));
        if (edge == transitions.length) {
            transitions = Arrays.copyOf(transitions, edge * 2);
            onlyLabel = Arrays.copyOf(onlyLabel, edge * 2);
        }
        if (transitions[edge]++ == 0) {
            onlyLabel[edge] = label;
        } else if (onlyLabel[edge] != label) {
            onlyLabel[edge] = SEVERAL;
        }
    }

    private int actionOf(int label) {
        if (label >= actionOf.length) {
            int before = actionOf.length;
            actionOf = Arrays.copyOf(actionOf, Math.max(label + 1, before * 2));
            Arrays.fill(actionOf, before, actionOf.length, -1);
        }
        if (actionOf[label] < 0) {
            Label whole = graph.label(label);
            String action = whole.step().action();
            Integer known = numbers.putIfAbsent(action, actions.size());
            actionOf[label] = known == null ? actions.size() : known;
            if (known == null) {
                actions.add(new Label(new Step(action, List.of()), whole.range()));
            }
        }
        return actionOf[label];
    }

    /** The edges, by source, target and action. */
    long[] sortedKeys() {
        long[] keys = new long[edges.size()];
        for (int edge = 0; edge < keys.length; edge++) {
            keys[edge] = edges.key(edge);
        }
        Arrays.sort(keys);
        return keys;
    }

    int source(long key) {
        return (int) ((key >>> ACTION_BITS) / nodes);
    }

    int target(long key) {
        return (int) ((key >>> ACTION_BITS) % nodes);
    }

    int transitions(long key) {
        return transitions[edges.find(key)];
    }

    Label label(long key) {
        int only = onlyLabel[edges.find(key)];
        return only == SEVERAL
                ? actions.get((int) (key & (1 << ACTION_BITS) - 1))
                : graph.label(only);
    }
}
