package dev.counterpoint.cli;

import dev.counterpoint.check.Kind;
import dev.counterpoint.check.RunChain;
import dev.counterpoint.check.RunRecord;
import dev.counterpoint.check.RunRecords;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** {@code counterpoint runs}: what was checked here before, as it was written down. */
@Command(
        name = "runs",
        description = "List the checks that were run here, show one, compare two.",
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0 done, 1 with --verify: a record is not as it was written,",
            "  64 wrong usage, 70 the records could not be read"
        })
final class RunsCommand implements Callable<Integer> {
    private static final int CHANGED = 1;
    private final RunRecords records;
    private final Console console;

    @Spec private @Nullable CommandSpec command;

    @Parameters(
            arity = "0..1",
            paramLabel = "SPEC.tla|DIR",
            description = "Whose project's runs. Default: those of this folder.")
    private Path place = Path.of("");

    @Option(names = "--show", paramLabel = "N", description = "All that is known of one run.")
    private @Nullable Integer show;

    @Option(
            names = "--compare",
            arity = "2",
            paramLabel = "N",
            description = "Two runs beside each other: --compare 3 7.")
    private List<Integer> compare = List.of();

    @Option(
            names = "--verify",
            description =
                    "Whether each record is as it was written and holds the digest of the one"
                            + " before.")
    private boolean verify;

    RunsCommand(RunRecords records, Console console) {
        this.records = records;
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!Files.exists(place.toAbsolutePath())) {
            throw usage("there is no " + place);
        }
        Path spec = Files.isDirectory(place.toAbsolutePath()) ? place.resolve("any.tla") : place;
        try {
            List<String> lines = records.lines(spec);
            return verify ? verified(spec, lines) : told(runs(spec, lines));
        } catch (IOException e) {
            console.error("the records cannot be read: " + Reasons.of(e));
            return Kind.INTERNAL.exitCode();
        }
    }

    /** By the number of its line. */
    private SortedMap<Integer, RunRecord> runs(Path spec, List<String> lines) {
        SortedMap<Integer, RunRecord> runs = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Optional<RunRecord> run = records.record(spec, lines.get(i));
            if (run.isPresent()) {
                runs.put(i + 1, run.get());
            }
        }
        return runs;
    }

    private int told(SortedMap<Integer, RunRecord> runs) {
        RunsReport report = new RunsReport(console.out(), place.toAbsolutePath().normalize());
        if (show != null) {
            report.show(show, run(runs, show));
        } else if (!compare.isEmpty()) {
            report.compare(compare, run(runs, compare.get(0)), run(runs, compare.get(1)));
        } else if (runs.isEmpty()) {
            console.out().println("No check is recorded here.");
        } else {
            report.list(runs);
        }
        return 0;
    }

    private RunRecord run(SortedMap<Integer, RunRecord> runs, int number) {
        RunRecord run = runs.get(number);
        if (run == null) {
            throw usage(
                    runs.isEmpty()
                            ? "no check is recorded here"
                            : "there is no run %d; there are %d to %d"
                                    .formatted(number, runs.firstKey(), runs.lastKey()));
        }
        return run;
    }

    private int verified(Path spec, List<String> lines) {
        RunChain.Report report = new RunChain().verify(lines);
        Path name = Objects.requireNonNull(records.file(spec).getFileName());
        for (RunChain.Problem problem : report.problems()) {
            console.err()
                    .println(
                            "%s:%d: This line %s"
                                    .formatted(name, problem.line(), problem.sentence()));
        }
        if (!report.problems().isEmpty()) {
            return CHANGED;
        }
        int chained = report.records() - report.unchained();
        String older =
                report.unchained() == 0
                        ? ""
                        : " %s older than the digests."
                                .formatted(
                                        Words.count(
                                                report.unchained(), "record is", "records are"));
        String first = report.forgotten() ? " What was before the first is no longer kept." : "";
        console.out()
                .println(
                        chained == 0 && older.isEmpty()
                                ? "No check is recorded here."
                                : "%s as written, each with the digest of the one before.%s%s"
                                        .formatted(
                                                Words.count(chained, "record is", "records are"),
                                                older,
                                                first));
        return 0;
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), sentence);
    }
}
