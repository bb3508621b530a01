package dev.counterpoint.check;

import dev.counterpoint.engine.CheckEngine;
import dev.counterpoint.engine.Engines;
import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.engine.protocol.CheckOptions;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.engine.protocol.SpecSource;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Checks on real engines, a process each. */
public final class EngineCheckers implements Checkers {
    private final Engines engines;

    /** With the program's engines. */
    public EngineCheckers(Engines engines) {
        this.engines = engines;
    }

    @Override
    public Checker start(
            SpecSource source, CheckOptions options, long heap, Consumer<CheckEvent> events) {
        CheckEngine engine =
                options.search().reach() == null
                        ? engines.checkEngine(heap)
                        : engines.coldCheckEngine(heap);
        return new EngineChecker(engine, engine.check(source, options, events));
    }

    @Override
    public CompletableFuture<Reply.Parsed> parse(SpecSource source) {
        Explorer explorer = engines.explorer();
        return explorer.parse(source).whenComplete((parsed, error) -> explorer.close());
    }

    private record EngineChecker(
            CheckEngine engine, CompletableFuture<CheckEvent.Finished> finished)
            implements Checker {
        @Override
        public void pause(boolean paused) {
            engine.pause(paused);
        }

        @Override
        public void stop() {
            engine.stop();
        }

        @Override
        public CompletableFuture<Reply> ask(Request request) {
            return engine.ask(request);
        }

        @Override
        public String toolsVersion() {
            CompletableFuture<Reply.Hello> hello = engine.hello();
            boolean said = hello.isDone() && !hello.isCompletedExceptionally();
            return said ? hello.join().toolsVersion() : "";
        }

        @Override
        public void end() {
            engine.end();
        }

        @Override
        public void close() {
            engine.close();
        }
    }
}
