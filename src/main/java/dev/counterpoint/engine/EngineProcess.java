package dev.counterpoint.engine;

import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.engine.protocol.FrameReader;
import dev.counterpoint.engine.protocol.FrameWriter;
import dev.counterpoint.engine.protocol.Frames.Frame;
import dev.counterpoint.engine.protocol.MessageCodec;
import dev.counterpoint.engine.protocol.ProtocolException;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * One engine: a process, asked over its standard streams. However it ends, everybody who waits for
 * it hears of that at once, in an {@link EngineException} with one sentence. Safe for use by
 * several threads; nothing here waits for the engine.
 */
public final class EngineProcess implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final long STACK_BYTES = 64L << 20;
    private static final Duration LAST_WORDS = Duration.ofMillis(700);

    private final EngineSettings settings;
    private final EngineFolders.Folder folder;
    private final EngineLog log;
    private final Process process;
    private final Tail tail = new Tail();
    private final Conversation conversation;
    private final FrameWriter out;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(task -> thread("engine-writer", task));
    private final Thread errors;
    private final AtomicReference<EngineException> end = new AtomicReference<>();

    /**
     * Starts a process.
     *
     * @throws EngineException.Died if there is no starting it
     */
    public static EngineProcess start(
            EngineSettings settings, EngineFolders folders, EngineLog log) {
        EngineFolders.Folder folder = null;
        try {
            folder = folders.create();
            Process process =
                    new ProcessBuilder(settings.command(folder.path()))
                            .directory(folder.path().toFile())
                            .start();
            return new EngineProcess(settings, folder, log, process);
        } catch (IOException e) {
            if (folder != null) {
                folder.close();
            }
            log.write("could not start: " + e);
            throw new EngineException.Died("The engine could not be started: " + e.getMessage());
        }
    }

    private EngineProcess(
            EngineSettings settings, EngineFolders.Folder folder, EngineLog log, Process process) {
        this.settings = settings;
        this.folder = folder;
        this.log = log;
        this.process = process;
        this.conversation = new Conversation(this::heard);
        this.out =
                new FrameWriter(new BufferedOutputStream(process.getOutputStream(), BUFFER_BYTES));
        log.write("engine " + process.pid() + " started in " + folder.path());
        this.errors = thread("engine-errors", this::readErrors);
        errors.start();
        thread("engine-reader", this::readFrames).start();
        process.onExit().thenRunAsync(this::exited, later(LAST_WORDS));
        submit(out::preamble);
        expire(conversation.hello(), "The engine did not start", settings.startPatience());
    }

    /** Completes when the engine is ready. */
    public CompletableFuture<Reply.Hello> hello() {
        return conversation.hello();
    }

    /** How it was started. */
    public EngineSettings settings() {
        return settings;
    }

    /** Where its files are; they stay there until it is closed. */
    public Path folder() {
        return folder.path();
    }

    /** Whether it can still be asked something. */
    public boolean isAlive() {
        return end.get() == null;
    }

    /** Whether it works on something. */
    public boolean isBusy() {
        return conversation.isBusy();
    }

    /** Asks a question, for as long as the settings' patience lasts. */
    public CompletableFuture<Reply> ask(Request request) {
        int number = conversation.nextNumber();
        CompletableFuture<Reply> reply = conversation.expectReply(number);
        expire(reply, "The engine did not answer", settings.patience());
        submit(() -> MessageCodec.write(out, number, request));
        return reply;
    }

    /**
     * Starts a check. An engine that says nothing for as long as the settings' patience lasts is
     * ended.
     *
     * @param listener hears of all events but the last, on the thread that reads them
     */
    public CompletableFuture<CheckEvent.Finished> check(
            Request.Check request, Consumer<CheckEvent> listener) {
        CompletableFuture<CheckEvent.Finished> finished = new CompletableFuture<>();
        Silence silence =
                new Silence(
                        settings.patience(),
                        () -> !finished.isDone(),
                        () ->
                                kill(
                                        new EngineException.Died(
                                                "The engine said nothing for "
                                                        + settings.patience().toSeconds()
                                                        + " s and was ended.")));
        begin(
                        request,
                        event -> {
                            silence.broken();
                            listener.accept(event);
                        })
                .whenComplete(
                        (end, failure) -> {
                            if (failure == null) {
                                finished.complete(end);
                            } else {
                                finished.completeExceptionally(failure);
                            }
                        });
        return finished;
    }

    /**
     * Starts to work for a check elsewhere.
     *
     * @param listener hears of all events but the last, on the thread that reads them
     */
    public CompletableFuture<CheckEvent.Finished> work(
            Request.Work request, Consumer<CheckEvent> listener) {
        return begin(request, listener);
    }

    private CompletableFuture<CheckEvent.Finished> begin(
            Request request, Consumer<CheckEvent> listener) {
        int number = conversation.nextNumber();
        CompletableFuture<CheckEvent.Finished> end =
                conversation.expectEvents(number, event -> tell(listener, event));
        submit(() -> MessageCodec.write(out, number, request));
        return end;
    }

    /** Lets the running check wait where it is, or go on. */
    public void pauseCheck(boolean paused) {
        submit(() -> MessageCodec.write(out, conversation.nextNumber(), new Request.Pause(paused)));
    }

    /** Asks the running check to stop; after this time the process is killed. */
    public void stopCheck(Duration grace) {
        submit(() -> MessageCodec.write(out, conversation.nextNumber(), new Request.Stop()));
        later(grace)
                .execute(
                        () -> {
                            if (conversation.isBusy()) {
                                kill(new EngineException.Stopped("The check was stopped."));
                            }
                        });
    }

    /** Ends the process now; everybody who waits gets this reason. */
    public void kill(EngineException reason) {
        if (end.compareAndSet(null, reason)) {
            log.write("engine " + process.pid() + " ended: " + reason.getMessage());
            tail.lines().forEach(line -> log.write("  " + line));
        }
        conversation.end(reason(reason));
        writer.shutdown();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Ends the process and removes its files. */
    @Override
    public void close() {
        kill(new EngineException.Stopped("The engine was closed."));
        process.onExit().thenRun(folder::close);
    }

    private EngineException reason(EngineException otherwise) {
        EngineException first = end.get();
        return first == null ? otherwise : first;
    }

    private void tell(Consumer<CheckEvent> listener, CheckEvent event) {
        if (event instanceof CheckEvent.Log(String line, boolean tools)) {
            tail.add(line);
        }
        listener.accept(event);
    }

    private void heard(String line) {
        tail.add(line);
    }

    private void readErrors() {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(this::heard);
        } catch (IOException | RuntimeException e) {
            heard(e.toString());
        }
    }

    private void readFrames() {
        FrameReader in =
                new FrameReader(new BufferedInputStream(process.getInputStream(), BUFFER_BYTES));
        try {
            new String(in.preamble(BUFFER_BYTES), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(this::heard);
            for (Frame frame = in.next(); frame != null; frame = in.next()) {
                conversation.receive(frame);
            }
        } catch (IOException e) {
            heard("its answers ended: " + e.getMessage());
        } catch (ProtocolException e) {
            kill(
                    new EngineException.Died(
                            "The engine was ended because it said what cannot be understood: "
                                    + e.getMessage()
                                    + "."));
        } catch (RuntimeException | StackOverflowError e) {
            kill(new EngineException.Internal("The program failed while listening: " + e));
        }
        exited();
    }

    /** There will be no more answers: why not? */
    private void exited() {
        if (end.get() == null) {
            kill(EngineDeath.reason(process, errors, tail, settings));
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void submit(Writing writing) {
        try {
            writer.execute(
                    () -> {
                        try {
                            writing.run();
                        } catch (IOException e) {
                            heard("it does not listen: " + e.getMessage());
                        } catch (RuntimeException e) {
                            kill(new EngineException.Internal("The program failed: " + e));
                        }
                    });
        } catch (RejectedExecutionException e) {
            conversation.end(reason(new EngineException.Stopped("The engine was closed.")));
        }
    }

    private void expire(CompletableFuture<?> future, String what, Duration patience) {
        // On a copy: those who wait shall see why the engine was killed, not a timeout.
        future.copy()
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete(
                        (done, failure) -> {
                            if (failure instanceof TimeoutException) {
                                kill(
                                        new EngineException.Stopped(
                                                what
                                                        + " within "
                                                        + patience.toSeconds()
                                                        + " s and was ended."));
                            }
                        });
    }

    private static Executor later(Duration delay) {
        return CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Thread thread(String name, Runnable task) {
        return Thread.ofPlatform().daemon().name(name).stackSize(STACK_BYTES).unstarted(task);
    }
}
