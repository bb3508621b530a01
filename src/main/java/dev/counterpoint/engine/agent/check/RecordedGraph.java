package dev.counterpoint.engine.agent.check;

import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.engine.protocol.GraphDelta.Label;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Diagnostic.Severity;

import org.jspecify.annotations.Nullable;

import tlc2.tool.TLCState;
import tlc2.tool.fp.FPSet;
import tlc2.util.IStateWriter;

import java.nio.file.Path;
import java.rmi.RemoteException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All that records the state graph of one check. */
final class RecordedGraph {
    private final int limit;
    private final GraphSender sender;
    private final GraphRecording recording;
    private final RememberingFpSet fingerprints;
    private final GraphWriter writer;

    /**
     * Begins to record.
     *
     * @param limit at most this many states
     * @param file where their values go
     */
    RecordedGraph(
            LoadedModel model,
            FPSet set,
            int workers,
            int limit,
            Path file,
            Consumer<CheckEvent> events)
            throws RemoteException {
        this.limit = limit;
        sender = new GraphSender(model.variables(), file, events);
        recording = new GraphRecording(limit, model.names(), sender);
        fingerprints = new RememberingFpSet(set, workers);
        writer = new GraphWriter(recording, fingerprints);
        sender.start(recording::take);
    }

    FPSet fingerprints() {
        return fingerprints;
    }

    IStateWriter writer() {
        return writer;
    }

    /** From now on TLC only repeats what it has found. */
    void freeze() {
        recording.freeze();
    }

    /** The numbers of a counterexample's states, which are added where they are missing. */
    List<Integer> include(Spine spine) {
        List<Integer> numbers = new ArrayList<>();
        Integer before = null;
        for (int i = 0; i < spine.states().size(); i++) {
            TLCState state = spine.states().get(i);
            @Nullable Label label = i == 0 ? null : spine.labels().get(i - 1);
            before = recording.include(before, state.fingerPrint(), state, label);
            numbers.add(before);
        }
        return numbers;
    }

    /** Sends what is left and ends, after at most this time. */
    void finish(long millis) {
        recording.freeze();
        sender.finish(millis);
    }

    /** What is missing in it. */
    List<Diagnostic> notes() {
        List<Diagnostic> notes = new ArrayList<>();
        if (recording.isFull()) {
            notes.add(
                    new Diagnostic(
                            Severity.NOTE,
                            "graph",
                            "The state graph has the first %,d states; the check itself went on."
                                    .formatted(limit),
                            null,
                            null));
        }
        String failure = sender.failure();
        if (failure != null) {
            notes.add(
                    new Diagnostic(
                            Severity.WARNING,
                            "graph",
                            "The state graph could not be recorded to its end: " + failure,
                            null,
                            null));
        }
        return notes;
    }
}
