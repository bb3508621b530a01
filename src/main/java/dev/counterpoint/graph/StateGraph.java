package dev.counterpoint.graph;

import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.state.Step;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The states and transitions of a spec, growing while a check runs. States are numbered from 0 in
 * the order in which they are added; their values are elsewhere (see {@link StateValues}).
 *
 * <p>One thread adds; any thread may take a {@link #snapshot} at any time and read it while more is
 * added. A transition takes 12 bytes and a state 12; transitions that come source by source, as the
 * model checker finds them, share 12 bytes more for each such run.
 */
public final class StateGraph {
    // A value that refers to another row is stored plus one, so that a fresh row refers to none.
    final IntColumn levels = new IntColumn();
    final IntColumn lastRun = new IntColumn();
    final IntColumn lastIncoming = new IntColumn();

    final IntColumn runStart = new IntColumn();
    final IntColumn runSource = new IntColumn();
    final IntColumn runBefore = new IntColumn();

    final IntColumn targets = new IntColumn();
    final IntColumn transitionLabels = new IntColumn();
    final IntColumn incomingBefore = new IntColumn();

    private final Map<Label, Integer> labelIds = new HashMap<>();
    private volatile @Nullable Label[] labels = new @Nullable Label[16];

    private volatile int states;
    private volatile int transitions;
    private volatile int runs;

    /** Adds a state and returns its number. */
    public int addState(boolean initial) {
        int state = states;
        levels.reserve(state);
        lastRun.reserve(state);
        lastIncoming.reserve(state);
        levels.set(state, initial ? 1 : 0);
        states = state + 1;
        return state;
    }

    /** The number of a label; the same for equal steps at the same place. */
    public int label(Step step, @Nullable SourceRange range) {
        Label label = new Label(step, range);
        Integer known = labelIds.get(label);
        if (known != null) {
            return known;
        }
        int id = labelIds.size();
        @Nullable Label[] grown = labels;
        if (id == grown.length) {
            grown = Arrays.copyOf(grown, id * 2);
        }
        grown[id] = label;
        labels = grown;
        labelIds.put(label, id);
        return id;
    }

    /**
     * Adds a transition between two states that were added before.
     *
     * @param label a number from {@link #label}
     * @throws IndexOutOfBoundsException if a state or the label is not known
     */
    public void addTransition(int source, int target, int label) {
        checkState(source);
        checkState(target);
        if (label < 0 || label >= labelIds.size()) {
            throw new IndexOutOfBoundsException("no label " + label);
        }
        int transition = transitions;
        targets.reserve(transition);
        transitionLabels.reserve(transition);
        incomingBefore.reserve(transition);
        targets.set(transition, target);
        transitionLabels.set(transition, label);
        incomingBefore.set(transition, lastIncoming.get(target));
        int run = runs;
        if (run == 0 || runSource.get(run - 1) != source) {
            beginRun(run, source, transition);
        }
        lastIncoming.setRelease(target, transition + 1);
        transitions = transition + 1;
        LevelUpdate.after(this, source, target);
    }

    private void beginRun(int run, int source, int transition) {
        runStart.reserve(run);
        runSource.reserve(run);
        runBefore.reserve(run);
        runStart.set(run, transition);
        runSource.set(run, source);
        runBefore.set(run, lastRun.get(source));
        runs = run + 1;
        lastRun.setRelease(source, run + 1);
    }

    private void checkState(int state) {
        if (state < 0 || state >= states) {
            throw new IndexOutOfBoundsException("no state " + state);
        }
    }

    /** The graph as it is now; what is added later is not in it. */
    public GraphSnapshot snapshot() {
        // In this order: what a counted transition refers to was counted before it.
        int transitionsNow = transitions;
        int runsNow = runs;
        return new GraphSnapshot(this, states, transitionsNow, runsNow);
    }

    /** How many states there are now. */
    public int states() {
        return states;
    }

    /** How many transitions there are now. */
    public int transitions() {
        return transitions;
    }

    Label labelAt(int id) {
        @Nullable Label[] known = labels;
        Label label = id >= 0 && id < known.length ? known[id] : null;
        if (label == null) {
            throw new IndexOutOfBoundsException("no label " + id);
        }
        return label;
    }
}
