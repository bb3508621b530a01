package dev.counterpoint.engine.agent.explore;

import dev.counterpoint.engine.EngineFolders;
import dev.counterpoint.engine.EngineHome;
import dev.counterpoint.engine.EngineLog;
import dev.counterpoint.engine.EnginePool;
import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.ProcessExplorer;
import dev.counterpoint.engine.protocol.SpecSource;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** An explorer in a real process. */
final class RunningExplorer implements AutoCloseable {
    private final EnginePool pool;
    private final Explorer explorer;

    RunningExplorer(Path folder) {
        pool =
                new EnginePool(
                        EngineHome.settings(null),
                        new EngineFolders(folder.resolve("engines")),
                        new EngineLog(folder.resolve("log"), Clock.systemUTC()),
                        false);
        explorer = new ProcessExplorer(pool);
    }

    Explorer explorer() {
        return explorer;
    }

    /** The answer, which must come soon. */
    static <T> T answer(CompletableFuture<T> future) {
        return future.orTimeout(60, TimeUnit.SECONDS).join();
    }

    /** A spec of these tests with a model. */
    static SpecSource source(String module, String config) {
        return new SpecSource(
                file(module + ".tla"), module, Map.of(), "MC.cfg", config, List.of(), List.of());
    }

    private static Path file(String name) {
        URL url = RunningExplorer.class.getResource("/dev/counterpoint/engine/explore/" + name);
        try {
            return Path.of(Objects.requireNonNull(url, name).toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        explorer.close();
        pool.close();
    }
}
