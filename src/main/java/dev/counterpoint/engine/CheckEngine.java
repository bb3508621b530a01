package dev.counterpoint.engine;

import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.engine.protocol.CheckOptions;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;
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

    /** Lets the check wait where it is, or go on. */
    void pause(boolean paused);

    /**
     * Asks the check to stop. It then ends within half a second: with the figures it has, or with
     * {@link EngineException.Stopped}.
     */
    void stop();

    /** Completes when the engine has said what it is. */
    CompletableFuture<Reply.Hello> hello();

    /** Asks the engine a question about its spec, after the check has finished by itself. */
    CompletableFuture<Reply> ask(Request request);

    /** Ends the process, but keeps its files: the recorded states can still be read. */
    void end();

    /** Ends it if it runs and removes its files, the recorded states among them. */
    @Override
    void close();
}
