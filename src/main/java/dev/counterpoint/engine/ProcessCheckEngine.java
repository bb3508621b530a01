package dev.counterpoint.engine;

import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.engine.protocol.CheckEvent.Finished;
import dev.counterpoint.engine.protocol.CheckOptions;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.engine.protocol.SpecSource;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A check in a process of its own. When the check has finished by itself the process can be asked
 * about the spec until it is ended; its files stay until closed.
 */
public final class ProcessCheckEngine implements CheckEngine {
    private static final Duration GRACE = Duration.ofMillis(500);

    private final EngineProcess engine;

    /** With a process that nobody else uses. */
    public ProcessCheckEngine(EngineProcess engine) {
        this.engine = engine;
    }

    @Override
    public CompletableFuture<Finished> check(
            SpecSource source, CheckOptions options, Consumer<CheckEvent> listener) {
        return engine.check(new Request.Check(source, options), listener);
    }

    @Override
    public void pause(boolean paused) {
        engine.pauseCheck(paused);
    }

    @Override
    public void stop() {
        engine.stopCheck(GRACE);
    }

    @Override
    public CompletableFuture<Reply.Hello> hello() {
        return engine.hello();
    }

    @Override
    public CompletableFuture<Reply> ask(Request request) {
        return engine.ask(request);
    }

    @Override
    public void end() {
        engine.kill(new EngineException.Stopped("The check is over."));
    }

    @Override
    public void close() {
        engine.close();
    }
}
