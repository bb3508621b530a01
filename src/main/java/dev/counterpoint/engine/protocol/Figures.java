package dev.counterpoint.engine.protocol;

/**
 * How far a check is.
 *
 * @param generated states generated, duplicates included
 * @param distinct distinct states found
 * @param queued states found but not yet explored
 * @param depth length in states of the longest behavior found so far, breadth-first
 * @param elapsedMillis since the engine was asked
 */
public record Figures(long generated, long distinct, long queued, int depth, long elapsedMillis) {
    /** Before anything. */
    public static final Figures NONE = new Figures(0, 0, 0, 0, 0);
}
