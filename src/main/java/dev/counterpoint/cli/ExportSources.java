package dev.counterpoint.cli;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.Kind;
import dev.counterpoint.check.ModelChoice;
import dev.counterpoint.check.ReadyModel;
import dev.counterpoint.check.SpecSources;
import dev.counterpoint.check.TakenActions;
import dev.counterpoint.check.TraceBranches;
import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.export.SharedTrace;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.export.format.TraceFormat;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Spec;

import org.jspecify.annotations.Nullable;

import java.io.Serial;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** What is around a trace that is exported: its spec's files, its words, its other branches. */
final class ExportSources {
    private final Supplier<Explorer> explorers;
    private final Path trace;
    private final @Nullable Path spec;
    private final @Nullable Path config;
    private final List<Path> libraries;

    /**
     * With where to look.
     *
     * @param spec where it was said; null to go without, but for a bundle
     */
    ExportSources(
            Supplier<Explorer> explorers,
            Path trace,
            @Nullable Path spec,
            @Nullable Path config,
            List<Path> libraries) {
        this.explorers = explorers;
        this.trace = trace;
        this.spec = spec;
        this.config = config;
        this.libraries = libraries;
    }

    /** The spec that was named cannot be used. */
    static final class Unusable extends Exception {
        @Serial private static final long serialVersionUID = 1;

        private final int code;

        Unusable(String sentence, Kind kind) {
            super(sentence);
            code = kind.exitCode();
        }

        String sentence() {
            return String.valueOf(getMessage());
        }

        int exitCode() {
            return code;
        }
    }

    /** The trace with what its format has use for. */
    SharedTrace around(SharedTrace shared, TraceMeta meta, TraceFormat to) throws Unusable {
        TrimPlaces places = new TrimPlaces(trace, meta);
        Path found = spec == null && to == TraceFormat.BUNDLE ? places.spec() : spec;
        if (found == null) {
            return shared;
        }
        ModelChoice model = config == null ? places.model(found) : new ModelChoice.File(config);
        CheckRequest request = CheckRequest.of(found, model).libraries(libraries).build();
        SharedTrace with = to == TraceFormat.BUNDLE ? shared.with(SpecSources.of(request)) : shared;
        return spec == null ? with : asked(with, request);
    }

    private SharedTrace asked(SharedTrace shared, CheckRequest request) throws Unusable {
        ReadyModel.Reading reading = ReadyModel.read(request);
        ReadyModel ready = reading.model();
        if (ready == null) {
            throw unusable(reading.errors(), reading.kind());
        }
        try (Explorer explorer = explorers.get()) {
            SharedTrace told = told(shared, explorer, request);
            Reply.Loaded loaded = explorer.load(ready.source()).join();
            if (!loaded.variables().equals(shared.file().trace().variables())) {
                throw loaded.variables().isEmpty()
                        ? unusable(loaded.diagnostics(), Kind.EVALUATION)
                        : new Unusable(
                                "the trace is not one of "
                                        + request.spec().getFileName()
                                        + ": the variables differ",
                                Kind.USAGE);
            }
            return told.among(TraceBranches.of(shared.file().trace(), explorer));
        }
    }

    /** What the spec says of the trace's actions, where the trace does not say it itself. */
    private SharedTrace told(SharedTrace shared, Explorer explorer, CheckRequest request) {
        TraceFile file = shared.file();
        Spec parsed =
                file.meta().actions().isEmpty()
                        ? SpecCards.parse(explorer, request.spec(), libraries).spec()
                        : null;
        if (parsed == null) {
            return shared;
        }
        List<TraceMeta.Action> actions =
                TakenActions.of(SpecCards.of(parsed, request.spec()), List.of(file.trace()));
        return new SharedTrace(
                file.with(file.meta().withActions(actions)),
                shared.before(),
                shared.branches(),
                shared.sources());
    }

    private static Unusable unusable(List<Diagnostic> errors, Kind kind) {
        String why = errors.isEmpty() ? "it cannot be loaded" : errors.getFirst().message();
        return new Unusable("the spec cannot be used: " + why, kind);
    }
}
