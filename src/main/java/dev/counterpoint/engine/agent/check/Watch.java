package dev.counterpoint.engine.agent.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** Looks at a running check several times a second, from outside of TLC's threads. */
final class Watch {
    private static final long MILLIS = 200;
    private static final int DISK_EVERY = 5;

    private final ScheduledExecutorService executor =
            Executors.newSingleThreadScheduledExecutor(
                    task -> {
                        Thread thread = new Thread(task, "watch");
                        thread.setDaemon(true);
                        return thread;
                    });
    private int looks;

    /**
     * Begins to look.
     *
     * @param figures sends live figures
     * @param folder what the engine writes into
     * @param disk is told how much has been written there
     */
    Watch(Runnable figures, Path folder, LongConsumer disk) {
        executor.scheduleWithFixedDelay(
                () -> {
                    figures.run();
                    if (++looks % DISK_EVERY == 0) {
                        disk.accept(bytesIn(folder));
                    }
                },
                MILLIS,
                MILLIS,
                TimeUnit.MILLISECONDS);
    }

    private static long bytesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(Watch::size).sum();
        } catch (IOException | UncheckedIOException e) {
            // TLC deletes files while we look.
            return 0;
        }
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    void close() {
        executor.shutdownNow();
    }
}
