package dev.counterpoint.engine.protocol;

import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.state.Step;

import org.jspecify.annotations.Nullable;

/**
 * Why an action cannot be taken in a state.
 *
 * @param step the action, with the parameters for which that is so
 * @param range where the condition that is not met stands
 * @param because the condition on the state that is false; null where it is not one condition
 * @param reason what it is where there is no such condition, as the end of a sentence; else empty
 */
public record DisabledAction(
        Step step, SourceRange range, @Nullable Explanation because, String reason) {}
