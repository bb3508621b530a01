package dev.counterpoint.check;

import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.engine.protocol.CheckOptions;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.engine.protocol.SpecSource;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Where checks get their engines from. */
public interface Checkers {
    /**
     * Starts a check on an engine of its own.
     *
     * @param heap the engine's heap in bytes; 0 for the default
     * @param events hears all events but the last, on the engine's reader thread
     */
    Checker start(SpecSource source, CheckOptions options, long heap, Consumer<CheckEvent> events);

    /** Parses modules without checking them. */
    CompletableFuture<Reply.Parsed> parse(SpecSource source);

    /** One check on one engine. */
    interface Checker extends AutoCloseable {
        /** Completes with the last event, or exceptionally with an EngineException. */
        CompletableFuture<CheckEvent.Finished> finished();

        /** Lets it wait where it is, or go on. */
        void pause(boolean paused);

        /** Asks it to stop: it finishes within half a second, by force if need be. */
        void stop();

        /** Asks the same engine a question after the check has finished by itself. */
        CompletableFuture<Reply> ask(Request request);

        /** The tools' version, once the engine has said it. */
        String toolsVersion();

        /** Ends the engine, but keeps the recorded states. */
        void end();

        /** Ends the engine and removes its files. */
        @Override
        void close();
    }
}
