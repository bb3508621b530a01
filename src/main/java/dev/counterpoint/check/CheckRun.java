package dev.counterpoint.check;

import java.util.concurrent.CompletableFuture;

/** A check under way. */
public interface CheckRun extends AutoCloseable {
    /** Lets it wait where it is, or go on: time it waits is not of its budget. */
    default void pause(boolean paused) {}

    /** Ask it to stop: the result is then incomplete, within half a second. */
    void stop();

    /** Completes with the result; never exceptionally because of the user's spec. */
    CompletableFuture<CheckResult> result();

    /** Ends it if it runs and removes its files: the recorded states can no longer be read. */
    @Override
    void close();
}
