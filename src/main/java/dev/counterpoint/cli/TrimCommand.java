package dev.counterpoint.cli;

import dev.counterpoint.check.Kind;
import dev.counterpoint.engine.protocol.TrimTask;
import dev.counterpoint.export.ItfException;
import dev.counterpoint.export.ItfReader;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.trim.TrimFindings;
import dev.counterpoint.trim.TrimRequest;
import dev.counterpoint.trim.TrimResult;
import dev.counterpoint.trim.TrimRun;
import dev.counterpoint.trim.TrimService;
import dev.counterpoint.trim.space.Measure;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

/** {@code counterpoint trim}: a counterexample made as small and simple as can be. */
@Command(
        name = "trim",
        description = "Make a counterexample smaller, and say how far that went.",
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0 trimmed, or the claim of --verify holds; 20 --verify did not come to its",
            "  end; 64 wrong usage, or the trace violates nothing, or the claim does not",
            "  hold; 75 the trace is no behavior of the spec, or the spec could not be",
            "  evaluated; 70 internal error, 150 parse error, 151 configuration error"
        })
final class TrimCommand implements Callable<Integer> {
    /** How long each part of an explanation may take. */
    private static final Duration STUDY = Duration.ofSeconds(5);

    private final TrimService trims;
    private final Console console;

    @Spec private @Nullable CommandSpec command;

    @Parameters(paramLabel = "TRACE.itf.json", description = "The counterexample.")
    private Path trace = Path.of("");

    @Option(
            names = "--spec",
            paramLabel = "SPEC.tla",
            description = "The module; without it, the one that the trace names.")
    private @Nullable Path spec;

    @Mixin private final ConfigOption config = new ConfigOption();
    @Mixin private final LibraryOption library = new LibraryOption();

    @Option(
            names = "--trust",
            paramLabel = "DIR|JAR",
            description = "A place from which Java classes may be run. May be repeated.")
    private List<Path> trusted = List.of();

    @Option(
            names = "--property",
            paramLabel = "NAME",
            description = "What the trace violates, where it does not say so itself.")
    private @Nullable String property;

    @Option(
            names = "--prefer",
            paramLabel = "faults,steps,switches",
            split = ",",
            converter = MeasureConverter.class,
            description =
                    "What there should be less of, the most important first: faults, steps,"
                            + " switches, actors, changes. That is the default, too.")
    private List<Measure> prefer = List.of();

    @Option(
            names = "--budget",
            paramLabel = "30s",
            converter = DurationConverter.class,
            description = "For how long to search. Default: 30s.")
    private Duration budget = Duration.ofSeconds(30);

    @Option(
            names = "--verify",
            description = "Find out again what a trimmed trace claims of itself.")
    private boolean verify;

    @Option(
            names = "--report",
            paramLabel = "text|json|md",
            description =
                    "Explain the trimmed trace: what happens, what each step is for, what could be"
                            + " otherwise, and the trade-offs.")
    private @Nullable ReportFormat report;

    @Option(
            names = "--all",
            description = "List the other counterexamples that are as good, each schedule once.")
    private boolean all;

    @Option(
            names = "--smaller",
            description = "Try smaller constants, too, for as long as --budget again.")
    private boolean smaller;

    /** How the explanation is written, as on the command line. */
    enum ReportFormat {
        text,
        json,
        md
    }

    @Option(
            names = "-o",
            paramLabel = "F.itf.json",
            description = "Write the trimmed trace as ITF.")
    private @Nullable Path output;

    TrimCommand(TrimService trims, Console console) {
        this.trims = trims;
        this.console = console;
    }

    @Override
    public Integer call() {
        Target.check(command, "-o", output);
        TraceFile file;
        try {
            file = ItfReader.read(trace);
        } catch (ItfException e) {
            console.err().println(Problems.of(trace).line(e.diagnostic()));
            return Kind.USAGE.exitCode();
        }
        if (verify && file.meta().trimmed() == null) {
            console.error(trace + " claims nothing that could be verified: it was not trimmed.");
            return Kind.USAGE.exitCode();
        }
        TrimRequest request = request(file);
        try (TrimRun run = trims.start(request, new TrimProgress(console))) {
            TrimResult result = run.result().join();
            if (verify) {
                return new TrimVerdict(console).tell(result);
            }
            TrimReport told = new TrimReport(console, output);
            if (result.failure() == null && smaller) {
                int exit = told.tell(result);
                told.smaller(trims.smaller(result, budget));
                return exit;
            }
            if (result.failure() != null || (report == null && !all)) {
                return told.tell(result);
            }
            if (all) {
                int exit = told.tell(result);
                told.others(run, result, STUDY);
                return exit;
            }
            TrimFindings findings = run.explain(result, STUDY);
            return told.explained(result, findings, report == null ? ReportFormat.text : report);
        }
    }

    private TrimRequest request(TraceFile file) {
        TrimPlaces places = new TrimPlaces(trace, file.meta());
        Path module = spec == null ? places.spec() : spec;
        if (module == null) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(),
                    "the trace does not tell its spec: name it with --spec");
        }
        if (!Files.exists(module)) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(), "there is no " + module);
        }
        List<Measure> order =
                verify && file.meta().trimmed() != null
                        ? TrimVerdict.order(file.meta().trimmed())
                        : prefer;
        return new TrimRequest(
                file,
                module,
                config.file() == null ? places.model(module) : config.choice(),
                library.places(),
                PlacesCheck.of(command, "--trust", trusted),
                Map.of(),
                property == null ? null : TrimTask.Kind.PROPERTY,
                property,
                order,
                budget);
    }
}
