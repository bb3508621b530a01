package dev.counterpoint.engine;

import dev.counterpoint.engine.protocol.CheckEvent;

import java.util.concurrent.CompletableFuture;

/**
 * A process that works for a check elsewhere.
 *
 * @param finished completes when that check has ended, or exceptionally with an {@link
 *     EngineException}
 */
public record WorkerEngine(EngineProcess engine, CompletableFuture<CheckEvent.Finished> finished)
        implements AutoCloseable {
    /** Ends it now; the check goes on without it. */
    @Override
    public void close() {
        engine.close();
    }
}
