package dev.counterpoint.engine.protocol;

/**
 * How much a trimming has looked at.
 *
 * @param states distinct states met
 * @param steps steps between them
 * @param nodes states, apart for each actor who came to them, that were searched
 * @param unevaluated states of which not all next steps could be evaluated
 */
public record TrimFigures(
        long states, long steps, long nodes, long unevaluated, long elapsedMillis) {
    /** Nothing yet. */
    public static final TrimFigures NONE = new TrimFigures(0, 0, 0, 0, 0);
}
