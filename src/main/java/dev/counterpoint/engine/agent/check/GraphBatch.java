package dev.counterpoint.engine.agent.check;

import dev.counterpoint.engine.protocol.GraphDelta.Label;

import tlc2.tool.TLCState;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A piece of the graph on its way from those who find it to the one who sends it. */
final class GraphBatch {
    final List<TLCState> states = new ArrayList<>();
    final List<Integer> initial = new ArrayList<>();
    final List<Label> labels = new ArrayList<>();
    int[] sources = new int[256];
    int[] targets = new int[256];
    int[] labelNumbers = new int[256];
    int transitions;

    void addTransition(int source, int target, int label) {
        if (transitions == sources.length) {
            room(transitions * 2);
        }
        sources[transitions] = source;
        targets[transitions] = target;
        labelNumbers[transitions++] = label;
    }

    boolean isEmpty() {
        return states.isEmpty() && labels.isEmpty() && transitions == 0;
    }

    /** Adds all of a later batch but its states, which go another way. */
    void append(GraphBatch later) {
        initial.addAll(later.initial);
        labels.addAll(later.labels);
        int total = transitions + later.transitions;
        if (total > sources.length) {
            room(Math.max(total, sources.length * 2));
        }
        System.arraycopy(later.sources, 0, sources, transitions, later.transitions);
        System.arraycopy(later.targets, 0, targets, transitions, later.transitions);
        System.arraycopy(later.labelNumbers, 0, labelNumbers, transitions, later.transitions);
        transitions = total;
    }

    private void room(int size) {
        sources = Arrays.copyOf(sources, size);
        targets = Arrays.copyOf(targets, size);
        labelNumbers = Arrays.copyOf(labelNumbers, size);
    }
}
