package dev.counterpoint.graph;

import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.state.Step;

import org.jspecify.annotations.Nullable;

/** What a transition is labelled with: the step, and the place of its action where it is known. */
public record Label(Step step, @Nullable SourceRange range) {
    /** The label of a step whose place is not known. */
    public static Label of(Step step) {
        return new Label(step, null);
    }
}
