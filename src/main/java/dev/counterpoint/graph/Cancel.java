package dev.counterpoint.graph;

import java.util.concurrent.CancellationException;

/** Whether long work is still wanted; asked now and then by the work. */
@FunctionalInterface
public interface Cancel {
    /** Work that nobody cancels. */
    Cancel NEVER = () -> false;

    /** Work that ends when its thread is interrupted. */
    Cancel ON_INTERRUPT = () -> Thread.currentThread().isInterrupted();

    /** Whether the work is to end. */
    boolean isCancelled();

    /**
     * Ends the work where it was cancelled.
     *
     * @throws CancellationException if it was
     */
    default void check() {
        if (isCancelled()) {
            throw new CancellationException("cancelled");
        }
    }
}
