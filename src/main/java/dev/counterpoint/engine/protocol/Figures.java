package dev.counterpoint.engine.protocol;

/**
 * How far a check is.
 *
 * @param generated states generated, duplicates included
 * @param distinct distinct states found; 0 in simulation, which does not tell states apart
 * @param queued states found but not yet explored
 * @param depth length in states of the longest behavior found so far, breadth-first; of the bound
 *     that was reached, depth-first; of the longest behavior, in simulation
 * @param elapsedMillis since the engine was asked
 * @param behaviors behaviors simulated
 */
public record Figures(
        long generated, long distinct, long queued, int depth, long elapsedMillis, long behaviors) {
    /** Before anything. */
    public static final Figures NONE = new Figures(0, 0, 0, 0, 0);

    /** Of a search that is no simulation. */
    public Figures(long generated, long distinct, long queued, int depth, long elapsedMillis) {
        this(generated, distinct, queued, depth, elapsedMillis, 0);
    }
}
