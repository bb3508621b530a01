package dev.counterpoint.check;

import java.util.List;

/**
 * What a check found out beside its verdict.
 *
 * @param calls where an evaluation failed: the expression itself first, then what it is part of
 */
public record Findings(List<Frame> calls) {
    /** Nothing. */
    public static final Findings NONE = new Findings(List.of());

    public Findings {
        calls = List.copyOf(calls);
    }
}
