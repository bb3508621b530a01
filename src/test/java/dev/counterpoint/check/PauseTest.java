package dev.counterpoint.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.Engines;
import dev.counterpoint.engine.RealEngines;
import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.engine.protocol.Search;
import dev.counterpoint.engine.protocol.Search.Mode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A check that pauses finds nothing meanwhile, and its budget stands still. */
class PauseTest {
    private static final Duration BUDGET = Duration.ofSeconds(6);
    private static final long PAUSE_MILLIS = 1_500;
    private final Path folder;
    private final Engines engines;

    PauseTest(@TempDir Path folder, @TempDir Path own) {
        this.folder = folder;
        engines = RealEngines.in(own);
    }

    @AfterEach
    void close() {
        engines.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"BREADTH_FIRST", "SIMULATION"})
    void nothingIsFoundWhileItPauses(Mode mode) throws IOException, InterruptedException {
        Path spec =
                Files.writeString(
                        folder.resolve("Long.tla"),
                        """
                        ---- MODULE Long ----
                        EXTENDS Naturals
                        VARIABLE x
                        Init == x = 0
                        Next == x' = x + 1 \\/ x' = x + 2
                        ====
                        """);
        CheckRequest request =
                CheckRequest.of(
                                spec,
                                new ModelChoice.Inline(
                                        null, null, "Init", "Next", List.of(), List.of(),
                                        List.of()))
                        .budget(BUDGET)
                        .workers(2)
                        .search(
                                new Search(
                                        mode, mode == Mode.SIMULATION ? 50 : 0, 0, 1, 0, 0, false))
                        .build();
        Progress progress = new Progress();
        long started = System.nanoTime();
        try (CheckRun run =
                new CheckService(new EngineCheckers(engines)).start(request, progress)) {
            assertThat(progress.begun.await(20, TimeUnit.SECONDS)).isTrue();
            run.pause(true);
            Thread.sleep(PAUSE_MILLIS / 2);
            long before = progress.latest.generated();
            Thread.sleep(PAUSE_MILLIS / 2);
            assertThat(progress.latest.generated()).isEqualTo(before);
            run.pause(false);
            CheckResult result = run.result().orTimeout(30, TimeUnit.SECONDS).join();
            assertThat(result.kind()).isEqualTo(Kind.INCOMPLETE);
            assertThat(result.figures().generated()).isGreaterThan(before);
            assertThat(Duration.ofNanos(System.nanoTime() - started))
                    .isGreaterThanOrEqualTo(BUDGET.plusMillis(PAUSE_MILLIS));
        }
    }

    private static final class Progress implements CheckListener {
        final CountDownLatch begun = new CountDownLatch(1);
        volatile Figures latest = Figures.NONE;

        @Override
        public void progress(Figures figures) {
            latest = figures;
            if (figures.generated() > 0) {
                begun.countDown();
            }
        }
    }
}
