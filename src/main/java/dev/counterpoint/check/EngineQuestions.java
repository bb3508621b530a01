package dev.counterpoint.check;

import dev.counterpoint.engine.EngineException;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.engine.protocol.SpecSource;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Questions to the engine that has just checked, all of them within one short time. */
final class EngineQuestions {
    private static final long PATIENCE_MILLIS = 10_000;

    private final SpecSource source;
    private final Checkers.Checker engine;
    private final long deadline;
    private boolean loadAsked;
    private boolean loaded;

    EngineQuestions(SpecSource source, Checkers.Checker engine, long millisLeft) {
        this.source = source;
        this.engine = engine;
        long patience = Math.clamp(millisLeft, 500, PATIENCE_MILLIS);
        deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patience);
    }

    /** Whether the engine can answer questions about states of the spec. */
    boolean isLoaded() {
        if (!loadAsked) {
            loadAsked = true;
            loaded = ask(new Request.Load(source), Reply.Loaded.class).isPresent();
        }
        return loaded;
    }

    /** The answer, where there is one of that kind in time. */
    <T extends Reply> Optional<T> ask(Request request, Class<T> answer) {
        try {
            long left = Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
            Reply reply = engine.ask(request).get(left, TimeUnit.MILLISECONDS);
            return answer.isInstance(reply) ? Optional.of(answer.cast(reply)) : Optional.empty();
        } catch (TimeoutException | ExecutionException | EngineException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
