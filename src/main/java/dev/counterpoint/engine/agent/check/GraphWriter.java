package dev.counterpoint.engine.agent.check;

import tlc2.tool.Action;
import tlc2.tool.TLCState;

/** What TLC tells about the graph, as it comes: an initial state, or a step in the model. */
final class GraphWriter extends SearchWriter {
    private final GraphRecording recording;
    private final RememberingFpSet fingerprints;
    private final RunWatch watch;

    GraphWriter(GraphRecording recording, RememberingFpSet fingerprints, RunWatch watch) {
        this.recording = recording;
        this.fingerprints = fingerprints;
        this.watch = watch;
    }

    @Override
    public void writeState(TLCState state) {
        if (!recording.isFrozen()) {
            RememberingFpSet.Lane lane = fingerprints.lane();
            lane.found(state);
            recording.initial(lane.last(), state);
            watch.initial(state);
        }
    }

    @Override
    public void writeState(TLCState from, TLCState to, boolean isNew, Action action) {
        if (recording.isFrozen()) {
            return;
        }
        RememberingFpSet.Lane lane = fingerprints.lane();
        if (isNew) {
            lane.found(to);
        }
        recording.step(fingerprints.sourceOf(from, lane), from, lane.last(), to, isNew, action);
        watch.step(from, to, isNew);
    }
}
