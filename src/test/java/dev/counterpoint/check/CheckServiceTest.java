package dev.counterpoint.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.EngineException;
import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.engine.protocol.CheckEvent.Stage;
import dev.counterpoint.engine.protocol.CheckEvent.ViolationKind;
import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

class CheckServiceTest {
    private static final Figures ALL = new Figures(100, 40, 0, 7, 500);
    private static final Figures SOME = new Figures(100, 40, 12, 7, 500);
    private static final String MODULE = "---- MODULE Door ----\nCONSTANT N\nVARIABLE x\n====\n";

    @TempDir Path folder = Path.of("");
    private final FakeCheckers engine = new FakeCheckers();
    private Path spec = Path.of("");

    @BeforeEach
    void writeSpec() throws IOException {
        spec = Files.writeString(folder.resolve("Door.tla"), MODULE);
        Files.writeString(
                folder.resolve("Door.cfg"),
                "CONSTANT N = 3\nSPECIFICATION Spec\nINVARIANT Closed\n");
    }

    private CheckRequest request(ModelChoice model, @Nullable Duration budget) {
        return CheckRequest.of(spec, model).budget(budget).build();
    }

    private CheckResult check(ModelChoice model, @Nullable Duration budget) {
        try (CheckRun run =
                new CheckService(engine).start(request(model, budget), new CheckListener() {})) {
            return run.result().orTimeout(20, TimeUnit.SECONDS).join();
        }
    }

    private CheckResult check() {
        return check(new ModelChoice.Beside(), null);
    }

    @Test
    void successWithNothingQueuedIsPassed() {
        engine.ends(Stage.CHECKED, true, ALL);
        CheckResult result = check();
        assertThat(result.kind()).isEqualTo(Kind.PASSED);
        assertThat(result.sentence())
                .isEqualTo(
                        "Passed: the one property holds in all 40 distinct states, to a depth of 7.");
        assertThat(result.notProved())
                .isEqualTo(
                        "It holds for N = 3 and says nothing about other values. No temporal"
                                + " property was asked for.");
        assertThat(result.specDigest()).matches("sha256:[0-9a-f]{64}");
    }

    @Test
    void successWithStatesQueuedIsNotPassed() {
        engine.ends(Stage.CHECKED, true, SOME);
        assertThat(check().kind()).isEqualTo(Kind.INCOMPLETE);
    }

    @Test
    void noSuccessIsNotPassed() {
        engine.ends(Stage.CHECKED, false, ALL);
        assertThat(check().kind()).isEqualTo(Kind.INCOMPLETE);
    }

    @ParameterizedTest
    @CsvSource({
        "ASSUMPTION, ASSUMPTION, 10",
        "DEADLOCK, DEADLOCK, 11",
        "INVARIANT, INVARIANT, 12",
        "ACTION_PROPERTY, PROPERTY, 13",
        "TEMPORAL_PROPERTY, PROPERTY, 13",
        "ASSERT, ASSERT, 14"
    })
    void violationGivesItsKindAndExitCode(ViolationKind violation, Kind kind, int exit) {
        State state = new State(List.of("x"), List.of(IntegerValue.of(1)));
        engine.tells(
                new CheckEvent.Violation(
                        violation,
                        List.of(),
                        "It is violated.",
                        Trace.finite(List.of(state), List.of()),
                        List.of(0)));
        engine.ends(Stage.CHECKED, true, ALL);
        CheckResult result = check();
        assertThat(result.kind()).isEqualTo(kind);
        assertThat(result.kind().exitCode()).isEqualTo(exit);
        assertThat(result.violations()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"PARSING, 150", "CONFIGURATION, 151", "EVALUATION, 75", "INTERNAL, 70"})
    void failureGivesTheExitCodeOfItsStage(Stage stage, int exit) {
        engine.ends(stage, false, Figures.NONE);
        assertThat(check().kind().exitCode()).isEqualTo(exit);
    }

    @Test
    void budgetStopsTheEngineAndIsIncomplete() {
        CheckResult result = check(new ModelChoice.Beside(), Duration.ofSeconds(2));
        assertThat(engine.stopped).isTrue();
        assertThat(result.kind()).isEqualTo(Kind.INCOMPLETE);
        assertThat(result.sentence())
                .isEqualTo(
                        "Not finished: the time budget ended after 2 s, with 3 of 5 distinct"
                                + " states found still to explore.");
    }

