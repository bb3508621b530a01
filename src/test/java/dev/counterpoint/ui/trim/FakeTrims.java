package dev.counterpoint.ui.trim;

import dev.counterpoint.check.Counterexample;
import dev.counterpoint.check.Kind;
import dev.counterpoint.check.ModelChoice;
import dev.counterpoint.engine.protocol.TrimFigures;
import dev.counterpoint.engine.protocol.TrimStudy;
import dev.counterpoint.engine.protocol.Trimmed;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.trim.Relevance;
import dev.counterpoint.trim.SmallerConstants;
import dev.counterpoint.trim.TrimFindings;
import dev.counterpoint.trim.TrimListener;
import dev.counterpoint.trim.TrimRequest;
import dev.counterpoint.trim.TrimResult;
import dev.counterpoint.trim.TrimRun;
import dev.counterpoint.trim.space.Cost;
import dev.counterpoint.trim.space.Measure;
import dev.counterpoint.ui.session.Examples;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Trimmings that find what the test says, when it says so. */
public final class FakeTrims implements Trims, TrimSource {
    private static final TrimFigures FIGURES = new TrimFigures(1_234, 5_000, 2_000, 0, 800);

    final List<Run> runs = new ArrayList<>();
    boolean known = true;
    SmallerConstants.Result smaller =
            new SmallerConstants.Result(Map.of(), null, List.of("Node = {n1}"), true);

    /** One of them. */
    static final class Run implements TrimRun {
        final TrimRequest request;
        final TrimListener listener;
        final CompletableFuture<TrimResult> result = new CompletableFuture<>();
        final List<Trimmed> found = new ArrayList<>();
        boolean stopped;
        boolean closed;
        @Nullable TrimStudy why;
        @Nullable TrimStudy dial;
        @Nullable TrimStudy all;

        Run(TrimRequest request, TrimListener listener) {
            this.request = request;
            this.listener = listener;
        }

        void finds(Trimmed trimmed) {
            found.add(trimmed);
            listener.found(trimmed);
            listener.progress(FIGURES);
        }

        void ends(String certificate) {
            ends(certificate, TraceMeta.NONE);
        }

        void ends(String certificate, TraceMeta meta) {
            result.complete(
                    new TrimResult(
                            request,
                            null,
                            null,
                            "OneLeaderAtATime",
                            found,
                            new TraceFile(found.getLast().trace(), meta),
                            certificate,
                            null,
                            List.of()));
        }

        void fails(String sentence) {
            Diagnostic error = Diagnostic.error("trim", sentence, null, null);
            result.complete(
                    new TrimResult(
                            request,
                            null,
                            null,
                            null,
                            List.of(),
                            null,
                            "",
                            new TrimResult.Failure(Kind.USAGE, List.of(error), null),
                            List.of()));
        }

        @Override
        public void stop() {
            stopped = true;
        }

        @Override
        public CompletableFuture<TrimResult> result() {
            return result;
        }

        @Override
        public CompletableFuture<TrimStudy> study(
                TrimStudy.Topic topic, Trace trace, Duration budget) {
            return all == null
                    ? CompletableFuture.failedFuture(new IllegalStateException("none"))
                    : CompletableFuture.completedFuture(all);
        }

        @Override
        public TrimFindings explain(TrimResult of, Duration budget) {
            return new TrimFindings(
                    of.best().trace(),
                    of.best().trace().steps().stream().map(s -> s + " is taken.").toList(),
                    new Relevance(
                            Collections.nCopies(of.best().trace().steps().size(), null), Map.of()),
                    why,
                    dial);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Override
    public TrimRun start(TrimRequest request, TrimListener listener) {
        Run run = new Run(request, listener);
        runs.add(run);
        return run;
    }

    @Override
    public SmallerConstants.Result smaller(TrimResult result, Duration budget) {
        return smaller;
    }

    @Override
    public @Nullable TrimRequest request(
            @Nullable Counterexample violation, Trace trace, List<Measure> order, Duration budget) {
        return known
                ? new TrimRequest(
                        new TraceFile(trace, TraceMeta.NONE),
                        Path.of("Lease.tla"),
                        new ModelChoice.Beside(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        null,
                        null,
                        order,
                        budget)
                : null;
    }

    /** The lease's trace as it was found. */
    static Trimmed given() {
        return trimmed(
                Trimmed.Stage.GIVEN,
                Examples.lease(),
                new Cost(2, 7, 5, 2, 15),
                Trimmed.Word.LOCALLY_MINIMAL,
                List.of());
    }

    /** With two steps less, one of them a fault. */
    static Trimmed part() {
        return trimmed(
                Trimmed.Stage.PART,
                without(3, 4),
                new Cost(1, 5, 3, 2, 11),
                Trimmed.Word.LOCALLY_MINIMAL,
                List.of());
    }

    /** With four steps less. */
    static Trimmed best() {
        return trimmed(
                Trimmed.Stage.BEST,
                without(2, 3, 4, 5),
                new Cost(0, 3, 1, 2, 7),
                Trimmed.Word.OPTIMAL,
                List.of(Measure.FAULTS, Measure.STEPS, Measure.SWITCHES));
    }

    /** The lease's trace without some of its states and the steps to them. */
    static Trace without(Integer... left) {
        List<Integer> out = List.of(left);
        Trace all = Examples.lease();
        List<State> states = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < all.states().size(); i++) {
            if (!out.contains(i)) {
                states.add(all.states().get(i));
                if (i > 0) {
                    steps.add(all.steps().get(i - 1));
                }
            }
        }
        return Trace.finite(states, steps);
    }

    static Trimmed trimmed(
            Trimmed.Stage stage, Trace trace, Cost cost, Trimmed.Word word, List<Measure> proved) {
        return new Trimmed(stage, trace, cost, word, proved, null, Map.of(), FIGURES);
    }
}
