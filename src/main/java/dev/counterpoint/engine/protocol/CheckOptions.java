package dev.counterpoint.engine.protocol;

/**
 * How a check runs.
 *
 * @param workers number of threads that explore
 * @param deadlock whether a state without successors is a violation
 * @param recordGraph whether states and transitions are sent while they are found
 * @param graphStates at most this many states are recorded; the check itself goes on
 * @param diskBytes at most this much may be written into the engine's folder before it stops
 */
public record CheckOptions(
        int workers, boolean deadlock, boolean recordGraph, int graphStates, long diskBytes) {
    public CheckOptions {
        if (workers < 1 || graphStates < 0 || diskBytes < 0) {
            throw new IllegalArgumentException("a check needs a worker and no negative bounds");
        }
    }
}
