package dev.counterpoint.engine.agent.trim;

import dev.counterpoint.engine.protocol.TrimTask;

import org.jspecify.annotations.Nullable;

import tlc2.tool.TLCState;

import java.util.function.IntPredicate;

/**
 * A violation that shows where TLC looks for the next steps: there are none, or an Assert fails.
 */
record EndTarget(TrimTask.Kind kind, @Nullable String property, IntPredicate violated)
        implements Target {
    EndTarget(TrimTask.Kind kind, IntPredicate violated) {
        this(kind, null, violated);
    }

    @Override
    public boolean isViolatedAt(int number, TLCState state, boolean inside) {
        return inside && violated.test(number);
    }

    @Override
    public boolean isViolatedBy(TLCState from, TLCState to) {
        return false;
    }
}
