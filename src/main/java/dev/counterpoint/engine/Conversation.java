package dev.counterpoint.engine;

import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.engine.protocol.Frames.Frame;
import dev.counterpoint.engine.protocol.MessageCodec;
import dev.counterpoint.engine.protocol.ProtocolException;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.spec.Diagnostic;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Which questions are open and who waits for their answers. Safe for use by several threads. */
final class Conversation {
    private final CompletableFuture<Reply.Hello> hello = new CompletableFuture<>();
    private final Map<Integer, CompletableFuture<Reply>> questions = new ConcurrentHashMap<>();
    private final Map<Integer, Running> checks = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Consumer<String> stray;
    private volatile @Nullable EngineException end;

    private record Running(
            Consumer<CheckEvent> listener, CompletableFuture<CheckEvent.Finished> future) {}

    /** With a place for lines that are printed outside a check. */
    Conversation(Consumer<String> stray) {
        this.stray = stray;
    }

    CompletableFuture<Reply.Hello> hello() {
        return hello;
    }

    int nextNumber() {
        return numbers.incrementAndGet();
    }

    CompletableFuture<Reply> expectReply(int number) {
        CompletableFuture<Reply> future = new CompletableFuture<>();
        questions.put(number, future);
        endedMeanwhile();
        return future;
    }

    CompletableFuture<CheckEvent.Finished> expectEvents(int number, Consumer<CheckEvent> listener) {
        CompletableFuture<CheckEvent.Finished> future = new CompletableFuture<>();
        checks.put(number, new Running(listener, future));
        endedMeanwhile();
        return future;
    }

    /** Whether somebody waits for something. */
    boolean isBusy() {
        return !questions.isEmpty() || !checks.isEmpty();
    }

    /**
     * Takes what the engine said to the one who waits for it.
     *
     * @throws ProtocolException if it makes no sense
     */
    void receive(Frame frame) {
        if (MessageCodec.isReply(frame)) {
            reply(frame.request(), MessageCodec.reply(frame));
        } else {
            event(frame.request(), MessageCodec.event(frame));
        }
    }

    private void reply(int number, Reply reply) {
        if (reply instanceof Reply.Hello said) {
            hello.complete(said);
            return;
        }
        CompletableFuture<Reply> question = questions.remove(number);
        Running check = question == null ? checks.remove(number) : null;
        if (question == null && check == null) {
            throw new ProtocolException("an answer to no question");
        }
        if (reply instanceof Reply.Failed failed && (failed.internal() || check != null)) {
            EngineException internal = new EngineException.Internal(sentence(failed));
            if (question != null) {
                question.completeExceptionally(internal);
            } else if (check != null) {
                check.future().completeExceptionally(internal);
            }
        } else if (question != null) {
            question.complete(reply);
        } else {
            throw new ProtocolException("a check answered like a question");
        }
    }

    /** What failed, in one sentence. */
    static String sentence(Reply.Failed failed) {
        return "The engine failed: "
                + failed.diagnostics().stream()
                        .map(Diagnostic::message)
                        .findFirst()
                        .orElse("it did not say why");
    }

    private void event(int number, CheckEvent event) {
        Running running = checks.get(number);
        if (running == null) {
            if (event instanceof CheckEvent.Log(String line, boolean tools)) {
                stray.accept(line);
            }
        } else if (event instanceof CheckEvent.Finished finished) {
            checks.remove(number);
            running.future().complete(finished);
        } else {
            running.listener().accept(event);
        }
    }

    /** There will be no more answers: all who wait hear of it, and all who still ask. */
    void end(EngineException reason) {
        if (end == null) {
            end = reason;
        }
        endedMeanwhile();
    }

    private void endedMeanwhile() {
        EngineException reason = end;
        if (reason != null) {
            hello.completeExceptionally(reason);
            questions.forEach(
                    (number, future) -> {
                        questions.remove(number);
                        future.completeExceptionally(reason);
                    });
            checks.forEach(
                    (number, running) -> {
                        checks.remove(number);
                        running.future().completeExceptionally(reason);
                    });
        }
    }
}
