package dev.counterpoint.engine.agent.check;

import dev.counterpoint.engine.protocol.GraphDelta.Label;

import tlc2.tool.TLCState;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What TLC found, by fingerprint, on its way from its workers to the one who numbers it. */
final class GraphBatch {
    final List<TLCState> states = new ArrayList<>();
    final List<Long> initial = new ArrayList<>();
    final List<Label> labels = new ArrayList<>();
    long[] fingerprints = new long[64];
    long[] sources = new long[256];
    long[] targets = new long[256];
    int[] labelNumbers = new int[256];
    int transitions;

    void addState(long fingerprint, TLCState state) {
        int count = states.size();
        if (count == fingerprints.length) {
            fingerprints = Arrays.copyOf(fingerprints, count * 2);
        }
        fingerprints[count] = fingerprint;
        states.add(state);
    }

    void addTransition(long source, long target, int label) {
        if (transitions == sources.length) {
            sources = Arrays.copyOf(sources, transitions * 2);
            targets = Arrays.copyOf(targets, transitions * 2);
            labelNumbers = Arrays.copyOf(labelNumbers, transitions * 2);
        }
        sources[transitions] = source;
        targets[transitions] = target;
        labelNumbers[transitions++] = label;
    }
}
