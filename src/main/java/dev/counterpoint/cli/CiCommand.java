package dev.counterpoint.cli;

import dev.counterpoint.check.Kind;
import dev.counterpoint.check.ProjectSettings;
import dev.counterpoint.ci.CiRequest;
import dev.counterpoint.ci.CiResult;
import dev.counterpoint.ci.CiService;
import dev.counterpoint.ci.Reports;
import dev.counterpoint.git.Changes;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;

/** {@code counterpoint ci}: all that a project has checked, under one budget. */
@Command(
        name = "ci",
        description = {
            "Check all models of a project under one budget, as a build server does.",
            "First the kept schedules are replayed, then every model that counterpoint.toml lists"
                    + " (all models where it lists none) is checked, small ones first.",
            "A model of the list says how it is to end: expect = \"passed\", \"violated\","
                    + " \"violated NameOfAProperty\", \"deadlock\" or \"incomplete\" (which passed is,"
                    + " too)."
        },
        footerHeading = "%nExit codes:%n",
        footer = {
            "  of the worst, the worst first: 70 internal error, 150 parse error, 151",
            "  configuration error, 75 a spec could not be evaluated, 10 to 14 violated",
            "  (where that was not expected, or another property than was), 1 an expected",
            "  violation did not happen, 20 incomplete (the budget ended first), 0 all",
            "  ended as they were to; 64 wrong usage"
        })
final class CiCommand implements Callable<Integer> {
    private final CiService service;
    private final Console console;

    @Spec private @Nullable CommandSpec command;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The project's folder. Default: this one.")
    private Path folder = Path.of("");

    @Option(
            names = "--budget",
            paramLabel = "10m",
            converter = DurationConverter.class,
            description = "The time for all of it. Default: 10m.")
    private Duration budget = Duration.ofMinutes(10);

    @Option(
            names = "--changed-since",
            paramLabel = "REV",
            description =
                    "Check only what changed since the present work left this git revision: a model,"
                            + " its spec, or a module that this uses.")
    private @Nullable String since;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Write junit.xml, results.sarif, summary.md and the counterexamples into this"
                            + " folder. Without it nothing is written.")
    private @Nullable Path out;

    @Option(
            names = "--workers",
            paramLabel = "N|auto",
            converter = WorkersConverter.class,
            description = "Threads that explore. Default: what counterpoint.toml says, or 1.")
    private @Nullable Integer workers;

    @Option(
            names = "--heap",
            paramLabel = "2g",
            converter = BytesConverter.class,
            description = "Memory for the engine.")
    private @Nullable Long heap;

    @Mixin private final LibraryOption library = new LibraryOption();

    @Option(
            names = "--trust",
            paramLabel = "DIR|JAR",
            description = "A place from which Java classes may be run. May be repeated.")
    private List<Path> trusted = List.of();

    @Option(
            names = "--snippet",
            paramLabel = "github|gitlab|jenkins",
            description = "Print what runs this on a build server, ready to copy, and do no more.")
    private @Nullable Snippet snippet;

    CiCommand(CiService service, Console console) {
        this.service = service;
        this.console = console;
    }

    /** The build servers, as they are written on the command line. */
    enum Snippet {
        github,
        gitlab,
        jenkins
    }

    @Override
    public Integer call() {
        if (snippet != null) {
            console.out().print(CiSnippets.text(snippet));
            return 0;
        }
        Path home = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(home)) {
            throw usage(
                    Files.exists(home)
                            ? folder + " is a file; name the project's folder"
                            : "there is no folder " + folder);
        }
        if (out != null && Files.exists(out) && !Files.isDirectory(out)) {
            throw usage("--out: " + out + " is a file; name a folder");
        }
        ProjectSettings settings = ProjectSettings.of(home.resolve("any.tla"));
        if (!settings.problems().isEmpty()) {
            settings.problems().forEach(problem -> console.error(problem.toLine()));
            return Kind.CONFIGURATION.exitCode();
        }
        CiReport report = new CiReport(console, home);
        CiResult result = service.run(request(home, settings, report), report);
        if (result.cases().isEmpty()
                && result.untouched().isEmpty()
                && result.schedules().isEmpty()) {
            throw usage("there is no model to check in " + home);
        }
        report.tell(result);
        int exit = result.exitCode();
        return out == null ? exit : written(result, report, out, exit);
    }

    private CiRequest request(Path home, ProjectSettings settings, CiReport report) {
        LinkedHashSet<Path> libraries = new LinkedHashSet<>(library.places());
        libraries.addAll(settings.libraries());
        Integer said = Objects.requireNonNullElse(settings.workers(), 1);
        CiRequest request =
                new CiRequest(
                        home,
                        settings,
                        budget,
                        Objects.requireNonNullElse(workers, said),
                        Objects.requireNonNullElse(heap, settings.heap()),
                        List.copyOf(libraries),
                        PlacesCheck.of(command, "--trust", trusted),
                        changed(home));
        report.begin(request, since);
        return request;
    }

    private @Nullable Set<Path> changed(Path home) {
        if (since == null) {
            return null;
        }
        return new Changes()
                .since(home, since)
                .orElseThrow(
                        () ->
                                usage(
                                        "--changed-since: git knows no "
                                                + since
                                                + " in "
                                                + home
                                                + "; a build server may have fetched too little of"
                                                + " the history"));
    }

    private int written(CiResult result, CiReport report, Path to, int exit) {
        try {
            report.written(new Reports(to).write(result));
            return exit;
        } catch (IOException e) {
            console.error("the reports could not be written: " + Reasons.of(e));
            return Kind.INTERNAL.exitCode();
        }
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), sentence);
    }
}
