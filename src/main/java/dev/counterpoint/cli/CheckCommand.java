package dev.counterpoint.cli;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.CheckRun;
import dev.counterpoint.check.Checks;
import dev.counterpoint.check.ModelChoice;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

/** {@code counterpoint check}: one model, one verdict, one exit code. */
@Command(
        name = "check",
        description = "Check a model of a spec with TLC and say what was found.",
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0 passed, 10 assumption false, 11 deadlock, 12 invariant, 13 temporal or",
            "  action property, 14 Assert, 20 incomplete, 64 wrong usage, 70 internal",
            "  error, 75 the spec could not be evaluated, 150 parse error,",
            "  151 configuration error"
        })
final class CheckCommand implements Callable<Integer> {
    private final Checks checks;
    private final Console console;

    @Spec private @Nullable CommandSpec command;

    @Parameters(paramLabel = "SPEC.tla", description = "The module to check.")
    private Path spec = Path.of("");

    @Option(
            names = "--config",
            paramLabel = "F.cfg",
            description = "The model; without it, the .cfg of the same name.")
    private @Nullable Path config;

    @Option(
            names = "--specification",
            paramLabel = "NAME",
            description = "The behavior specification; no model is read then.")
    private @Nullable String specification;

    @Option(
            names = "--init",
            paramLabel = "NAME",
            description = "The initial predicate, together with --next; no model is read then.")
    private @Nullable String init;

    @Option(names = "--next", paramLabel = "NAME", description = "The next-state relation.")
    private @Nullable String next;

    @Option(
            names = "--constant",
            paramLabel = "N=3",
            description = "A value for a constant, or N<-Definition. May be repeated.")
    private List<String> constants = List.of();

    @Option(
            names = "--invariant",
            paramLabel = "NAME",
            description = "An invariant to check. May be repeated.")
    private List<String> invariants = List.of();

    @Option(
            names = "--property",
            paramLabel = "NAME",
            description = "A temporal or action property to check. May be repeated.")
    private List<String> properties = List.of();

    @Option(names = "--no-deadlock", description = "A state without successors is not a violation.")
    private boolean noDeadlock;

    @Option(
            names = "--budget",
            paramLabel = "30s",
            converter = DurationConverter.class,
            description = "Stop after this time, parsing and liveness included.")
    private @Nullable Duration budget;

    @Option(
            names = "--workers",
            paramLabel = "N|auto",
            converter = WorkersConverter.class,
            description = "Threads that explore; auto is one a processor. Default: 1.")
    private int workers = 1;

    @Option(
            names = "--heap",
            paramLabel = "2g",
            converter = BytesConverter.class,
            description = "Memory for the engine.")
    private long heap;

    @Option(
            names = "--library",
            paramLabel = "DIR|JAR",
            description = "Where else to look for modules. May be repeated.")
    private List<Path> libraries = List.of();

    @Option(
            names = "--trust",
            paramLabel = "DIR|JAR",
            description = "A place from which Java classes may be run. May be repeated.")
    private List<Path> trusted = List.of();

    @Option(
            names = "--mode",
            paramLabel = "bfs",
            description = "How to explore: bfs, breadth-first.")
    private String mode = "bfs";

    @Option(
            names = "--json",
            paramLabel = "F|-",
            description = "Write the result as JSON, to a file or to standard output.")
    private @Nullable String json;

    @Option(
            names = "--trace",
            paramLabel = "F.itf.json",
            description = "Write the counterexample as ITF.")
    private @Nullable Path trace;

    CheckCommand(Checks checks, Console console) {
        this.checks = checks;
        this.console = console;
    }

    @Override
    public Integer call() {
        refuseContradictions();
        Target.check(command, "--trace", trace);
        Target.check(command, "--json", json == null || json.equals("-") ? null : Path.of(json));
        ProgressLine progress = new ProgressLine(console);
        try (CheckRun run = checks.start(request(), progress)) {
            Interrupt interrupt = Interrupt.stops(run);
            CheckResult result = run.result().join();
            progress.clear();
            int exit = new CheckReport(console, json, trace).report(result);
            interrupt.done(exit);
            return exit;
        }
    }

    private void refuseContradictions() {
        if (!mode.equals("bfs")) {
            throw usage("'" + mode + "' is no mode; this version explores breadth-first: bfs");
        }
        if (specification != null && (init != null || next != null)) {
            throw usage("give --specification, or --init and --next, not both");
        }
        if ((init == null) != (next == null)) {
            throw usage("--init and --next go together");
        }
        if (config != null && (specification != null || init != null)) {
            throw usage(
                    "--config names a model; --specification, --init and --next do without one");
        }
    }

    private ParameterException usage(String sentence) {
        CommandSpec own = Objects.requireNonNull(command);
        return new ParameterException(own.commandLine(), sentence);
    }

    private CheckRequest request() {
        return new CheckRequest(
                spec,
                model(),
                budget,
                workers,
                heap,
                libraries,
                trusted,
                Map.of(),
                noDeadlock ? Boolean.FALSE : null,
                false);
    }

    private ModelChoice model() {
        boolean inline =
                specification != null
                        || init != null
                        || !constants.isEmpty()
                        || !invariants.isEmpty()
                        || !properties.isEmpty();
        if (inline) {
            return new ModelChoice.Inline(
                    config, specification, init, next, constants, invariants, properties);
        }
        return config == null ? new ModelChoice.Beside() : new ModelChoice.File(config);
    }
}
