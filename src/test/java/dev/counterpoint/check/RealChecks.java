package dev.counterpoint.check;

import dev.counterpoint.engine.Engines;
import dev.counterpoint.engine.RealEngines;
import dev.counterpoint.engine.protocol.Figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks of small specs on real engines, with what can be seen of them from outside. */
final class RealChecks implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;

    private final Path folder;
    private final Path own;
    private final Engines engines;

    /**
     * Real engines.
     *
     * @param spares whether, when one was taken, the next is started ahead of need
     */
    RealChecks(Path root, boolean spares) throws IOException {
        folder = Files.createDirectories(root.resolve("specs"));
        own = Files.createDirectories(root.resolve("own"));
        engines = new Engines(RealEngines.pool(own, spares));
        if (spares) {
            engines.warm();
        }
    }

    Engines engines() {
        return engines;
    }

    /** A request that checks a module with the text of a model. */
    CheckRequestBuilder request(String module, String text, String config) throws IOException {
        Path spec =
                Files.writeString(
                        folder.resolve(module + ".tla"),
                        "---- MODULE " + module + " ----\n" + text + "====\n");
        return CheckRequest.of(spec, new ModelChoice.Text(module + ".cfg", config));
    }

    CheckRun start(CheckRequest request, CheckListener listener) {
        return new CheckService(new EngineCheckers(engines)).start(request, listener);
    }

    CheckResult result(CheckRequest request) {
        try (CheckRun run = start(request, new CheckListener() {})) {
            return result(run);
        }
    }

    static CheckResult result(CheckRun run) {
        return run.result().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** The processes that this one has begun, by their numbers. */
    static Set<Long> processes() {
        return ProcessHandle.current()
                .descendants()
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
    }

    /** The folders of engines that are there now. */
    List<Path> engineFolders() throws IOException {
        Path all = own.resolve("engines");
        if (!Files.exists(all)) {
            return List.of();
        }
        try (Stream<Path> found = Files.find(all, 2, (f, a) -> a.isDirectory())) {
            return found.filter(f -> all.relativize(f).getNameCount() == 2).toList();
        }
    }

    @Override
    public void close() {
        engines.close();
    }

    /** Hears how far a check has come. */
    static final class Heard implements CheckListener {
        final AtomicInteger times = new AtomicInteger();
        volatile Figures latest = Figures.NONE;
        private final CountDownLatch begun = new CountDownLatch(1);
        private final long enough;

        /**
         * A listener.
         *
         * @param enough so many generated states, and it has begun
         */
        Heard(long enough) {
            this.enough = enough;
        }

        @Override
        public void progress(Figures figures) {
            latest = figures;
            times.incrementAndGet();
            if (figures.generated() >= enough) {
                begun.countDown();
            }
        }

        boolean hasBegun() throws InterruptedException {
            return begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }
}
