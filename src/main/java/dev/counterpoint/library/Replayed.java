package dev.counterpoint.library;

import dev.counterpoint.check.Kind;
import dev.counterpoint.engine.protocol.ReplayFinding.Mismatch;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A schedule with what became of it.
 *
 * @param kind how a command ends for it
 * @param sentence what became of it and why
 * @param step the index, from 0, of the step that is no longer enabled, or of the violating state;
 *     -1 where it is about neither
 * @param property what it violates, or would once it is repaired; null where that has no name
 * @param mismatches where the spec's shape is not the schedule's, with what may be meant
 * @param trace the way that was taken, or the schedule in the spec's names as they are now; null
 *     where it was not asked for or not found
 * @param errors what is wrong with the spec or its model
 */
public record Replayed(
        Schedule schedule,
        Outcome outcome,
        Kind kind,
        String sentence,
        int step,
        @Nullable String property,
        List<Mismatch> mismatches,
        @Nullable Trace trace,
        List<Diagnostic> errors) {
    private static final List<Kind> WORST_FIRST =
            List.of(
                    Kind.INTERNAL,
                    Kind.PARSE,
                    Kind.CONFIGURATION,
                    Kind.USAGE,
                    Kind.EVALUATION,
                    Kind.ASSUMPTION,
                    Kind.DEADLOCK,
                    Kind.INVARIANT,
                    Kind.PROPERTY,
                    Kind.ASSERT,
                    Kind.INCOMPLETE,
                    Kind.PASSED);

    public Replayed {
        mismatches = List.copyOf(mismatches);
        errors = List.copyOf(errors);
    }

    /** Whether it violates again although people had it down as fixed. */
    public boolean isBack() {
        return outcome == Outcome.STILL_VIOLATES && schedule.incident().status() == Status.FIXED;
    }

    /** Whether it violates, and that is taken for granted. */
    public boolean isAccepted() {
        return outcome == Outcome.STILL_VIOLATES && schedule.incident().status() == Status.ACCEPTED;
    }

    /** Whether it can be repaired: all that is called otherwise was found. */
    public boolean isRepairable() {
        return !mismatches.isEmpty() && trace != null;
    }

    /** How a command ends for all of them: the worst counts, and what is accepted does not. */
    public static Kind worst(Collection<Replayed> replayed) {
        return replayed.stream()
                .filter(r -> !r.isAccepted())
                .map(Replayed::kind)
                .min(Comparator.comparingInt(WORST_FIRST::indexOf))
                .orElse(Kind.PASSED);
    }
}
