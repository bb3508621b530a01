package dev.counterpoint.engine.agent.trim;

import dev.counterpoint.engine.protocol.TrimTask;

import org.jspecify.annotations.Nullable;

import tlc2.tool.TLCState;

/** What a behavior is to violate, as it shows in its last state or step. */
interface Target {
    /** What kind of violation it is. */
    TrimTask.Kind kind();

    /** The property's name; null where it has none. */
    @Nullable String property();

    /**
     * Whether a behavior that ends in a state violates it.
     *
     * @param inside whether the state lies within the model's constraints
     */
    boolean isViolatedAt(int number, TLCState state, boolean inside);

    /** Whether a step violates it. */
    boolean isViolatedBy(TLCState from, TLCState to);
}
