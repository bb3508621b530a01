package dev.counterpoint.check;

import dev.counterpoint.engine.protocol.ActionCount;
import dev.counterpoint.engine.protocol.CheckEvent.Coverage;

import java.util.Collections;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * What a check exercised, as it is remembered.
 *
 * @param taken how many steps each action took, by its name, in their order; none where nothing was
 *     counted, as in depth-first search and simulation
 * @param expressions whether it was counted too how often each expression was evaluated
 */
public record RunCoverage(SequencedMap<String, Long> taken, boolean expressions) {
    /** Nothing was counted, or nothing of it was written down. */
    public static final RunCoverage NONE = new RunCoverage(new TreeMap<>(), false);

    public RunCoverage {
        taken = Collections.unmodifiableSequencedMap(new TreeMap<>(taken));
    }

    static RunCoverage of(CheckResult result) {
        Coverage coverage = result.findings().coverage();
        if (coverage == null) {
            return NONE;
        }
        TreeMap<String, Long> taken = new TreeMap<>();
        for (ActionCount action : coverage.actions()) {
            taken.merge(action.action(), action.taken(), Long::sum);
        }
        return new RunCoverage(taken, !coverage.expressions().isEmpty());
    }

    /** How many of the actions were taken. */
    public long exercised() {
        return taken.values().stream().filter(steps -> steps > 0).count();
    }
}
