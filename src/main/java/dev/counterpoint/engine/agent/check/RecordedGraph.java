package dev.counterpoint.engine.agent.check;

import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.engine.protocol.GraphDelta.Label;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Diagnostic.Severity;

import org.jspecify.annotations.Nullable;

import tlc2.tool.TLCState;
import tlc2.tool.fp.FPSet;
import tlc2.util.IStateWriter;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.rmi.RemoteException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** All that records the state graph of one check. */
final class RecordedGraph {
    private final int limit;
    private final GraphNumbers numbers;
    private final GraphSender sender;
    private final GraphRecording recording;
    private final RememberingFpSet fingerprints;
    private final GraphWriter writer;

    /**
     * Begins to record.
     *
     * @param limit at most this many states
     * @param file where their values go
     * @param watch hears of the same states and steps
     */
    RecordedGraph(
            LoadedModel model,
            FPSet set,
            int workers,
            int limit,
            Path file,
            Consumer<CheckEvent> events,
            RunWatch watch)
            throws RemoteException {
        this.limit = limit;
        numbers = new GraphNumbers(model.variables());
        sender = new GraphSender(numbers, file, events);
        recording = new GraphRecording(limit, model.names(), sender);
        fingerprints = new RememberingFpSet(set, workers);
        writer = new GraphWriter(recording, fingerprints, watch);
        sender.start(recording::take, recording::isFull);
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

    /**
     * The numbers of a counterexample's states, which are added where they are missing; only after
     * all else has been sent.
     */
    List<Integer> include(Spine spine) {
        List<Integer> included = sender.include(out -> include(spine, out));
        return included.isEmpty() ? Collections.nCopies(spine.states().size(), -1) : included;
    }

    private List<Integer> include(Spine spine, FileChannel out) throws IOException {
        List<Integer> included = new ArrayList<>();
        int before = -1;
        for (int i = 0; i < spine.states().size(); i++) {
            TLCState state = spine.states().get(i);
            long fingerprint = state.fingerPrint();
            @Nullable Label label = i == 0 ? null : spine.labels().get(i - 1);
            boolean isNew = numbers.numberOf(fingerprint) < 0;
            int labelNumber = label == null || !isNew ? -1 : recording.numberOf(label);
            before = numbers.include(before, fingerprint, state, labelNumber, out);
            included.add(before);
        }
        numbers.add(recording.take(), true, out);
        return included;
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
