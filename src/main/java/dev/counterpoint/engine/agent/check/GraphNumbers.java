package dev.counterpoint.engine.agent.check;

import dev.counterpoint.engine.agent.value.TlcValueEncoder;
import dev.counterpoint.engine.protocol.ByteWriter;
import dev.counterpoint.engine.protocol.GraphDelta;
import dev.counterpoint.engine.protocol.GraphDelta.Label;
import dev.counterpoint.engine.protocol.ValueWriter;

import tla2sany.semantic.OpDeclNode;

import tlc2.tool.TLCState;

import util.UniqueString;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers states in the order in which they come, writes their values and turns fingerprints into
 * numbers. One worker may tell of a step before another tells of the state it leads to or comes
 * from: such steps wait. Not safe for several threads.
 */
final class GraphNumbers {
    private final UniqueString[] variables;
    private final LongIntMap numbers = new LongIntMap(1 << 12);
    private final ByteWriter bytes = new ByteWriter(1 << 16);
    private final ValueWriter values = new ValueWriter(bytes);
    private int stateCount;
    private long written;

    private long[] offsets = new long[256];
    private int offsetCount;
    private final Ints initial = new Ints();
    private final Ints sources = new Ints();
    private final Ints targets = new Ints();
    private final Ints labelNumbers = new Ints();
    private List<Label> labels = new ArrayList<>();
    private GraphBatch waiting = new GraphBatch();

    GraphNumbers(OpDeclNode[] variables) {
        this.variables =
                Arrays.stream(variables).map(OpDeclNode::getName).toArray(UniqueString[]::new);
    }

    /** A state's number, or -1 where it is not recorded. */
    int numberOf(long fingerprint) {
        return numbers.get(fingerprint);
    }

    /** Whether all has been sent. */
    boolean isEmpty() {
        return offsetCount == 0 && sources.size() == 0 && labels.isEmpty();
    }

    /** How many transitions have not been sent. */
    int transitions() {
        return sources.size();
    }

    /**
     * Takes a batch.
     *
     * @param complete whether states that are not known will never come
     */
    void add(GraphBatch batch, boolean complete, FileChannel out) throws IOException {
        for (int i = 0; i < batch.states.size(); i++) {
            addState(batch.fingerprints[i], batch.states.get(i));
        }
        write(out);
        batch.initial.forEach(fingerprint -> initial.add(numbers.get(fingerprint)));
        labels.addAll(batch.labels);
        GraphBatch before = waiting;
        waiting = new GraphBatch();
        addTransitions(before, complete);
        addTransitions(batch, complete);
    }

    /** Adds a state of the counterexample, and the step to it where there is one. */
    int include(int source, long fingerprint, TLCState state, int label, FileChannel out)
            throws IOException {
        int known = numbers.get(fingerprint);
        if (known >= 0) {
            return known;
        }
        int number = addState(fingerprint, state);
        write(out);
        if (source < 0) {
            initial.add(number);
        } else if (label >= 0) {
            transition(source, number, label);
        }
        return number;
    }

    /** What has not been sent. */
    GraphDelta take() {
        GraphDelta delta =
                new GraphDelta(
                        Arrays.copyOf(offsets, offsetCount),
                        initial.take(),
                        labels,
                        sources.take(),
                        targets.take(),
                        labelNumbers.take());
        offsetCount = 0;
        labels = new ArrayList<>();
        return delta;
    }

    private void addTransitions(GraphBatch batch, boolean complete) {
        long last = 0;
        int source = LongIntMap.NONE;
        for (int i = 0; i < batch.transitions; i++) {
            if (source < 0 || batch.sources[i] != last) {
                last = batch.sources[i];
                source = numbers.get(last);
            }
            int target = numbers.get(batch.targets[i]);
            if (source >= 0 && target >= 0) {
                transition(source, target, batch.labelNumbers[i]);
            } else if (!complete) {
                waiting.addTransition(last, batch.targets[i], batch.labelNumbers[i]);
            }
        }
    }

    private void transition(int source, int target, int label) {
        sources.add(source);
        targets.add(target);
        labelNumbers.add(label);
    }

    private int addState(long fingerprint, TLCState state) {
        if (offsetCount == offsets.length) {
            offsets = Arrays.copyOf(offsets, offsetCount * 2);
        }
        offsets[offsetCount++] = written + bytes.size();
        numbers.add(fingerprint, stateCount);
        values.beginState();
        for (UniqueString variable : variables) {
            TlcValueEncoder.write(state.lookup(variable), values);
        }
        values.endState();
        return stateCount++;
    }

    private void write(FileChannel out) throws IOException {
        written += bytes.size();
        ByteBuffer buffer = bytes.toByteBuffer();
        while (buffer.hasRemaining()) {
            out.write(buffer);
        }
        bytes.reset();
    }
}
