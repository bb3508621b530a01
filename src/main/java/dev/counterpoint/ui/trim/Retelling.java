package dev.counterpoint.ui.trim;

import dev.counterpoint.check.Causes;
import dev.counterpoint.check.Counterexample;
import dev.counterpoint.check.Kind;
import dev.counterpoint.engine.protocol.Explanation;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Trace;
import dev.counterpoint.trim.TrimResult;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The same violation told by another trace. */
final class Retelling {
    private Retelling() {}

    /** A violation with another trace to it. */
    static Counterexample of(
            Counterexample violation, Trace trace, @Nullable Explanation explanation) {
        return of(violation, trace, explanation, null);
    }

    /** The same, with what the model's ALIAS makes of its states; null where it has none. */
    static Counterexample of(
            Counterexample violation,
            Trace trace,
            @Nullable Explanation explanation,
            @Nullable Trace alias) {
        return new Counterexample(
                violation.kind(),
                violation.property(),
                violation.plain(),
                violation.formal(),
                violation.file(),
                violation.range(),
                violation.message(),
                trace,
                List.of(),
                explanation,
                alias,
                endsAlike(violation, trace) ? violation.causes() : Causes.NONE);
    }

    /** The same with its place in a recording. */
    static Counterexample at(Counterexample violation, List<Integer> numbers) {
        return new Counterexample(
                violation.kind(),
                violation.property(),
                violation.plain(),
                violation.formal(),
                violation.file(),
                violation.range(),
                violation.message(),
                violation.trace(),
                numbers,
                violation.explanation(),
                violation.alias(),
                violation.causes());
    }

    /** What a trace violates of which that was not known before; null where it still is not. */
    static @Nullable Counterexample of(TrimResult result) {
        TraceMeta.Property property =
                result.file() == null ? null : result.file().meta().property();
        Kind kind = property == null ? null : kind(property.kind());
        if (property == null || kind == null) {
            return null;
        }
        String message = property.message() == null ? "" : property.message();
        return new Counterexample(
                kind,
                property.name(),
                property.plain(),
                property.formal(),
                null,
                null,
                message,
                result.best().trace(),
                List.of(),
                null);
    }

    private static @Nullable Kind kind(String word) {
        for (Kind kind : Kind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        return null;
    }

    /** Whether what explains a violation explains it at another trace's end too. */
    static boolean endsAlike(Counterexample violation, Trace trace) {
        Trace told = violation.trace();
        if (told == null || told.isLasso() || trace.isLasso()) {
            return trace.equals(told);
        }
        List<State> before = told.states();
        List<State> now = trace.states();
        boolean step = violation.kind() == Kind.PROPERTY;
        boolean from =
                before.size() > 1
                        && now.size() > 1
                        && before.get(before.size() - 2).equals(now.get(now.size() - 2));
        return before.getLast().equals(now.getLast()) && (!step || from);
    }
}
