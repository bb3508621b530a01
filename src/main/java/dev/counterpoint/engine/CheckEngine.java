package dev.counterpoint.engine;

import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.engine.protocol.CheckOptions;
import dev.counterpoint.engine.protocol.SpecSource;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** An engine for one check. */
public interface CheckEngine extends AutoCloseable {
    /**
     * Starts the check; once. The future completes exceptionally with an {@link EngineException}
     * only: what is wrong with the spec is in {@link CheckEvent.Finished}.
     *
     * @param listener hears of all events but the last, on the thread that reads them
     */
    CompletableFuture<CheckEvent.Finished> check(
            SpecSource source, CheckOptions options, Consumer<CheckEvent> listener);

    /**
     * Asks the check to stop. It then ends within half a second: with the figures it has, or with
     * {@link EngineException.Stopped}.
     */
    void stop();

    /** Ends it if it runs and removes its files, the recorded states among them. */
    @Override
    void close();
}
