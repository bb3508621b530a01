package dev.counterpoint.engine.agent.explore;

import dev.counterpoint.engine.EnginePool;
import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.ProcessExplorer;
import dev.counterpoint.engine.RealEngines;
import dev.counterpoint.engine.protocol.SpecSource;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
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
        pool = RealEngines.pool(folder, false);
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
