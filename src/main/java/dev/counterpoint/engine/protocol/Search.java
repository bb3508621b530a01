package dev.counterpoint.engine.protocol;

import org.jspecify.annotations.Nullable;

/**
 * How a check goes through the states, and how far.
 *
 * @param depth most states in a behavior, depth-first and in simulation; 0 for no bound
 * @param number behaviors to simulate; 0 for no end
 * @param seed what simulation's choices come from: the same seed makes the same behaviors
 * @param fingerprint which of TLC's functions tells states apart, from 0 to 130
 * @param maxStates the check stops soon after this many states (distinct ones; in simulation, all);
 *     0 for no bound
 * @param everyProperty whether the check goes on after a violation, until each property has one or
 *     all states are explored
 * @param reach beyond one run of one process; null for that alone
 */
public record Search(
        Mode mode,
        int depth,
        long number,
        long seed,
        int fingerprint,
        long maxStates,
        boolean everyProperty,
        @Nullable Reach reach) {
    /** All states, the nearest first, until the first violation. */
    public static final Search BREADTH_FIRST = new Search(Mode.BREADTH_FIRST, 0, 0, 0, 0, 0, false);

    /** TLC has so many fingerprint functions. */
    public static final int FINGERPRINTS = 131;

    public Search {
        if (depth < 0 || number < 0 || maxStates < 0) {
            throw new IllegalArgumentException("a search has no negative bounds");
        }
        if (fingerprint < 0 || fingerprint >= FINGERPRINTS) {
            throw new IllegalArgumentException("there is no fingerprint function " + fingerprint);
        }
        if (mode == Mode.SIMULATION && depth == 0) {
            throw new IllegalArgumentException("simulation needs a depth");
        }
        if (reach != null && mode != Mode.BREADTH_FIRST) {
            throw new IllegalArgumentException("only breadth-first goes beyond one run");
        }
    }

    /** In one run of one process. */
    public Search(
            Mode mode,
            int depth,
            long number,
            long seed,
            int fingerprint,
            long maxStates,
            boolean everyProperty) {
        this(mode, depth, number, seed, fingerprint, maxStates, everyProperty, null);
    }

    /** The same, beyond one run of one process. */
    public Search with(@Nullable Reach other) {
        return new Search(mode, depth, number, seed, fingerprint, maxStates, everyProperty, other);
    }

    /** Whether workers on other machines are asked. */
    public boolean isShared() {
        return reach instanceof Reach.Shared;
    }

    /** The same, with each property decided for itself or not. */
    public Search everyProperty(boolean every) {
        return new Search(mode, depth, number, seed, fingerprint, maxStates, every, reach);
    }

    /** The order in which states are explored. */
    public enum Mode {
        BREADTH_FIRST,
        DEPTH_FIRST,
        SIMULATION
    }
}
