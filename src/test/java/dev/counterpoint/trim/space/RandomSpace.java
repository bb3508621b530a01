package dev.counterpoint.trim.space;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/** A small space drawn at random: steps, actors, faults, limits of the model and violations. */
final class RandomSpace implements Space {
    private static final int LABELS = 6;

    private final Edges[] edges;
    private final int[] actors = new int[LABELS];
    private final BitSet faults = new BitSet();
    private final BitSet bad = new BitSet();
    private final int badLabel;
    private final int salt;
    private final Random random;

    RandomSpace(long seed, int states) {
        random = new Random(seed);
        salt = random.nextInt(1000);
        for (int label = 0; label < LABELS; label++) {
            actors[label] = random.nextInt(4) - 1;
            faults.set(label, random.nextInt(3) == 0);
        }
        edges = new Edges[states];
        for (int state = 0; state < states; state++) {
            int size = random.nextInt(4);
            boolean[] inside = new boolean[size];
            for (int i = 0; i < size; i++) {
                inside[i] = random.nextInt(8) > 0;
            }
            edges[state] =
                    new Edges(
                            random.ints(size, 0, states).toArray(),
                            random.ints(size, 0, LABELS).toArray(),
                            inside);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            bad.set(random.nextInt(states));
        }
        badLabel = random.nextInt(4) == 0 ? random.nextInt(LABELS) : -1;
    }

    @Override
    public int[] initialStates() {
        return new int[] {0, 1};
    }

    @Override
    public boolean isInside(int initialState) {
        return initialState == 0 || salt % 5 > 0;
    }

    @Override
    public Edges edges(int state) {
        return edges[state];
    }

    @Override
    public int actor(int label) {
        return actors[label];
    }

    @Override
    public boolean isFault(int label) {
        return faults.get(label);
    }

    @Override
    public int changes(int from, int to) {
        return from == to ? 0 : 1 + (from * 7 + to * 3 + salt) % 3;
    }

    @Override
    public boolean isViolatedAt(int state) {
        return bad.get(state);
    }

    @Override
    public boolean isViolatedBeyond(int state) {
        return bad.get(state);
    }

    @Override
    public boolean isViolatedBy(int from, int label, int to) {
        return label == badLabel && (from + to) % 3 == 0;
    }

    /** A behavior drawn at random that ends with the first violation; null where none is met. */
    @Nullable Path walk(int most) {
        int state = random.nextInt(2);
        List<Integer> states = new ArrayList<>(List.of(state));
        List<Integer> labels = new ArrayList<>();
        boolean violated = Violations.isAtStart(this, state);
        boolean inside = isInside(state);
        while (!violated && inside && labels.size() < most && edges[state].size() > 0) {
            int edge = random.nextInt(edges[state].size());
            violated = Violations.isBy(this, state, edges[state], edge);
            inside = edges[state].isInside(edge);
            labels.add(edges[state].label(edge));
            state = edges[state].target(edge);
            states.add(state);
        }
        return violated
                ? new Path(
                        states.stream().mapToInt(Integer::intValue).toArray(),
                        labels.stream().mapToInt(Integer::intValue).toArray())
                : null;
    }

    /** Whether it is a behavior whose last step, and none before, violates the property. */
    boolean isCounterexample(Path path) {
        if (Arrays.stream(initialStates()).noneMatch(s -> s == path.state(0))) {
            return false;
        }
        boolean violated = Violations.isAtStart(this, path.state(0));
        boolean inside = isInside(path.state(0));
        for (int i = 0; i < path.steps(); i++) {
            if (violated || !inside) {
                return false;
            }
            Edges from = edges[path.state(i)];
            boolean taken = false;
            for (int e = 0; e < from.size(); e++) {
                if (from.target(e) == path.state(i + 1) && from.label(e) == path.label(i)) {
                    taken = true;
                    violated |= Violations.isBy(this, path.state(i), from, e);
                    inside |= from.isInside(e);
                }
            }
            if (!taken) {
                return false;
            }
        }
        return violated;
    }
}
