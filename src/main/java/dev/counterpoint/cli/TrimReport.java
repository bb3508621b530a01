package dev.counterpoint.cli;

import dev.counterpoint.check.Kind;
import dev.counterpoint.export.ItfWriter;
import dev.counterpoint.export.TextExport;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.trim.TrimResult;
import dev.counterpoint.trim.TrimWords;
import dev.counterpoint.trim.space.Measure;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

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
            TextExport.writeStates(file.trace(), WIDTH, out);
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
