package dev.counterpoint.graph.compare;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.GraphSnapshot;
import dev.counterpoint.graph.Label;
import dev.counterpoint.graph.LongNumbers;
import dev.counterpoint.state.Step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** The transitions of two graphs between the same nodes; equal steps are one. */
final class MergedTransitions {
    private static final int STEP_BITS = 20;
    private static final byte BEFORE = 1;
    private static final byte AFTER = 2;

    private final int nodes;
    private final Map<Step, Integer> steps = new HashMap<>();
    private final List<Label> labels = new ArrayList<>();
    private final LongNumbers found = new LongNumbers();
    private byte[] in = new byte[64];

    MergedTransitions(int nodes) {
        this.nodes = nodes;
    }

    void add(GraphSnapshot graph, IntUnaryOperator nodeOf, boolean before, Cancel cancel) {
        Map<Integer, Integer> known = new HashMap<>();
        int[] done = {0};
        graph.forEachTransition(
                (source, target, label) -> {
                    if ((done[0]++ & 0xffff) == 0) {
                        cancel.check();
                    }
                    int step = known.computeIfAbsent(label, l -> number(graph.label(l)));
                    add(nodeOf.applyAsInt(source), nodeOf.applyAsInt(target), step, before);
                });
    }

    private void add(int source, int target, int step, boolean before) {
        long place = (long) source * nodes + target;
        int number = found.number(place << STEP_BITS | step);
        if (number == in.length) {
            in = Arrays.copyOf(in, number * 2);
        }
        in[number] |= before ? BEFORE : AFTER;
    }

    private int number(Label label) {
        Integer known = steps.putIfAbsent(label.step(), labels.size());
        if (known != null) {
            return known;
        }
        labels.add(label);
        return labels.size() - 1;
    }

    /** The transitions, by source, target and step. */
    long[] sorted() {
        long[] keys = new long[found.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = found.key(i);
        }
        Arrays.sort(keys);
        return keys;
    }

    int source(long key) {
        return (int) ((key >>> STEP_BITS) / nodes);
    }

    int target(long key) {
        return (int) ((key >>> STEP_BITS) % nodes);
    }

    int label(long key) {
        return (int) (key & (1 << STEP_BITS) - 1);
    }

    Presence presence(long key) {
        byte where = in[found.find(key)];
        return Presence.of((where & BEFORE) != 0, (where & AFTER) != 0);
    }

    /** The labels by number. */
    List<Label> labels() {
        return List.copyOf(labels);
    }
}
