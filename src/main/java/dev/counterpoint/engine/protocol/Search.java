package dev.counterpoint.engine.protocol;

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
 */
public record Search(
        Mode mode,
        int depth,
        long number,
        long seed,
        int fingerprint,
        long maxStates,
        boolean everyProperty) {
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
    }

    /** The same, with each property decided for itself or not. */
    public Search everyProperty(boolean every) {
        return new Search(mode, depth, number, seed, fingerprint, maxStates, every);
    }

    /** The order in which states are explored. */
    public enum Mode {
        BREADTH_FIRST,
        DEPTH_FIRST,
        SIMULATION
    }
}
