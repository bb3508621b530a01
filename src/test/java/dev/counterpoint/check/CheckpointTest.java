package dev.counterpoint.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.Engines;
import dev.counterpoint.engine.RealEngines;
import dev.counterpoint.engine.protocol.Reach;
import dev.counterpoint.engine.protocol.Search;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A check whose process was killed goes on from its last checkpoint, and finds the same. */
class CheckpointTest {
    private static final String SPEC =
            """
            ---- MODULE Clocks ----
            EXTENDS Naturals
            VARIABLES x, y, z
            Init == x = 0 /\\ y = 0 /\\ z = 0
            Step(n) == (n + 1) %% 60
            Next == \\/ x' = Step(x) /\\ UNCHANGED <<y, z>>
                    \\/ y' = Step(y) /\\ UNCHANGED <<x, z>>
                    \\/ z' = Step(z) /\\ UNCHANGED <<x, y>>
            Small == x + y + z < %d
            ====
            """;

    private final Path spec;
    private final Path kept;
    private final Engines engines;

    CheckpointTest(@TempDir Path folder, @TempDir Path own) {
        spec = folder.resolve("Clocks.tla");
        kept = folder.resolve("kept");
        engines = RealEngines.in(own);
    }

    @AfterEach
    void close() {
        engines.close();
    }

    private void write(int bound) throws IOException {
        Files.writeString(spec, SPEC.formatted(bound));
    }

    private CheckRun start(@Nullable Reach reach) {
        ModelChoice model =
                new ModelChoice.Inline(
                        null, null, "Init", "Next", List.of(), List.of("Small"), List.of());
        CheckRequest request =
                CheckRequest.of(spec, model).search(Search.BREADTH_FIRST.with(reach)).build();
        return new CheckService(new EngineCheckers(engines)).start(request, new CheckListener() {});
    }

    private CheckResult result(@Nullable Reach reach) {
        try (CheckRun run = start(reach)) {
            return run.result().orTimeout(120, TimeUnit.SECONDS).join();
        }
    }

    private void killAfterACheckpoint() throws InterruptedException {
        Path last = kept.resolve("states").resolve("vars.chkpt");
        try (CheckRun run = start(new Reach.Kept(kept, false, 1))) {
            while (!Files.exists(last)) {
                assertThat(run.result().isDone()).isFalse();
                Thread.sleep(20);
            }
        }
    }

    @Test
    void aKilledCheckThatIsRecoveredPassesWithTheSameStates() throws Exception {
        write(1_000);
        killAfterACheckpoint();
        CheckResult recovered = result(new Reach.Kept(kept, true, 60));
        assertThat(recovered.kind()).isEqualTo(Kind.PASSED);
        assertThat(recovered.figures().distinct()).isEqualTo(60 * 60 * 60);
        assertThat(recovered.figures().generated())
                .as("what was explored before is not explored again")
                .isLessThan(3 * 60 * 60 * 60);
        assertThat(kept.resolve("states")).doesNotExist();
    }

    @Test
    void aViolationIsFoundAfterRecoveryWithTheWholeWayToIt() throws Exception {
        write(150);
        killAfterACheckpoint();
        CheckResult recovered = result(new Reach.Kept(kept, true, 60));
        assertThat(recovered.kind()).isEqualTo(Kind.INVARIANT);
        assertThat(Objects.requireNonNull(recovered.violations().getFirst().trace()).states())
                .hasSize(151);
    }

    @Test
    void aCheckpointOfAnotherSpecIsOneSentence() throws Exception {
        write(1_000);
        killAfterACheckpoint();
        assertThat(result(new Reach.Kept(kept, false, 60)).sentence())
                .isEqualTo(
                        "There is a checkpoint in %s already: --recover goes on from it."
                                .formatted(kept));
        write(1_001);
        CheckResult refused = result(new Reach.Kept(kept, true, 60));
        assertThat(refused.kind()).isEqualTo(Kind.CONFIGURATION);
        assertThat(refused.sentence())
                .isEqualTo(
                        "The checkpoint in %s does not fit: module Clocks is another now."
                                .formatted(kept));
    }
}
