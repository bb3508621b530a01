package dev.counterpoint.engine.protocol;

import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What became of a kept counterexample in the loaded model.
 *
 * @param step the index, from 0, of the step that cannot be taken, or of the one after the state
 *     that violates; -1 where it is not about a step
 * @param reason why it ended so, as a sentence; empty where there is no more to say
 * @param property what is violated, or what a repaired one would violate; null where it has no name
 * @param mismatches where the spec's shape is not the schedule's
 * @param trace the way that was taken, where it was asked for; with mismatches, the same schedule
 *     in the names that the spec has now, null where that could not be found
 */
public record ReplayFinding(
        Ending ending,
        int step,
        String reason,
        @Nullable String property,
        List<Mismatch> mismatches,
        @Nullable Trace trace) {
    public ReplayFinding {
        mismatches = List.copyOf(mismatches);
    }

    /** How a replay can end. */
    public enum Ending {
        /** It violates what it did. */
        VIOLATES,
        /** A step cannot be taken any more. */
        NOT_ENABLED,
        /** The loop is no longer fair. */
        UNFAIR,
        /** All steps can be taken, and nothing is violated. */
        HARMLESS,
        /** It names what the spec does not have. */
        OTHER_SHAPE,
        /** It goes through a state that the model's constraint leaves out. */
        OUTSIDE,
        /** There are too many ways to take its steps. */
        UNDECIDED,
        /** The spec or the property cannot be evaluated on it. */
        NOT_EVALUATED
    }

    /**
     * A name that the spec does not have.
     *
     * @param now what it may be called now; null where nothing is like it
     */
    public record Mismatch(Part part, String was, @Nullable String now) {}

    /** What a name can stand for. */
    public enum Part {
        VARIABLE,
        ACTION,
        PROPERTY,
        MODEL_VALUE
    }
}
