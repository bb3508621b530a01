package dev.counterpoint.ui.run;

import dev.counterpoint.check.CauseWords;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Counterexample;
import dev.counterpoint.check.CoverageWords;
import dev.counterpoint.check.Frame;
import dev.counterpoint.check.Kind;
import dev.counterpoint.spec.Diagnostic;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A verdict as it is read: plain sentence first, formula second.
 *
 * @param rung what it is about as a whole
 * @param word the rung in a word or two
 * @param headline the violated property's plain sentence, else the verdict in words
 * @param sentence the verdict in words where the headline is another
 * @param formal the violated property's formula
 * @param why why the violation came about, where the formula alone does not say it
 * @param notProved what the verdict does not prove
 * @param errors what the user should know, each with its place
 * @param hasTrace whether there is a counterexample to explore
 */
public record Verdict(
        Kind.Verdict rung,
        String word,
        String headline,
        @Nullable String sentence,
        @Nullable String formal,
        List<String> why,
        String notProved,
        List<Diagnostic> errors,
        boolean hasTrace) {

    /** The verdict of a result. */
    public static Verdict of(CheckResult result) {
        Counterexample first =
                result.violations().isEmpty() ? null : result.violations().getFirst();
        String plain = first == null ? null : first.plain();
        return new Verdict(
                result.kind().verdict(),
                word(result.kind()),
                plain == null ? inWindow(result.sentence()) : plain,
                plain == null ? null : inWindow(result.sentence()),
                first == null ? null : formal(first),
                why(result, first),
                notProved(result),
                result.errors().stream().map(Verdict::inWindow).toList(),
                first != null && first.trace() != null);
    }

    /** The command line's way to trust a folder is not the window's. */
    private static String inWindow(String sentence) {
        return sentence.replace(" (--trust names folders that are)", "");
    }

    private static Diagnostic inWindow(Diagnostic error) {
        return new Diagnostic(
                error.severity(),
                error.code(),
                inWindow(error.message()),
                error.file(),
                error.range());
    }

    private static String notProved(CheckResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(result.notProved());
        lines.addAll(CoverageWords.of(result));
        return String.join("\n", lines);
    }

    private static List<String> why(CheckResult result, @Nullable Counterexample first) {
        List<String> why = new ArrayList<>(first == null ? List.of() : CauseWords.of(first));
        for (Frame frame : result.findings().calls()) {
            why.add(
                    (why.isEmpty() ? "Evaluating " : "in ")
                            + frame.text()
                            + " ("
                            + frame.range()
                            + ")");
        }
        return why;
    }

    private static @Nullable String formal(Counterexample violation) {
        String formal = violation.formal();
        String property = violation.property();
        if (formal == null || property == null || formal.startsWith(property)) {
            return formal;
        }
        return property + " == " + formal;
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case PASSED -> "Passed";
            case ASSUMPTION -> "Assumption is false";
            case DEADLOCK -> "Deadlock";
            case INVARIANT -> "Invariant violated";
            case PROPERTY -> "Property violated";
            case ASSERT -> "Assert is false";
            case INCOMPLETE -> "Not finished";
            case USAGE, CONFIGURATION -> "The model cannot be used";
            case PARSE -> "The spec cannot be read";
            case EVALUATION -> "The spec cannot be evaluated";
            case INTERNAL -> "The check broke off";
        };
    }
}
