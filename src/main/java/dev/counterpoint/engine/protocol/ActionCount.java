package dev.counterpoint.engine.protocol;

import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

/**
 * How often an action was taken.
 *
 * @param action its name, without parameters
 * @param range the action in the source
 * @param taken steps of it within the model's constraints, to new states and known ones
 * @param found distinct states that were first reached by it
 */
public record ActionCount(String action, @Nullable SourceRange range, long taken, long found) {}
