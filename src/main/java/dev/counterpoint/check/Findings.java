package dev.counterpoint.check;

import dev.counterpoint.engine.protocol.CheckEvent.Coverage;
import dev.counterpoint.export.TraceMeta;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a check found out beside its verdict.
 *
 * @param coverage what was and was not exercised; null where nothing of that is known
 * @param calls where an evaluation failed: the expression itself first, then what it is part of
 * @param actions what the spec says of the actions that the counterexamples take
 */
public record Findings(
        @Nullable Coverage coverage, List<Frame> calls, List<TraceMeta.Action> actions) {
    /** Nothing. */
    public static final Findings NONE = new Findings(null, List.of());

    public Findings {
        calls = List.copyOf(calls);
        actions = List.copyOf(actions);
    }

    /** Of a check without counterexamples. */
    public Findings(@Nullable Coverage coverage, List<Frame> calls) {
        this(coverage, calls, List.of());
    }
}
