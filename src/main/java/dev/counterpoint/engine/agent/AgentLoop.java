package dev.counterpoint.engine.agent;

import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.engine.protocol.FrameReader;
import dev.counterpoint.engine.protocol.FrameWriter;
import dev.counterpoint.engine.protocol.Frames;
import dev.counterpoint.engine.protocol.Frames.Frame;
import dev.counterpoint.engine.protocol.MessageCodec;
import dev.counterpoint.engine.protocol.ProtocolException;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.spec.Diagnostic;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Reads requests and sees to their answers: questions one after another on one thread, the check on
 * another, Stop at once. When requests end, so does the process, whatever it is doing.
 */
final class AgentLoop {
    /** The parsed modules and values of a spec can be nested deep. */
    private static final long STACK_BYTES = 64L << 20;

    private static final int BROKEN = 70;
    private static final int OUT_OF_MEMORY = 3;

    private final FrameReader in;
    private final FrameWriter out;
    private final Supplier<Questions> questions;
    private final CheckPart checker;
    private final IntConsumer halt;
    private final ExecutorService questionThread =
            Executors.newSingleThreadExecutor(task -> thread("questions", task));
    private final CountDownLatch prepared = new CountDownLatch(1);
    private volatile boolean asked;
    private volatile int runningCheck;
    private @Nullable Questions ready;

    /**
     * @param questions made on the questions' thread when it is first needed
     * @param halt ends the process at once
     */
    AgentLoop(
            InputStream in,
            OutputStream out,
            Supplier<Questions> questions,
            CheckPart checker,
            IntConsumer halt) {
        this.in = new FrameReader(in);
        this.out = new FrameWriter(out);
        this.questions = questions;
        this.checker = checker;
        this.halt = halt;
    }

    /** Tells a line that was printed, by a check or by a question. */
    void printed(String line) {
        send(runningCheck, new CheckEvent.Log(line, false));
    }

    /** Prepares for what will be asked, on the questions' thread, until something is. */
    void prepare(Preparation preparation) {
        questionThread.execute(
                () -> {
                    try {
                        preparation.run(() -> asked);
                    } finally {
                        prepared.countDown();
                    }
                });
    }

    /** Says what it is: the first thing on the stream. */
    void hello(String toolsVersion) {
        try {
            out.preamble();
            reply(0, new Reply.Hello(Frames.VERSION, toolsVersion, ProcessHandle.current().pid()));
        } catch (IOException e) {
            halt.accept(BROKEN);
        }
    }

    /** Runs until there are no more requests. */
    void listen() {
        try {
            in.preamble(0);
            for (Frame frame = in.next(); frame != null; frame = in.next()) {
                receive(frame.request(), MessageCodec.request(frame));
            }
            halt.accept(0);
        } catch (IOException | ProtocolException e) {
            halt.accept(BROKEN);
        }
    }

    private void receive(int number, Request request) {
        asked = true;
        switch (request) {
            case Request.Check check -> {
                runningCheck = number;
                begin(number, () -> checker.check(check, event -> send(number, event)));
            }
            case Request.Work work -> {
                runningCheck = number;
                begin(number, () -> checker.work(work, event -> send(number, event)));
            }
            case Request.Stop stop -> checker.stop();
            case Request.Pause pause -> checker.pause(pause.paused());
            default -> questionThread.execute(() -> answer(number, request));
        }
    }

    private void answer(int number, Request request) {
        try {
            Questions explorer = ready == null ? questions.get() : ready;
            ready = explorer;
            reply(number, explorer.answer(request));
        } catch (StackOverflowError e) {
            reply(number, failed("something in the spec is nested too deep"));
        } catch (OutOfMemoryError e) {
            halt.accept(OUT_OF_MEMORY);
        } catch (RuntimeException | Error e) {
            reply(number, failed(describe(e)));
        }
    }

    private void begin(int number, Runnable run) {
        thread("check", () -> run(number, run)).start();
    }

    private void run(int number, Runnable run) {
        try {
            // The tools are not made for two threads that begin at once.
            prepared.await();
            run.run();
        } catch (OutOfMemoryError e) {
            halt.accept(OUT_OF_MEMORY);
        } catch (InterruptedException | RuntimeException | Error e) {
            reply(number, failed(describe(e)));
        }
    }

    private static Reply failed(String what) {
        return new Reply.Failed(true, List.of(Diagnostic.error("internal", what, null, null)));
    }

    private static String describe(Throwable failure) {
        StackTraceElement[] stack = failure.getStackTrace();
        return failure + (stack.length == 0 ? "" : " at " + stack[0]);
    }

    private void reply(int number, Reply reply) {
        try {
            MessageCodec.write(out, number, reply);
        } catch (IOException e) {
            halt.accept(BROKEN);
        }
    }

    private void send(int number, CheckEvent event) {
        try {
            MessageCodec.write(out, number, event);
        } catch (IOException e) {
            halt.accept(BROKEN);
        }
    }

    private static Thread thread(String name, Runnable task) {
        return Thread.ofPlatform().daemon().name(name).stackSize(STACK_BYTES).unstarted(task);
    }
}
