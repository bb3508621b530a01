package dev.counterpoint.check;

import dev.counterpoint.engine.protocol.CheckEvent.Coverage;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a check found out beside its verdict.
 *
 * @param coverage what was and was not exercised; null where nothing of that is known
 * @param calls where an evaluation failed: the expression itself first, then what it is part of
 */
public record Findings(@Nullable Coverage coverage, List<Frame> calls) {
    /** Nothing. */
    public static final Findings NONE = new Findings(null, List.of());

    public Findings {
        calls = List.copyOf(calls);
    }
}
