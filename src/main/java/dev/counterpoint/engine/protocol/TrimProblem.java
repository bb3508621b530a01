package dev.counterpoint.engine.protocol;

/**
 * Why a trace cannot be trimmed.
 *
 * @param step the first step that cannot be taken, from 0; -1 where it is not about a step
 * @param sentence what is wrong
 */
public record TrimProblem(Kind kind, int step, String sentence) {
    /** What is wrong. */
    public enum Kind {
        /** The trace is no behavior of the spec. */
        NOT_OF_THE_SPEC,
        /** It violates nothing that it was said to. */
        NOT_VIOLATED,
        /** The spec cannot be evaluated. */
        NOT_EVALUATED,
        /** A result did not replay, which is a defect of this program. */
        DEFECT
    }
}
