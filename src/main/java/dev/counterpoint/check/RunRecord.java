package dev.counterpoint.check;

import dev.counterpoint.engine.protocol.Search;
import dev.counterpoint.export.ItfWriter;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.lang.CfgWriter;
import dev.counterpoint.lang.SpecDigest;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Model;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One check that ended, as it is remembered.
 *
 * @param time when it ended
 * @param spec the root module's file, absolute
 * @param config the configuration file, absolute; null where there was none
 * @param said the model as text, where the configuration file alone does not say it; else null
 * @param libraries where modules were looked for beside the spec's folder
 * @param specDigest as {@link CheckResult#specDigest()}; empty where nothing could be checked
 * @param properties what the model asks for, each with its verdict
 * @param engineVersion the checker's own words; empty where none ran
 * @param budget wall-clock time it was given; null for no bound
 * @param how how it was run, and with what
 */
public record RunRecord(
        Instant time,
        Path spec,
        @Nullable Path config,
        @Nullable String said,
        List<Path> libraries,
        String specDigest,
        Kind kind,
        List<Outcome> properties,
        long distinct,
        long generated,
        int depth,
        Duration elapsed,
        String engineVersion,
        @Nullable Duration budget,
        How how) {
    /** A model's text is kept up to this length. */
    private static final int LONGEST = 16_384;

    public RunRecord {
        libraries = List.copyOf(libraries);
        properties = List.copyOf(properties);
    }

    /** Of a time when no more was written down. */
    public RunRecord(
            Instant time,
            Path spec,
            @Nullable Path config,
            @Nullable String said,
            List<Path> libraries,
            String specDigest,
            Kind kind,
            List<Outcome> properties,
            long distinct,
            long generated,
            int depth,
            Duration elapsed,
            String engineVersion,
            @Nullable Duration budget) {
        this(
                time,
                spec,
                config,
                said,
                libraries,
                specDigest,
                kind,
                properties,
                distinct,
                generated,
                depth,
                elapsed,
                engineVersion,
                budget,
                How.UNKNOWN);
    }

    /**
     * How a check was run, so that it can be run again.
     *
     * @param program this program's version; empty where it is not known
     * @param search how the states were explored
     * @param workers number of threads; 0 for one a processor
     * @param heap the engine's heap in bytes; 0 for the default
     * @param configDigest over the model alone; empty where it could not be read
     * @param counterexample {@code sha256:} and hex over the first one as a trace file; null where
     *     there was none
     * @param coverage what it exercised
     */
    public record How(
            String program,
            Search search,
            int workers,
            long heap,
            String configDigest,
            @Nullable String counterexample,
            RunCoverage coverage) {
        /** Nothing was written down. */
        public static final How UNKNOWN = new How("", Search.BREADTH_FIRST, 1, 0, "", null);

        /** Of which it is not known what it exercised. */
        public How(
                String program,
                Search search,
                int workers,
                long heap,
                String configDigest,
                @Nullable String counterexample) {
            this(program, search, workers, heap, configDigest, counterexample, RunCoverage.NONE);
        }

        private static How of(CheckResult result) {
            CheckRequest request = result.request();
            String version = RunRecord.class.getPackage().getImplementationVersion();
            return new How(
                    version == null ? "development" : version,
                    request.search(),
                    request.workers(),
                    request.heap(),
                    result.model() == null
                            ? ""
                            : SpecDigest.of(Map.of(), CfgWriter.write(result.model())),
                    counterexample(result),
                    RunCoverage.of(result));
        }

        private static @Nullable String counterexample(CheckResult result) {
            TraceFile file =
                    result.violations().isEmpty()
                            ? null
                            : CounterexampleFile.of(result, result.violations().getFirst());
            if (file == null) {
                return null;
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                ItfWriter.write(file, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException("nothing is written but memory", e);
            }
            return RunChain.digest(bytes.toByteArray());
        }
    }

    /** A property and how it came out. */
    public record Outcome(String name, Kind.Verdict verdict) {}

    /** The states it is measured by: distinct ones, which a simulation does not count. */
    public long states() {
        return how.search().mode() == Search.Mode.SIMULATION ? generated : distinct;
    }

    /** Of a check that ended at a time. */
    public static RunRecord of(CheckResult result, Instant time) {
        CheckRequest request = result.request();
        Path spec = request.spec().toAbsolutePath().normalize();
        return new RunRecord(
                time.truncatedTo(ChronoUnit.MILLIS),
                spec,
                config(result, spec),
                said(result),
                request.libraries().stream().map(l -> l.toAbsolutePath().normalize()).toList(),
                result.specDigest(),
                result.kind(),
                outcomes(result),
                result.figures().distinct(),
                result.figures().generated(),
                result.figures().depth(),
                Duration.ofMillis(result.figures().elapsedMillis()),
                result.toolsVersion(),
                request.budget(),
                How.of(result));
    }

    private static @Nullable Path config(CheckResult result, Path spec) {
        return switch (result.request().model()) {
            case ModelChoice.File file -> file.config().toAbsolutePath().normalize();
            case ModelChoice.Beside beside -> ChosenModel.besideOf(spec);
            case ModelChoice.Text text -> spec.resolveSibling(text.name());
            case ModelChoice.Inline inline ->
                    result.config().isEmpty()
                            ? null
                            : Path.of(result.config()).toAbsolutePath().normalize();
        };
    }

    private static @Nullable String said(CheckResult result) {
        boolean asInTheFile =
                switch (result.request().model()) {
                    case ModelChoice.File file -> result.request().deadlock() == null;
                    case ModelChoice.Beside beside -> result.request().deadlock() == null;
                    case ModelChoice.Text text -> false;
                    case ModelChoice.Inline inline -> false;
                };
        if (asInTheFile || result.model() == null) {
            return null;
        }
        String text = CfgWriter.write(result.model());
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** Where something is violated, the rest was not explored to its end. */
    private static List<Outcome> outcomes(CheckResult result) {
        Map<String, Kind.Verdict> verdicts = new LinkedHashMap<>();
        Kind.Verdict verdict = result.kind().verdict();
        Kind.Verdict rest = result.exhausted() ? Kind.Verdict.PASSED : Kind.Verdict.INCOMPLETE;
        Kind.Verdict others = verdict == Kind.Verdict.VIOLATED ? rest : verdict;
        Model model = result.model();
        if (model != null) {
            Stream.concat(model.invariants().stream(), model.properties().stream())
                    .forEach(entry -> verdicts.put(entry.name(), others));
        }
        for (Counterexample violation : result.violations()) {
            String name = violation.property();
            if (name == null && violation.kind() == Kind.ASSUMPTION) {
                name = unnamedAssumption(result.errors());
            }
            if (name != null) {
                verdicts.put(name, violation.kind().verdict());
            }
        }
        List<Outcome> outcomes = new ArrayList<>();
        verdicts.forEach((name, of) -> outcomes.add(new Outcome(name, of)));
        return outcomes;
    }

    /** As its card calls it. */
    private static @Nullable String unnamedAssumption(List<Diagnostic> errors) {
        for (Diagnostic error : errors) {
            if (error.code().equals("assumption") && error.range() != null) {
                return "ASSUME, line " + error.range().line();
            }
        }
        return null;
    }

    /** The model's name as people say it. */
    public String modelName() {
        Path name = config == null ? null : config.getFileName();
        if (name == null) {
            return "the command line";
        }
        return said == null ? name.toString() : name + ", changed";
    }
}
