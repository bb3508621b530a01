package dev.counterpoint.engine.agent.trim;

import dev.counterpoint.trim.space.Edges;
import dev.counterpoint.trim.space.LoopSpace;

import org.jspecify.annotations.Nullable;

import tlc2.tool.TLCState;
import tlc2.tool.liveness.ErrorModel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * States of the model with places of the automaton that follows a temporal formula. Every state can
 * also stutter.
 */
final class LiveSpace implements LoopSpace {
    /** The label of a stuttering step. */
    static final int STUTTERING = -2;

    private final TlcSpace space;
    private final ErrorModel model;
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final List<int[]> nodes = new ArrayList<>();
    private final List<@Nullable Moves> moves = new ArrayList<>();

    LiveSpace(TlcSpace space, ErrorModel model) {
        this.space = space;
        this.model = model;
    }

    @Override
    public int[] initialNodes() {
        List<Integer> initial = new ArrayList<>();
        for (int state : space.initialStates()) {
            if (space.isInside(state)) {
                for (int place : model.initial(space.tlcState(state))) {
                    initial.add(number(state, place));
                }
            }
        }
        return initial.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public Moves moves(int node) {
        Moves known = moves.get(node);
        if (known == null) {
            known = find(nodes.get(node)[0], nodes.get(node)[1]);
            moves.set(node, known);
        }
        return known;
    }

    private Moves find(int state, int place) {
        Edges edges = space.edges(state);
        Collected found = new Collected();
        found.add(state, place, state, STUTTERING);
        for (int e = 0; e < edges.size(); e++) {
            if (edges.isInside(e)) {
                found.add(state, place, edges.target(e), edges.label(e));
            }
        }
        return found.moves();
    }

    private final class Collected {
        private int[] targets = new int[8];
        private int[] labels = new int[8];
        private boolean[] allowed = new boolean[8];
        private long[] met = new long[8];
        private int size;

        void add(int from, int place, int to, int label) {
            TLCState before = space.tlcState(from);
            TLCState after = space.tlcState(to);
            boolean isAllowed = model.isAllowed(before, after);
            long metByStep = model.metBy(before, after) | model.metBy(after);
            for (int next : model.next(place, before)) {
                if (size == targets.length) {
                    targets = Arrays.copyOf(targets, size * 2);
                    labels = Arrays.copyOf(labels, size * 2);
                    allowed = Arrays.copyOf(allowed, size * 2);
                    met = Arrays.copyOf(met, size * 2);
                }
                targets[size] = number(to, next);
                labels[size] = label;
                allowed[size] = isAllowed;
                met[size] = metByStep | model.metAt(next, after);
                size++;
            }
        }

        Moves moves() {
            return new Moves(
                    Arrays.copyOf(targets, size),
                    Arrays.copyOf(labels, size),
                    Arrays.copyOf(allowed, size),
                    Arrays.copyOf(met, size));
        }
    }

    @Override
    public long allConditions() {
        return model.allConditions();
    }

    private int number(int state, int place) {
        return numbers.computeIfAbsent(
                ((long) state << 32) | place,
                key -> {
                    nodes.add(new int[] {state, place});
                    moves.add(null);
                    return nodes.size() - 1;
                });
    }

    /** The state of a node. */
    int state(int node) {
        return nodes.get(node)[0];
    }

    /** How many nodes were met. */
    int size() {
        return nodes.size();
    }
}
