package dev.counterpoint.engine.agent.check;

import dev.counterpoint.engine.agent.step.StepNames;
import dev.counterpoint.engine.protocol.GraphDelta.Label;

import org.jspecify.annotations.Nullable;

import tlc2.tool.Action;
import tlc2.tool.TLCState;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers the states and transitions that TLC finds and hands them over in batches, in an order in
 * which no transition comes before its states. Workers call it at each successor: it does no more
 * there than look numbers up. Whoever sees a state first numbers it, so it does not matter in which
 * order workers come here.
 */
final class GraphRecording {
    private static final int BATCH_STATES = 1024;
    private static final int BATCH_TRANSITIONS = 1 << 15;
    // Parameters with ever new values must not fill the memory with labels.
    private static final int LABELS_WITH_PARAMETERS = 200_000;

    private final int limit;
    private final StepNames names;
    private final GraphSender sender;
    private final LongIntMap states = new LongIntMap(1 << 12);
    private final LongIntMap labels = new LongIntMap(1 << 8);
    private int stateCount;
    private final List<Label> knownLabels = new ArrayList<>();
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
        if (states.get(fingerprint) == LongIntMap.NONE) {
            int number = number(fingerprint, state, limit);
            if (number >= 0) {
                batch.initial.add(number);
            }
        }
    }

    /** A state's number, or -1 where it is not recorded. */
    synchronized int numberOf(long fingerprint) {
        return states.get(fingerprint);
    }

    /** A transition that this thread is being handed by TLC. */
    void step(int source, long fingerprint, TLCState from, TLCState to, Action action) {
        long key = names.currentKey(action, from);
        synchronized (this) {
            int target = number(fingerprint, to, limit);
            if (target >= 0) {
                int label = labels.get(key);
                if (label < 0) {
                    label = newLabel(key, action, from);
                }
                transition(source, target, label);
            }
        }
    }

    /**
     * Adds a state of the counterexample, whether or not there is room, and the step that leads to
     * it where one of both is new.
     */
    synchronized int include(
            @Nullable Integer source, long fingerprint, TLCState state, @Nullable Label label) {
        boolean isNew = states.get(fingerprint) < 0;
        int number = number(fingerprint, state, Integer.MAX_VALUE);
        if (source == null) {
            if (isNew) {
                batch.initial.add(number);
            }
        } else if (isNew && label != null) {
            int known = knownLabels.indexOf(label);
            transition(source, number, known < 0 ? add(label) : known);
        }
        return number;
    }

    /** What has been found since the last batch. */
    synchronized GraphBatch take() {
        GraphBatch taken = batch;
        batch = new GraphBatch();
        return taken;
    }

    private int number(long fingerprint, TLCState state, int most) {
        int number = states.get(fingerprint);
        if (number >= 0) {
            return number;
        }
        if (stateCount >= most) {
            full = true;
            return LongIntMap.NONE;
        }
        number = stateCount++;
        states.add(fingerprint, number);
        batch.states.add(state);
        if (batch.states.size() >= BATCH_STATES) {
            sender.put(take());
        }
        return number;
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

    private void transition(int source, int target, int label) {
        batch.addTransition(source, target, label);
        if (batch.transitions >= BATCH_TRANSITIONS) {
            sender.put(take());
        }
    }
}
