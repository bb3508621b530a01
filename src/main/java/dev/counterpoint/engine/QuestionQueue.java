package dev.counterpoint.engine;

import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Asks one question after another, each of an engine that is alive and has the model loaded that
 * was asked for last. An engine that dies answers the question at hand with how it died; the next
 * one goes to another engine. A question that is cancelled while the engine works on it is given a
 * moment, then costs the engine its life.
 */
final class QuestionQueue implements AutoCloseable {
    private static final Duration MOMENT = Duration.ofMillis(500);

    private final EnginePool pool;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    task -> Thread.ofPlatform().daemon().name("explorer").unstarted(task));
    private volatile boolean closed;
    private volatile @Nullable EngineProcess engine;
    private Request.@Nullable Load model;
    private boolean hasModel;

    QuestionQueue(EnginePool pool) {
        this.pool = pool;
    }

    /** The answer comes in the future, as its {@code reading} of the reply. */
    <R> void ask(Request request, CompletableFuture<R> answer, Function<Reply, R> reading) {
        try {
            thread.execute(() -> answer(request, answer, reading));
        } catch (RejectedExecutionException e) {
            answer.completeExceptionally(closed());
        }
    }

    boolean isBusy() {
        EngineProcess current = engine;
        return current != null && current.isBusy();
    }

    private <R> void answer(
            Request request, CompletableFuture<R> answer, Function<Reply, R> reading) {
        if (answer.isDone()) {
            return;
        }
        try {
            EngineProcess asked = engineFor(request);
            CompletableFuture<Reply> reply = asked.ask(request);
            answer.whenComplete(
                    (result, failure) -> {
                        if (answer.isCancelled()) {
                            endUnlessDone(reply, asked);
                        }
                    });
            answer.complete(reading.apply(await(reply)));
        } catch (EngineException e) {
            answer.completeExceptionally(e);
        } catch (RuntimeException e) {
            answer.completeExceptionally(
                    new EngineException.Internal("The engine answered something else: " + e));
        }
    }

    /** The model is always loaded into a fresh engine: the tools remember the names of the last. */
    private EngineProcess engineFor(Request request) {
        if (closed) {
            throw closed();
        }
        EngineProcess current = engine;
        if (current == null
                || !current.isAlive()
                || (request instanceof Request.Load && hasModel)) {
            current = replace(current);
        }
        if (request instanceof Request.Load load) {
            model = load;
            hasModel = true;
        } else if (!(request instanceof Request.Parse) && model != null && !hasModel) {
            hasModel = true;
            await(current.ask(model));
        }
        return current;
    }

    private EngineProcess replace(@Nullable EngineProcess old) {
        if (old != null) {
            old.close();
        }
        hasModel = false;
        engine = null;
        EngineProcess fresh = pool.take(0);
        engine = fresh;
        if (closed) {
            fresh.close();
            throw closed();
        }
        return fresh;
    }

    private static Reply await(CompletableFuture<Reply> reply) {
        try {
            return reply.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof EngineException reason) {
                throw reason;
            }
            throw new EngineException.Internal("The program failed: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw closed();
        }
    }

    private static void endUnlessDone(CompletableFuture<Reply> reply, EngineProcess asked) {
        CompletableFuture.delayedExecutor(MOMENT.toMillis(), TimeUnit.MILLISECONDS)
                .execute(
                        () -> {
                            if (!reply.isDone()) {
                                asked.kill(
                                        new EngineException.Stopped("The question was cancelled."));
                            }
                        });
    }

    private static EngineException closed() {
        return new EngineException.Stopped("The engine was closed.");
    }

    @Override
    public void close() {
        closed = true;
        thread.shutdown();
        EngineProcess last = engine;
        if (last != null) {
            last.close();
        }
    }
}
