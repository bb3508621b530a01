package dev.counterpoint.engine.protocol;

import org.jspecify.annotations.Nullable;

/**
 * How a check runs.
 *
 * @param workers number of threads that explore
 * @param deadlock whether a state without successors is a violation
 * @param recordGraph whether states and transitions are sent while they are found
 * @param graphStates at most this many states are recorded; the check itself goes on
 * @param diskBytes at most this much may be written into the engine's folder before it stops
 * @param alias the definition through which counterexamples are shown; null for none
 * @param postcondition the definition that must be true when all is explored; null for none
 * @param coverage whether it is counted how often each expression is evaluated
 */
public record CheckOptions(
        int workers,
        boolean deadlock,
        boolean recordGraph,
        int graphStates,
        long diskBytes,
        Search search,
        @Nullable String alias,
        @Nullable String postcondition,
        boolean coverage) {
    public CheckOptions {
        if (workers < 1 || graphStates < 0 || diskBytes < 0) {
            throw new IllegalArgumentException("a check needs a worker and no negative bounds");
        }
    }

    /** Breadth-first, without what newer versions of TLC know. */
    public CheckOptions(
            int workers, boolean deadlock, boolean recordGraph, int graphStates, long diskBytes) {
        this(
                workers,
                deadlock,
                recordGraph,
                graphStates,
                diskBytes,
                Search.BREADTH_FIRST,
                null,
                null,
                false);
    }

    /** The same, but exploring in another way. */
    public CheckOptions with(Search other) {
        return new CheckOptions(
                workers,
                deadlock,
                recordGraph,
                graphStates,
                diskBytes,
                other,
                alias,
                postcondition,
                coverage);
    }
}
