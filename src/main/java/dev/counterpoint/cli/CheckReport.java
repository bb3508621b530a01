package dev.counterpoint.cli;

import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Counterexample;
import dev.counterpoint.check.CounterexampleFile;
import dev.counterpoint.check.Kind;
import dev.counterpoint.engine.protocol.Explanation;
import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.export.ItfWriter;
import dev.counterpoint.export.TextExport;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.spec.Diagnostic;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells a check's result: to people in words, to programs as JSON, the counterexample as ITF. */
final class CheckReport {
    private static final int INTERNAL = Kind.INTERNAL.exitCode();
    private static final int WIDTH = 100;
    private final Console console;
    private final @Nullable String json;
    private final @Nullable Path trace;

    /**
     * With where it goes.
     *
     * @param json a file's name, or {@code -} for standard output, which then has nothing else
     * @param trace where the counterexample goes
     */
    CheckReport(Console console, @Nullable String json, @Nullable Path trace) {
        this.console = console;
        this.json = json;
        this.trace = trace;
    }

    /** Tells it; the exit code is the verdict's, or that of a file that could not be written. */
    int report(CheckResult result) {
        try {
            if ("-".equals(json)) {
                CheckJson.write(result, console.out());
                console.out().flush();
                problems(result);
            } else {
                words(result);
            }
            if (json != null && !json.equals("-")) {
                writeJson(result, Path.of(json));
            }
            if (trace != null) {
                writeTrace(result, trace);
            }
            return result.kind().exitCode();
        } catch (IOException e) {
            console.error("the result could not be written: " + Reasons.of(e));
            return INTERNAL;
        }
    }

    private static void writeJson(CheckResult result, Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CheckJson.write(result, bytes);
        Files.write(file, bytes.toByteArray());
    }

    private void writeTrace(CheckResult result, Path file) throws IOException {
        TraceFile counterexample =
                result.violations().isEmpty()
                        ? null
                        : CounterexampleFile.of(result, result.violations().getFirst());
        if (counterexample == null) {
            console.err().println("There is no counterexample, so " + file + " was not written.");
            return;
        }
        ItfWriter.write(counterexample, file);
        if (!"-".equals(json)) {
            console.out().println("Counterexample written to " + file + ".");
        }
    }

    private void words(CheckResult result) throws IOException {
        PrintStream out = console.out();
        problems(result);
        if (result.kind().verdict() == Kind.Verdict.FAILED) {
            if (result.errors().isEmpty()) {
                console.error(result.sentence());
            }
            return;
        }
        out.println(result.sentence());
        for (Counterexample violation : result.violations()) {
            violation(result, violation);
        }
        if (!result.notProved().isEmpty()) {
            out.println(result.notProved());
        }
        Figures figures = result.figures();
        out.println(
                Words.count(figures.distinct(), "distinct state", "distinct states")
                        + ", "
                        + Words.count(figures.generated())
                        + " generated, "
                        + Words.count(figures.queued())
                        + " queued, depth "
                        + figures.depth()
                        + ", "
                        + Words.duration(figures.elapsedMillis())
                        + ".");
    }

    private void violation(CheckResult result, Counterexample violation) throws IOException {
        PrintStream out = console.out();
        if (violation.plain() != null) {
            out.println();
            out.println("  " + violation.plain().replace("\n", "\n  "));
        }
        if (violation.formal() != null) {
            out.println();
            out.println("  " + violation.formal().replace("\n", "\n  "));
        }
        if (violation.explanation() != null) {
            out.println();
            out.println("False here:");
            leaves(violation.explanation(), out);
        }
        TraceFile file = CounterexampleFile.of(result, violation);
        if (file != null) {
            out.println();
            TextExport.write(file, WIDTH, out);
            out.println();
        }
    }

    private static void leaves(Explanation explanation, PrintStream out) {
        if (explanation.because().isEmpty()) {
            out.println("  " + explanation.text() + "  is " + explanation.value());
            return;
        }
        if (!explanation.bindings().isEmpty()) {
            explanation
                    .bindings()
                    .forEach(b -> out.println("  with " + b.name() + " = " + b.value()));
        }
        explanation.because().forEach(part -> leaves(part, out));
    }

    private void problems(CheckResult result) {
        for (Diagnostic problem : result.errors()) {
            String word =
                    switch (problem.severity()) {
                        case ERROR -> "";
                        case WARNING -> "warning: ";
                        case NOTE -> "note: ";
                    };
            console.err().println(word + problem.toLine());
        }
    }
}
