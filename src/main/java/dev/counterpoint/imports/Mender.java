package dev.counterpoint.imports;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.Kind;
import dev.counterpoint.check.ReadyModel;
import dev.counterpoint.engine.EngineException;
import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Finds again what a trace's format has lost, with an engine of its own. */
public final class Mender {
    private final Supplier<Explorer> explorers;

    /** With where engines come from. */
    public Mender(Supplier<Explorer> explorers) {
        this.explorers = explorers;
    }

    /**
     * What came of it.
     *
     * @param file the trace as the spec takes it; null where it does not
     * @param kind how it ended, with the exit code
     * @param errors why there is none
     * @param note what is to be said of it; empty for nothing
     */
    public record Outcome(
            @Nullable TraceFile file, Kind kind, List<Diagnostic> errors, String note) {
        public Outcome {
            errors = List.copyOf(errors);
        }
    }

    /** Replays a trace against a model; takes its time. */
    public Outcome mend(TraceFile file, CheckRequest request) {
        ReadyModel.Reading reading = ReadyModel.read(request);
        ReadyModel model = reading.model();
        if (model == null) {
            return new Outcome(null, reading.kind(), reading.errors(), "");
        }
        try (Explorer explorer = explorers.get()) {
            Reply.Loaded loaded = explorer.load(model.source()).join();
            List<Diagnostic> errors =
                    loaded.diagnostics().stream()
                            .filter(d -> d.severity() == Diagnostic.Severity.ERROR)
                            .toList();
            if (!errors.isEmpty()) {
                return new Outcome(null, Kind.ofLoading(errors), errors, "");
            }
            Mending.Result found = new Mending(explorer, file.trace()).find();
            Trace trace = found.trace();
            return trace == null
                    ? failed(Kind.EVALUATION, found.sentence())
                    : new Outcome(
                            new TraceFile(trace, meta(file.meta(), request, model)),
                            Kind.PASSED,
                            List.of(),
                            found.sentence());
        } catch (CompletionException e) {
            if (e.getCause() instanceof EngineException engine) {
                boolean unanswered = engine instanceof EngineException.Internal;
                return failed(
                        unanswered ? Kind.EVALUATION : Kind.INTERNAL,
                        String.valueOf(engine.getMessage()));
            }
            throw e;
        }
    }

    private static Outcome failed(Kind kind, String sentence) {
        return new Outcome(
                null, kind, List.of(Diagnostic.error("import", sentence, null, null)), "");
    }

    private static TraceMeta meta(TraceMeta old, CheckRequest request, ReadyModel model) {
        return new TraceMeta(
                old.title(),
                old.property(),
                request.spec().toString(),
                model.config().isEmpty() ? old.config() : model.config(),
                model.digest(),
                old.configDigest(),
                model.model().constants().stream()
                        .map(c -> new TraceMeta.Constant(c.name(), c.value()))
                        .toList(),
                old.engine(),
                old.trimmed(),
                old.foreign(),
                old.notes());
    }
}
