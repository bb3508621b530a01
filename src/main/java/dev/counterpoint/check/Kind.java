package dev.counterpoint.check;

import dev.counterpoint.spec.Diagnostic;

import java.util.List;
import java.util.Locale;

/** How a check ended: one kind an exit code. */
public enum Kind {
    PASSED(0, Verdict.PASSED),
    ASSUMPTION(10, Verdict.VIOLATED),
    DEADLOCK(11, Verdict.VIOLATED),
    INVARIANT(12, Verdict.VIOLATED),
    PROPERTY(13, Verdict.VIOLATED),
    ASSERT(14, Verdict.VIOLATED),
    INCOMPLETE(20, Verdict.INCOMPLETE),
    USAGE(64, Verdict.FAILED),
    INTERNAL(70, Verdict.FAILED),
    EVALUATION(75, Verdict.FAILED),
    PARSE(150, Verdict.FAILED),
    CONFIGURATION(151, Verdict.FAILED);

    private final int exitCode;
    private final Verdict verdict;

    Kind(int exitCode, Verdict verdict) {
        this.exitCode = exitCode;
        this.verdict = verdict;
    }

    /** The command line's exit code. */
    public int exitCode() {
        return exitCode;
    }

    /** The rung of the ladder it stands on. */
    public Verdict verdict() {
        return verdict;
    }

    /** As files spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How it ends where a model cannot be loaded for these errors, of which there is one. */
    public static Kind ofLoading(List<Diagnostic> errors) {
        return switch (errors.getFirst().code()) {
            case "config" -> CONFIGURATION;
            case "evaluation" -> EVALUATION;
            case "internal" -> INTERNAL;
            default -> PARSE;
        };
    }

    /** The four rungs. */
    public enum Verdict {
        PASSED,
        VIOLATED,
        INCOMPLETE,
        FAILED;

        /** As files spell it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
