package dev.counterpoint.engine.agent.check;

import dev.counterpoint.engine.agent.step.StepNames;
import dev.counterpoint.engine.protocol.GraphDelta.Label;

import tlc2.tool.Action;
import tlc2.tool.TLCState;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the states and transitions that TLC finds and hands them over in batches. Workers call
 * it at each successor: it does no more there than name the step and write down fingerprints.
 */
final class GraphRecording {
    private static final int BATCH_STATES = 1024;
    private static final int BATCH_TRANSITIONS = 1 << 14;
    // Parameters with ever new values must not fill the memory with labels.
    private static final int LABELS_WITH_PARAMETERS = 200_000;

    private final int limit;
    private final StepNames names;
    private final GraphSender sender;
    private final LongIntMap labels = new LongIntMap(1 << 8);
    private final List<Label> knownLabels = new ArrayList<>();
    private int states;
    private boolean full;
    private volatile boolean frozen;
    private GraphBatch batch = new GraphBatch();

    /**
     * A recording of at most {@code limit} states.
     *
     * @param sender takes the batches
     */
    GraphRecording(int limit, StepNames names, GraphSender sender) {
        this.limit = limit;
        this.names = names;
        this.sender = sender;
    }

    /** From now on what TLC writes is a replay of what it has found, and not recorded again. */
    void freeze() {
        frozen = true;
    }

    boolean isFrozen() {
        return frozen;
    }

    /** Whether there were more states than are recorded. */
    synchronized boolean isFull() {
        return full;
    }

    synchronized void initial(long fingerprint, TLCState state) {
        if (addState(fingerprint, state)) {
            batch.initial.add(fingerprint);
        }
        handOver();
    }

    /** A transition that this thread is being handed by TLC. */
    void step(long source, TLCState from, long target, TLCState to, boolean isNew, Action action) {
        long key = names.currentKey(action, from);
        synchronized (this) {
            if (isNew) {
                addState(target, to);
            }
            int label = labels.get(key);
            batch.addTransition(source, target, label >= 0 ? label : newLabel(key, action, from));
            handOver();
        }
    }

    /** The number of a label that a counterexample needs. */
    synchronized int numberOf(Label label) {
        int known = knownLabels.indexOf(label);
        return known >= 0 ? known : add(label);
    }

    /** What has been found since the last batch. */
    synchronized GraphBatch take() {
        GraphBatch taken = batch;
        batch = new GraphBatch();
        return taken;
    }

    private boolean addState(long fingerprint, TLCState state) {
        full |= states == limit;
        if (full) {
            return false;
        }
        states++;
        batch.addState(fingerprint, state);
        return true;
    }

    private void handOver() {
        if (batch.transitions >= BATCH_TRANSITIONS || batch.states.size() >= BATCH_STATES) {
            sender.put(take());
        }
    }

    private int newLabel(long key, Action action, TLCState from) {
        Label label =
                knownLabels.size() < LABELS_WITH_PARAMETERS
                        ? names.current(action, from)
                        : names.plain(action);
        int number = add(label);
        labels.add(key, number);
        return number;
    }

    private int add(Label label) {
        knownLabels.add(label);
        batch.labels.add(label);
        return knownLabels.size() - 1;
    }
}
