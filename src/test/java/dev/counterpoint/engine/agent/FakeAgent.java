package dev.counterpoint.engine.agent;

import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.engine.protocol.CheckEvent.Finished;
import dev.counterpoint.engine.protocol.CheckEvent.Stage;
import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.engine.protocol.GraphDelta;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.state.StringValue;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * An agent without the tools that behaves as badly as it is told to: at its start by its argument,
 * later by the expression it is to evaluate or the name of the configuration it is to check.
 */
public final class FakeAgent implements Questions, CheckPart {
    private final CountDownLatch stopped = new CountDownLatch(1);
    private String loaded = "nothing";

    /** The process. */
    public static void main(String[] arguments) {
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "dies" -> {
                System.err.println("Error: no such thing");
                Runtime.getRuntime().halt(9);
            }
            case "hangs" -> sleep();
            case "garbage" -> raw("<html>".repeat(20_000));
            case "warns" -> raw("[0.003s][warning][aot] something does not match\n");
            default -> {}
        }
        FakeAgent agent = new FakeAgent();
        AgentProcess.run("fake", () -> agent, agent, hurry -> {});
    }

    @Override
    public Reply answer(Request request) {
        return switch (request) {
            case Request.Load load -> {
                loaded = load.source().configName();
                yield new Reply.Loaded(List.of("x"), List.of());
            }
            case Request.Parse parse -> new Reply.Parsed(null, List.of());
            case Request.Evaluate evaluate -> evaluate(evaluate.expression());
            default -> throw new UnsupportedOperationException("not in a fake: " + request);
        };
    }

    private Reply evaluate(String expression) {
        switch (expression) {
            case "hang" -> sleep();
            case "exit" -> {
                System.err.println("Error: the disk is full");
                System.exit(7);
            }
            case "throw" -> throw new IllegalStateException("a bug");
            case "overflow" -> deeper(1);
            case "out of memory" -> fill(new ArrayList<>());
            case "die in mid-frame" -> {
                raw("\0\0\1\0\0\0\0\1\6\0ab");
                Runtime.getRuntime().halt(0);
            }
            case "absurd length" -> {
                raw("\u007f\u00ff\u00ff\u00ff\0\0\0\1ab");
                sleep();
            }
            case "garbage" -> {
                raw("\0\0\0\2\0\0\0\1\u0006\0ab");
                sleep();
            }
            case "flood" -> {
                for (int i = 0; i < 1_000_000; i++) {
                    System.out.println("line " + i);
                }
            }
            default -> {}
        }
        return new Reply.Evaluated(new StringValue(expression + " with " + loaded), null);
    }

    @Override
    public void work(Request.Work request, Consumer<CheckEvent> events) {
        events.accept(new Finished(Stage.CHECKED, true, Figures.NONE, 0, List.of()));
    }

    @Override
    public void check(Request.Check request, Consumer<CheckEvent> events) {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "states");
        events.accept(new CheckEvent.Started(List.of("x"), file));
        System.out.println("hello from the spec");
        switch (request.source().configName()) {
            case "ignores stop" -> sleep();
            case "stops" -> awaitStop();
            case "exits" -> System.exit(1);
            case "throws" -> throw new IllegalStateException("a bug");
            case "graph" -> graph(events);
            default -> {}
        }
        Stage stage = stopped.getCount() == 0 ? Stage.STOPPED : Stage.CHECKED;
        events.accept(new Finished(stage, true, Figures.NONE, 0, List.of()));
    }

    @Override
    public void pause(boolean paused) {}

    @Override
    public void stop() {
        stopped.countDown();
    }

    /** 500,000 states and 4,000,000 transitions. */
    private static void graph(Consumer<CheckEvent> events) {
        for (int i = 0; i < 100; i++) {
            int[] edges = new int[40_000];
            GraphDelta delta =
                    new GraphDelta(new long[5000], new int[0], List.of(), edges, edges, edges);
            events.accept(new CheckEvent.Graph(delta));
        }
    }

    private void awaitStop() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int deeper(int n) {
        return n == 0 ? 0 : deeper(n + 1) + 1;
    }

    private static void fill(List<long[]> memory) {
        while (true) {
            memory.add(new long[1 << 17]);
        }
    }

    private static void raw(String bytes) {
        try {
            OutputStream out = new FileOutputStream(FileDescriptor.out);
            out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
