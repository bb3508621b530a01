package dev.counterpoint.graph.find;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.GraphView;

import java.util.Arrays;
import java.util.concurrent.CancellationException;

/**
 * The transitions of a graph in arrays, sorted both by source and by target: what the questions to
 * a whole graph run on. Takes 8 bytes a node and 8 a transition, for as long as it is kept. Does
 * not change.
 */
public final class TransitionTable {
    private final int[] begin;
    private final int[] targets;
    private final int[] beginInto;
    private final int[] sources;

    private TransitionTable(int[] begin, int[] targets) {
        this.begin = begin;
        this.targets = targets;
        int nodes = begin.length - 1;
        beginInto = new int[nodes + 1];
        for (int target : targets) {
            beginInto[target + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            beginInto[node + 1] += beginInto[node];
        }
        sources = new int[targets.length];
        int[] next = beginInto.clone();
        for (int node = 0; node < nodes; node++) {
            for (int i = begin[node]; i < begin[node + 1]; i++) {
                sources[next[targets[i]]++] = node;
            }
        }
    }

    /**
     * The transitions of a graph as it is.
     *
     * @throws CancellationException if it is cancelled
     */
    public static TransitionTable of(GraphView graph, Cancel cancel) {
        int nodes = graph.nodes();
        int[] begin = new int[nodes + 1];
        Targets all = new Targets();
        for (int node = 0; node < nodes; node++) {
            if ((node & 0xffff) == 0) {
                cancel.check();
            }
            graph.forEachSuccessor(node, (source, target, label) -> all.add(target));
            begin[node + 1] = all.count;
        }
        return new TransitionTable(begin, Arrays.copyOf(all.targets, all.count));
    }

    /** How many nodes there are. */
    public int nodes() {
        return begin.length - 1;
    }

    /** How many transitions there are. */
    public int transitions() {
        return targets.length;
    }

    /** How many transitions leave a node. */
    public int outDegree(int node) {
        return begin[node + 1] - begin[node];
    }

    /** How many transitions enter a node. */
    public int inDegree(int node) {
        return beginInto[node + 1] - beginInto[node];
    }

    /** Where the transitions that leave a node begin; those of the next node follow them. */
    int begin(int node) {
        return begin[node];
    }

    /** The target of a transition. */
    int target(int transition) {
        return targets[transition];
    }

    /** Where the transitions that enter a node begin, in an order of their own. */
    int beginInto(int node) {
        return beginInto[node];
    }

    /** The source of a transition in the order of their targets. */
    int source(int entering) {
        return sources[entering];
    }

    private static final class Targets {
        private int[] targets = new int[1024];
        private int count;

        void add(int target) {
            if (count == targets.length) {
                targets = Arrays.copyOf(targets, count + (count >> 1));
            }
            targets[count++] = target;
        }
    }
}
