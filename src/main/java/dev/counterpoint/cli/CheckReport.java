package dev.counterpoint.cli;

import dev.counterpoint.check.CauseWords;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Counterexample;
import dev.counterpoint.check.CounterexampleFile;
import dev.counterpoint.check.CoverageWords;
import dev.counterpoint.check.Frame;
import dev.counterpoint.check.Kind;
import dev.counterpoint.engine.protocol.CheckEvent.Coverage;
import dev.counterpoint.engine.protocol.ExpressionCount;
import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.engine.protocol.Search;
import dev.counterpoint.export.ItfWriter;
import dev.counterpoint.export.TextExport;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.state.Trace;
import dev.counterpoint.trim.TrimResult;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

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
        return report(result, () -> null);
    }

    /**
     * The same with the trimmed counterexample.
     *
     * @param trimming asked once, after what the check itself has to say to people
     */
    int report(CheckResult result, Supplier<@Nullable TrimResult> trimming) {
        try {
            TrimResult trimmed = null;
            if ("-".equals(json)) {
                trimmed = trimming.get();
                CheckJson.write(result, trimmed, console.out());
                console.out().flush();
                Problems problems = Problems.of(result.request().spec());
                result.errors().forEach(e -> console.err().println(problems.line(e)));
            } else {
                words(result);
                trimmed = trimming.get();
                if (trimmed != null) {
                    console.out().println();
                    new TrimReport(console, null).tell(trimmed);
                }
            }
            if (json != null && !json.equals("-")) {
                writeJson(result, trimmed, Path.of(json));
            }
            if (trace != null) {
                writeTrace(result, trimmed, trace);
            }
            return result.kind().exitCode();
        } catch (IOException e) {
            console.error("the result could not be written: " + Reasons.of(e));
            return INTERNAL;
        }
    }

    private static void writeJson(CheckResult result, @Nullable TrimResult trimmed, Path file)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CheckJson.write(result, trimmed, bytes);
        Files.write(file, bytes.toByteArray());
    }

    /** The trimmed one where there is one. */
    private void writeTrace(CheckResult result, @Nullable TrimResult trimmed, Path file)
            throws IOException {
        TraceFile counterexample =
                trimmed != null && trimmed.file() != null
                        ? trimmed.file()
                        : result.violations().isEmpty()
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
        Problems problems = Problems.of(result.request().spec());
        boolean violated = result.kind().verdict() == Kind.Verdict.VIOLATED;
        for (Diagnostic problem : result.errors()) {
            // The place of a violation is told with it.
            if (!violated || problem.severity() != Diagnostic.Severity.ERROR) {
                console.err().println(problems.line(problem));
            }
        }
        if (result.kind().verdict() == Kind.Verdict.FAILED) {
            if (result.errors().isEmpty()) {
                console.error(result.sentence());
            }
            calls(result, problems);
            for (Counterexample violation : result.violations()) {
                out.println(
                        violation.kind() == Kind.EVALUATION
                                ? "The behavior that led there:"
                                : violation.message());
                behavior(violation);
            }
            return;
        }
        out.println(result.sentence());
        for (Counterexample violation : result.violations()) {
            if (result.violations().size() > 1) {
                out.println();
                out.println(violation.message());
            }
            property(violation, problems);
            behavior(violation);
        }
        if (violated && result.violations().stream().allMatch(v -> v.file() == null)) {
            result.errors().forEach(e -> out.println(problems.line(e)));
        }
        if (!result.notProved().isEmpty()) {
            out.println(result.notProved());
        }
        CoverageWords.of(result).forEach(out::println);
        unevaluated(result, problems);
        out.println(figures(result));
    }

    private static String figures(CheckResult result) {
        Figures figures = result.figures();
        String time = Words.duration(figures.elapsedMillis());
        String generated = Words.count(figures.generated());
        if (result.kind() == Kind.PASSED) {
            return generated + " states generated, none queued, " + time + ".";
        }
        if (result.request().search().mode() == Search.Mode.SIMULATION) {
            return "%s in %s, the longest of %s, %s."
                    .formatted(
                            Words.count(figures.generated(), "state", "states"),
                            Words.count(figures.behaviors(), "whole behavior", "whole behaviors"),
                            Words.count(figures.depth(), "state", "states"),
                            time);
        }
        return "%s, %s generated, %s queued, depth %s, %s."
                .formatted(
                        Words.count(figures.distinct(), "distinct state", "distinct states"),
                        generated,
                        Words.count(figures.queued()),
                        figures.depth(),
                        time);
    }

    /** What the violated property says, where it stands, and which part of it is false. */
    private void property(Counterexample violation, Problems problems) {
        PrintStream out = console.out();
        if (violation.file() != null && violation.range() != null) {
            out.println(problems.place(violation.file(), violation.range()) + " defines it:");
        }
        if (violation.plain() != null) {
            out.println();
            out.println(indented(violation.plain()));
        }
        if (violation.formal() != null) {
            out.println();
            out.println(indented(violation.formal()));
        }
        List<String> why = CauseWords.of(violation);
        boolean bare = violation.trace() == null && violation.formal() != null;
        if (bare || !why.isEmpty()) {
            out.println();
        }
        boolean listed = false;
        for (String line : why) {
            out.println(listed ? indented(line) : line);
            listed |= line.endsWith(":");
        }
    }

    private void unevaluated(CheckResult result, Problems problems) {
        Coverage coverage = result.findings().coverage();
        if (coverage == null) {
            return;
        }
        for (ExpressionCount expression : coverage.expressions()) {
            if (expression.count() == 0) {
                Path file = besides(result, expression.range());
                console.out()
                        .println(problems.place(file, expression.range()) + " is never evaluated.");
            }
        }
    }

    private static Path besides(CheckResult result, SourceRange range) {
        Path spec = result.request().spec();
        return spec.resolveSibling(range.module() + ".tla");
    }

    /** The expression that could not be evaluated, and what it is part of. */
    private void calls(CheckResult result, Problems problems) {
        List<Frame> calls = result.findings().calls();
        for (int i = 0; i < calls.size(); i++) {
            Frame frame = calls.get(i);
            String place =
                    frame.file() == null
                            ? frame.range().toString()
                            : problems.place(frame.file(), frame.range());
            console.out()
                    .println(
                            (i == 0 ? "Evaluating " : "  in ") + frame.text() + " (" + place + ")");
        }
    }

    private void behavior(Counterexample violation) throws IOException {
        Trace shown = violation.shown();
        if (shown != null) {
            console.out().println();
            if (violation.alias() != null) {
                console.out().println("Each state as the model's ALIAS shows it:");
                console.out().println();
            }
            TextExport.writeStates(shown, WIDTH, console.out());
            console.out().println();
        }
    }

    private static String indented(String text) {
        return "  " + text.replace("\n", "\n  ");
    }
}