    @Test
    void fullDiskIsIncompleteAndSaidSo() {
        Diagnostic told =
                new Diagnostic(
                        Diagnostic.Severity.WARNING,
                        "disk",
                        "Its files are too large.",
                        null,
                        null);
        engine.finished.complete(
                new CheckEvent.Finished(Stage.STOPPED, false, SOME, 0, List.of(told)));
        CheckResult result = check();
        assertThat(result.kind()).isEqualTo(Kind.INCOMPLETE);
        assertThat(result.kind().exitCode()).isEqualTo(20);
        assertThat(result.sentence())
                .isEqualTo(
                        "Not finished: the disk budget was used up, with 12 of 40 distinct states"
                                + " found still to explore.");
        assertThat(result.errors()).contains(told);
    }

    @Test
    void fullMemoryIsIncomplete() {
        engine.dies(new EngineException.OutOfMemory("The engine's heap of 64 MB was used up."));
        CheckResult result = check();
        assertThat(result.kind()).isEqualTo(Kind.INCOMPLETE);
        assertThat(result.errors())
                .extracting("message")
                .containsExactly("The engine's heap of 64 MB was used up.");
    }

    @Test
    void deadEngineIsAnInternalError() {
        engine.dies(new EngineException.Died("The engine ended with code 137."));
        assertThat(check().kind()).isEqualTo(Kind.INTERNAL);
    }

    @Test
    void stopAsksTheEngine() {
        try (CheckRun run =
                new CheckService(engine)
                        .start(request(new ModelChoice.Beside(), null), new CheckListener() {})) {
            run.stop();
            CheckResult result = run.result().orTimeout(20, TimeUnit.SECONDS).join();
            assertThat(result.kind()).isEqualTo(Kind.INCOMPLETE);
        }
    }

    @Test
    void missingSpecIsWrongUsage() throws IOException {
        Files.delete(spec);
        assertThat(check().kind()).isEqualTo(Kind.USAGE);
    }

    @Test
    void missingModelIsAConfigurationError() throws IOException {
        Files.delete(folder.resolve("Door.cfg"));
        CheckResult result = check();
        assertThat(result.kind()).isEqualTo(Kind.CONFIGURATION);
        assertThat(result.sentence()).contains("There is no Door.cfg").contains("--config");
    }

    @Test
    void requestAddsToTheModelBesideTheSpec() {
        engine.ends(Stage.CHECKED, true, ALL);
        CheckResult result =
                check(
                        new ModelChoice.Inline(
                                null,
                                null,
                                null,
                                null,
                                List.of("N=5", "Next<-Slow"),
                                List.of("Open"),
                                List.of("Often")),
                        null);
        assertThat(result.kind()).isEqualTo(Kind.PASSED);
        assertThat(engine.source).isNotNull();
        assertThat(engine.source.config())
                .contains("SPECIFICATION Spec")
                .contains("N = 5")
                .contains("Next <- Slow")
                .contains("Closed")
                .contains("Open")
                .contains("Often")
                .doesNotContain("N = 3");
    }

    @Test
    void requestThatNamesABehaviorNeedsNoFile() throws IOException {
        Files.delete(folder.resolve("Door.cfg"));
        engine.ends(Stage.CHECKED, true, ALL);
        CheckResult result =
                check(
                        new ModelChoice.Inline(
                                null, null, "Init", "Next", List.of(), List.of("Open"), List.of()),
                        null);
        assertThat(result.kind()).isEqualTo(Kind.PASSED);
        assertThat(engine.source).isNotNull();
        assertThat(engine.source.config()).contains("INIT Init").contains("NEXT Next");
    }

    @Test
    void constantWithoutAValueIsWrongUsage() {
        CheckResult result =
                check(
                        new ModelChoice.Inline(
                                null, null, null, null, List.of("N"), List.of(), List.of()),
                        null);
        assertThat(result.kind()).isEqualTo(Kind.USAGE);
    }
}
