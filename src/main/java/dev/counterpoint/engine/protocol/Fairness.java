package dev.counterpoint.engine.protocol;

import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.state.Step;

import org.jspecify.annotations.Nullable;

/**
 * A fairness assumption that a lasso does not meet: with it, the lasso were no behavior of the
 * spec.
 *
 * @param strong whether it has to be strong fairness: the action is enabled again and again in the
 *     loop, but not all the time
 * @param step the action; with parameters, for these alone
 * @param some whether it is the action with whatever parameters, which the step then does not have
 * @param range the action in the source
 */
public record Fairness(boolean strong, Step step, boolean some, @Nullable SourceRange range) {}
