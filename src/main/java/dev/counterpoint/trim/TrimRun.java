package dev.counterpoint.trim;

import java.util.concurrent.CompletableFuture;

/** A trimming that goes on. */
public interface TrimRun extends AutoCloseable {
    /** Ends it; the best so far is its result. */
    void stop();

    /** Its result, which never completes exceptionally. */
    CompletableFuture<TrimResult> result();

    /** Ends it and its engine. */
    @Override
    void close();
}
