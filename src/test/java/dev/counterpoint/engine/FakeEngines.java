package dev.counterpoint.engine;

import dev.counterpoint.engine.protocol.CheckOptions;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.State;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Engines whose agent is {@code FakeAgent}, with their folders and log below one folder. */
final class FakeEngines implements AutoCloseable {
    static final State STATE = new State(List.of("x"), List.of(IntegerValue.of(1)));
    static final CheckOptions OPTIONS = new CheckOptions(1, true, true, 10, 0);

    final EngineFolders folders;
    final EngineLog log;
    private final EnginePool pool;

    FakeEngines(Path folder) {
        folders = new EngineFolders(folder.resolve("engines"));
        log = new EngineLog(folder.resolve("log"), Clock.systemUTC());
        pool = new EnginePool(settings(), folders, log, false);
    }

    EngineProcess start(String... arguments) {
        return start(settings(arguments));
    }

    EngineProcess start(EngineSettings settings) {
        return EngineProcess.start(settings, folders, log);
    }

    EnginePool pool() {
        return pool;
    }

    static EngineSettings settings(String... arguments) {
        return new EngineSettings(
                EngineHome.java(),
                List.of(),
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of)
                        .filter(Files::isDirectory)
                        .map(Path::toAbsolutePath)
                        .toList(),
                "dev.counterpoint.engine.agent.FakeAgent",
                List.of(arguments),
                64 << 20,
                null,
                Duration.ofSeconds(30),
                Duration.ofSeconds(30));
    }

    static EngineSettings impatient(EngineSettings s, Duration start, Duration answer) {
        return new EngineSettings(
                s.java(),
                s.options(),
                s.classPath(),
                s.mainClass(),
                s.arguments(),
                s.heapBytes(),
                null,
                start,
                answer);
    }

    static SpecSource source(String configName) {
        return new SpecSource(
                Path.of("/specs/M.tla").toAbsolutePath(),
                "M",
                Map.of(),
                configName,
                "",
                List.of(),
                List.of());
    }

    static Request evaluate(String expression) {
        return new Request.Evaluate(expression, STATE, null);
    }

    static Request.Check check(String configName) {
        return new Request.Check(source(configName), OPTIONS);
    }

    /** The answer, as text. */
    static String answer(EngineProcess engine, String expression) throws Exception {
        return value(engine.ask(evaluate(expression)));
    }

    static String value(CompletableFuture<? extends Reply> reply) throws Exception {
        return String.valueOf(((Reply.Evaluated) get(reply)).value());
    }

    static <T> T get(CompletableFuture<T> future) throws Exception {
        return future.get(40, TimeUnit.SECONDS);
    }

    /** How a question or check failed. */
    static EngineException failure(CompletableFuture<?> future)
            throws InterruptedException, TimeoutException {
        try {
            Object answer = future.get(40, TimeUnit.SECONDS);
            throw new AssertionError("it was answered: " + answer);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof EngineException failure) {
                return failure;
            }
            throw new AssertionError("not an engine's failure", e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
