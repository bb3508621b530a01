package dev.counterpoint.engine.protocol;

import dev.counterpoint.state.Trace;
import dev.counterpoint.trim.space.Cost;
import dev.counterpoint.trim.space.Measure;
import dev.counterpoint.trim.space.Pace;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * A counterexample that trimming has come to. The engine has replayed it and evaluated its
 * violation anew.
 *
 * @param proved the measures of which no counterexample at these constants has less
 * @param ended why the search for a better one ended before it was done; null where it was done, or
 *     goes on
 * @param ruledOut what any better counterexample that was not found has at least
 */
public record Trimmed(
        Stage stage,
        Trace trace,
        Cost cost,
        Word word,
        List<Measure> proved,
        Pace.@Nullable Reason ended,
        Map<Measure, Integer> ruledOut,
        TrimFigures figures) {
    public Trimmed {
        proved = List.copyOf(proved);
        ruledOut = Map.copyOf(ruledOut);
    }

    /** How it was come to. */
    public enum Stage {
        /** The trace as it was given, up to its violation. */
        GIVEN,
        /** Without what lies between two visits to one state. */
        DETOURS,
        /** The shortest part of the given trace in its order. */
        PART,
        /** Steps left out one by one. */
        STEPS,
        /** The best of all counterexamples. */
        BEST
    }

    /** How far the claim goes. */
    public enum Word {
        /** There is no better one at these constants. */
        OPTIMAL,
        /** Nothing that was tried makes it better. */
        LOCALLY_MINIMAL,
        /** There was no time or memory left to look for a better one. */
        BUDGET_EXPIRED
    }
}
