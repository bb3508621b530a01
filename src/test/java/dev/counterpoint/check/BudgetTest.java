package dev.counterpoint.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.Engines;
import dev.counterpoint.engine.RealEngines;
import dev.counterpoint.engine.protocol.Search;
import dev.counterpoint.engine.protocol.Search.Mode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A budget is kept within a second, whatever a real engine is busy with when it ends. */
class BudgetTest {
    private static final Duration BUDGET = Duration.ofSeconds(2);

    /** The second that is promised, and half of one for a machine that is busy elsewhere. */
    private static final Duration LATEST = BUDGET.plusMillis(1_500);

    private final Path folder;
    private final Engines engines;

    BudgetTest(@TempDir Path folder, @TempDir Path own) {
        this.folder = folder;
        engines = RealEngines.in(own);
        engines.warm();
    }

    @AfterEach
    void close() {
        engines.close();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    states without end         | BREADTH_FIRST | x = 0                    | x' = x + 1
                    initial states by millions | BREADTH_FIRST | x \\in [1..9 -> 1..9]     | x' = x
                    a step that takes for ever | BREADTH_FIRST | x = 0                    | x' = IF \\A s \\in SUBSET (1..28) : 29 \\notin s THEN 1 ELSE 2
                    states without end         | DEPTH_FIRST   | x = 0                    | x' = x + 1
                    a step that takes for ever | SIMULATION    | x = 0                    | x' = IF \\A s \\in SUBSET (1..28) : 29 \\notin s THEN 1 ELSE 2
                    """)
    void aCheckThatNeverEndsEndsWithItsBudget(String what, Mode mode, String init, String next)
            throws IOException {
        Path spec =
                Files.writeString(
                        folder.resolve("Long.tla"),
                        """
                        ---- MODULE Long ----
                        EXTENDS Naturals
                        VARIABLE x
                        Init == %s
                        Next == %s
                        ====
                        """
                                .formatted(init, next));
        ModelChoice model =
                new ModelChoice.Inline(null, null, "Init", "Next", List.of(), List.of(), List.of());
        CheckRequest request =
                CheckRequest.of(spec, model)
                        .budget(BUDGET)
                        .search(
                                new Search(
                                        mode, mode == Mode.SIMULATION ? 50 : 0, 0, 1, 0, 0, false))
                        .build();
        long started = System.nanoTime();
        try (CheckRun run =
                new CheckService(new EngineCheckers(engines))
                        .start(request, new CheckListener() {})) {
            CheckResult result = run.result().orTimeout(30, TimeUnit.SECONDS).join();
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            assertThat(result.kind()).as(what).isEqualTo(Kind.INCOMPLETE);
            assertThat(result.sentence())
                    .startsWith("Not finished: the time budget ended after 2 s, ");
            assertThat(took).isBetween(BUDGET, LATEST);
        }
    }
}
