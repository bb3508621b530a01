package dev.counterpoint.engine.protocol;

import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

/**
 * A counterexample that was kept, to be taken again in the loaded model, which need no longer be
 * the one that it was found in.
 *
 * @param kind what it violates; null for any property that the model asks for
 * @param property the property's name; null for a deadlock or an Assert, or for any
 * @param withTrace whether the states on the way are to be told, too
 */
public record ReplayTask(
        Trace trace, TrimTask.@Nullable Kind kind, @Nullable String property, boolean withTrace) {}
