package dev.counterpoint.cli;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.CheckRun;
import dev.counterpoint.check.Checks;
import dev.counterpoint.check.Kind;
import dev.counterpoint.check.ModelChoice;
import dev.counterpoint.check.ProjectSettings;
import dev.counterpoint.trim.TrimResult;
import dev.counterpoint.trim.TrimService;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
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
    private final TrimService trims;
    private final Console console;

    @Spec private @Nullable CommandSpec command;

    @Parameters(paramLabel = "SPEC.tla", description = "The module to check.")
    private Path spec = Path.of("");

    @Mixin private final ModelOptions model = new ModelOptions();
    @Mixin private final SearchOptions search = new SearchOptions();
    @Mixin private final ReachOptions reach = new ReachOptions();
    @Mixin private final LibraryOption library = new LibraryOption();

    @Option(
            names = "--trust",
            paramLabel = "DIR|JAR",
            description = "A place from which Java classes may be run. May be repeated.")
    private List<Path> trusted = List.of();

    @Option(
            names = "--json",
            paramLabel = "F|-",
            description = "Write the result as JSON, to a file or to standard output.")
    private @Nullable String json;

    @Option(
            names = "--trace",
            paramLabel = "F.itf.json",
            description = "Write the counterexample as ITF; with --trim the trimmed one.")
    private @Nullable Path trace;

    @Option(
            names = "--trim",
            description = "Make the counterexample smaller, within what is left of the budget.")
    private boolean trim;

    @Option(
            names = "--coverage",
            description = "Count how often each expression is evaluated. Takes longer.")
    private boolean coverage;

    @Option(
            names = "--witnesses",
            paramLabel = "DIR",
            description =
                    "Write the shortest behavior to where each condition of a property is first"
                            + " true.")
    private @Nullable Path witnesses;

    CheckCommand(Checks checks, TrimService trims, Console console) {
        this.checks = checks;
        this.trims = trims;
        this.console = console;
    }

    @Override
    public Integer call() {
        ProjectSettings project = ProjectSettings.of(spec);
        if (!project.problems().isEmpty()) {
            project.problems().forEach(problem -> console.error(problem.toLine()));
            return Kind.CONFIGURATION.exitCode();
        }
        CheckRequest request = request(model.choice(), project);
        Target.check(command, "--trace", trace);
        Target.check(command, "--json", json == null || json.equals("-") ? null : Path.of(json));
        reach.tell(console);
        ProgressLine progress = new ProgressLine(console);
        try (CheckRun run = checks.start(request, progress)) {
            Interrupt interrupt = Interrupt.stops(run);
            CheckResult result = run.result().join();
            progress.clear();
            int exit = new CheckReport(console, json, trace).report(result, () -> trimmed(result));
            exit = new WitnessFiles(console, witnesses).write(result, exit);
            interrupt.done(exit);
            return exit;
        }
    }

    private @Nullable TrimResult trimmed(CheckResult result) {
        return trim ? new CheckTrim(trims, console).of(result) : null;
    }

    private CheckRequest request(ModelChoice chosen, ProjectSettings project) {
        RunSettings settings = new RunSettings(command, search, library, project);
        return CheckRequest.of(spec, chosen)
                .budget(settings.budget())
                .workers(settings.workers())
                .heap(settings.heap())
                .libraries(settings.libraries())
                .trusted(PlacesCheck.of(command, "--trust", trusted))
                .deadlock(model.deadlock())
                .search(reach.of(search.search()))
                .disk(search.disk())
                .coverage(coverage)
                .build();
    }
}
