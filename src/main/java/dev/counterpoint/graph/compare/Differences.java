package dev.counterpoint.graph.compare;

import dev.counterpoint.graph.GraphView;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * What is in one of two graphs only, in the order of levels: first states, then steps between
 * states that both have. Does not change.
 */
public final class Differences {
    private final ComparedGraph graph;
    private final int[] states;
    private final int[] transitions;

    /**
     * A state or a step that is in one of two graphs only.
     *
     * @param source the state, or where the step begins
     * @param target where the step ends; -1 for a state
     * @param label the step's number for {@link ComparedGraph#label}; -1 for a state
     */
    public record Difference(Presence presence, int source, int target, int label) {
        /** Whether it is a step between states that both have. */
        public boolean isStep() {
            return target >= 0;
        }
    }

    /** Of two graphs that were compared. */
    public Differences(ComparedGraph graph) {
        this.graph = graph;
        int[] byLevel = byLevel(graph);
        states =
                Arrays.stream(byLevel)
                        .filter(node -> graph.presence(node) != Presence.STAYED)
                        .toArray();
        transitions =
                Arrays.stream(byLevel)
                        .filter(node -> graph.presence(node) == Presence.STAYED)
                        .flatMap(node -> IntStream.range(graph.begin(node), graph.begin(node + 1)))
                        .filter(this::isDifferentStep)
                        .toArray();
    }

    private boolean isDifferentStep(int transition) {
        return graph.presenceOf(transition) != Presence.STAYED
                && graph.presence(graph.target(transition)) == Presence.STAYED;
    }

    /** In linear time: as many passes over the nodes as counting needs. */
    private static int[] byLevel(ComparedGraph graph) {
        int deepest = 0;
        for (int node = 0; node < graph.nodes(); node++) {
            deepest = Math.max(deepest, graph.level(node));
        }
        int[] next = new int[deepest + 3];
        for (int node = 0; node < graph.nodes(); node++) {
            next[rank(graph, node, deepest) + 1]++;
        }
        for (int level = 1; level < next.length; level++) {
            next[level] += next[level - 1];
        }
        int[] sorted = new int[graph.nodes()];
        for (int node = 0; node < graph.nodes(); node++) {
            sorted[next[rank(graph, node, deepest)]++] = node;
        }
        return sorted;
    }

    private static int rank(ComparedGraph graph, int node, int deepest) {
        int level = graph.level(node);
        return level == GraphView.NO_LEVEL ? deepest + 1 : level;
    }

    /** How many there are. */
    public int size() {
        return states.length + transitions.length;
    }

    /** How many of them are states; they come first. */
    public int states() {
        return states.length;
    }

    /** The one at an index from 0. */
    public Difference get(int index) {
        if (index < states.length) {
            int node = states[index];
            return new Difference(graph.presence(node), node, -1, -1);
        }
        int transition = transitions[index - states.length];
        return new Difference(
                graph.presenceOf(transition),
                graph.source(transition),
                graph.target(transition),
                graph.labelOf(transition));
    }

    /** The nodes that differ, and those that a step comes from or leads to that does. */
    public BitSet surroundings() {
        BitSet nodes = new BitSet(graph.nodes());
        for (int node = 0; node < graph.nodes(); node++) {
            if (graph.presence(node) != Presence.STAYED) {
                nodes.set(node);
            }
            for (int i = graph.begin(node); i < graph.begin(node + 1); i++) {
                if (graph.presenceOf(i) != Presence.STAYED) {
                    nodes.set(node);
                    nodes.set(graph.target(i));
                }
            }
        }
        return nodes;
    }
}
