package dev.counterpoint.cli;

import dev.counterpoint.check.Kind;
import dev.counterpoint.engine.protocol.TrimStudy;
import dev.counterpoint.engine.protocol.Trimmed;
import dev.counterpoint.export.ItfWriter;
import dev.counterpoint.export.TextExport;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.trim.SmallerConstants;
import dev.counterpoint.trim.TrimFindings;
import dev.counterpoint.trim.TrimResult;
import dev.counterpoint.trim.TrimRun;
import dev.counterpoint.trim.TrimWords;
import dev.counterpoint.trim.space.Measure;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;

/** Tells what came of trimming a trace, to people. */
final class TrimReport {
    private static final int WIDTH = 100;
    private final Console console;
    private final @Nullable Path output;

    /**
     * With where the trace goes.
     *
     * @param output a file; null to show the trace
     */
    TrimReport(Console console, @Nullable Path output) {
        this.console = console;
        this.output = output;
    }

    /** Tells it; the exit code. */
    int tell(TrimResult result) {
        result.notes().forEach(console::error);
        TrimResult.Failure failure = result.failure();
        TraceFile file = result.file();
        if (failure != null || file == null) {
            return failed(console, result);
        }
        try {
            words(result, file);
            return 0;
        } catch (IOException e) {
            console.error("the trace could not be written: " + Reasons.of(e));
            return Kind.INTERNAL.exitCode();
        }
    }

    /** The same, with what was found out about it. */
    int explained(TrimResult result, TrimFindings findings, TrimCommand.ReportFormat format) {
        TraceFile file = result.file();
        if (file == null) {
            return failed(console, result);
        }
        PrintStream out = console.out();
        List<TrimFindingsText.Section> sections = TrimFindingsText.of(findings);
        try {
            switch (format) {
                case json -> {
                    TrimReportJson.write(result, file, findings, out);
                    if (output != null) {
                        ItfWriter.write(file, output);
                    }
                }
                case text -> {
                    words(result, file);
                    for (TrimFindingsText.Section section : sections) {
                        out.println();
                        out.println(section.heading() + ":");
                        section.lines().forEach(line -> out.println("  " + line));
                    }
                }
                case md -> {
                    out.println("# " + file.headline());
                    out.println();
                    out.println(result.certificate());
                    for (TrimFindingsText.Section section : sections) {
                        out.println();
                        out.println("## " + section.heading());
                        out.println();
                        boolean numbered = section.lines().getFirst().startsWith("1. ");
                        section.lines().forEach(l -> out.println(numbered ? l : "- " + l));
                    }
                    if (output != null) {
                        ItfWriter.write(file, output);
                    }
                }
            }
            out.flush();
            return 0;
        } catch (IOException e) {
            console.error("the trace could not be written: " + Reasons.of(e));
            return Kind.INTERNAL.exitCode();
        }
    }

    /** Tells with which smaller constants the property is violated all the same. */
    void smaller(SmallerConstants.Result result) {
        PrintStream out = console.out();
        out.println();
        Trimmed best = result.best();
        if (best == null) {
            out.println("With smaller constants nothing is violated, of those tried.");
        } else {
            List<String> values = new ArrayList<>();
            result.constants().forEach((name, value) -> values.add(name + " = " + value));
            out.println(
                    "Of the constants tried, these are the smallest with which it is violated: "
                            + String.join(", ", values)
                            + ". The best counterexample then has "
                            + TrimWords.count(Measure.STEPS, best.cost().steps())
                            + ":");
            best.trace().steps().forEach(step -> out.println("  " + step));
        }
        if (!result.tried().isEmpty()) {
            out.println(
                    "Not violated, or against an assumption, with "
                            + String.join("; ", result.tried())
                            + ".");
        }
        if (!result.complete()) {
            out.println("Others were not tried: the time for it was over.");
        }
    }

    /** Lists those that are as good. */
    void others(TrimRun run, TrimResult result, Duration budget) {
        if (result.best().trace().isLasso()) {
            console.error("Other lassos are not looked for.");
            return;
        }
        try {
            TrimStudy all = run.study(TrimStudy.Topic.ALL, result.best().trace(), budget).join();
            console.out().println();
            console.out()
                    .println(
                            Words.count(all.found().size(), "schedule is", "schedules are")
                                    + " as good, the simplest first:");
            TrimFindingsText.dial(all).forEach(line -> console.out().println("  " + line));
        } catch (CompletionException e) {
            console.error("Others were not looked for: " + e.getCause());
        }
    }

    /** Says why there is no result; the exit code. */
    static int failed(Console console, TrimResult result) {
        TrimResult.Failure failure = result.failure();
        if (failure == null) {
            return Kind.INTERNAL.exitCode();
        }
        Problems problems = Problems.of(result.request().spec());
        for (Diagnostic error : failure.errors()) {
            if (error.file() == null) {
                console.error(error.message());
            } else {
                console.err().println(problems.line(error));
            }
        }
        return failure.kind().exitCode();
    }

    private void words(TrimResult result, TraceFile file) throws IOException {
        PrintStream out = console.out();
        TraceMeta.Property property = file.meta().property();
        if (property != null && property.message() != null) {
            out.println(property.message());
        }
        out.println(result.certificate());
        out.println();
        table(result);
        out.println();
        if (output == null) {
            TextExport.writeStates(file.shown(), WIDTH, out);
            out.println();
        } else {
            ItfWriter.write(file, output);
        }
        out.println(figures(result));
    }

    private void table(TrimResult result) {
        PrintStream out = console.out();
        List<Measure> order = result.request().order();
        out.println(String.format(Locale.ROOT, "%-22s%8s%10s", "", "given", "trimmed"));
        for (Measure measure : order) {
            out.println(
                    String.format(
                            Locale.ROOT,
                            "%-22s%8s%10s",
                            TrimWords.several(measure),
                            Words.count(result.given().cost().of(measure)),
                            Words.count(result.best().cost().of(measure))));
        }
    }

    private static String figures(TrimResult result) {
        var figures = result.best().figures();
        return "%s met, %s searched, %s."
                .formatted(
                        Words.count(figures.states(), "distinct state", "distinct states"),
                        Words.count(figures.nodes()),
                        Words.duration(figures.elapsedMillis()));
    }
}
