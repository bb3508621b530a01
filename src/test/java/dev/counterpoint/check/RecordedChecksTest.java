package dev.counterpoint.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.engine.protocol.CheckEvent.Stage;
import dev.counterpoint.engine.protocol.CheckEvent.ViolationKind;
import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.engine.protocol.Search;
import dev.counterpoint.lang.Card;
import dev.counterpoint.lang.CardKind;
import dev.counterpoint.lang.Review;
import dev.counterpoint.spec.Level;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

class RecordedChecksTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Figures ALL = new Figures(100, 40, 0, 7, 500);

    @TempDir Path folder = Path.of("");
    @TempDir Path data = Path.of("");
    private final FakeCheckers engine = new FakeCheckers();
    private final List<String> troubles = new ArrayList<>();
    private Path spec = Path.of("");

    @BeforeEach
    void writeSpec() throws IOException {
        spec = folder.resolve("Door.tla");
        Files.writeString(spec, "---- MODULE Door ----\nVARIABLE x\n====\n");
        Files.writeString(folder.resolve("Door.cfg"), "SPECIFICATION Spec\nINVARIANT Closed Low\n");
    }

    private CheckResult check(ModelChoice model, @Nullable Boolean deadlock) {
        CheckRequest request =
                CheckRequest.of(spec, model)
                        .budget(Duration.ofSeconds(30))
                        .deadlock(deadlock)
                        .build();
        Checks checks =
                new RecordedChecks(
                        new CheckService(engine),
                        new RunRecords(data),
                        InstantSource.fixed(NOON),
                        troubles::add);
        try (CheckRun run = checks.start(request, new CheckListener() {})) {
            return run.result().orTimeout(20, TimeUnit.SECONDS).join();
        }
    }

    private List<PastVerdict> past(String name) {
        Card card =
                new Card(
                        name,
                        CardKind.INVARIANT,
                        "Door",
                        Level.STATE,
                        List.of(),
                        null,
                        null,
                        Review.of(null, "0"),
                        name + " == TRUE",
                        null,
                        new SourceRange("Door", 1, 1, 1, 2),
                        List.of());
        return new RunHistory(new RunRecords(data).read(spec), Map.of()).of(card, List.of(spec));
    }

    @Test
    void aCheckIsWrittenDownBeforeItsResultIsHeardOf() {
        engine.ends(Stage.CHECKED, true, ALL);
        CheckResult result = check(new ModelChoice.Beside(), null);
        assertThat(new RunRecords(data).read(spec))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("how.configDigest")
                .containsExactly(
                        new RunRecord(
                                NOON,
                                spec,
                                folder.resolve("Door.cfg"),
                                null,
                                List.of(),
                                result.specDigest(),
                                Kind.PASSED,
                                List.of(
                                        new RunRecord.Outcome("Closed", Kind.Verdict.PASSED),
                                        new RunRecord.Outcome("Low", Kind.Verdict.PASSED)),
                                40,
                                100,
                                7,
                                Duration.ofMillis(500),
                                result.toolsVersion(),
                                Duration.ofSeconds(30),
                                new RunRecord.How(
                                        "development", Search.BREADTH_FIRST, 1, 0, "", null)));
        assertThat(folder).isDirectoryNotContaining("glob:**.counterpoint");
    }

    @Test
    void besideAViolatedPropertyTheOthersAreNotFinished() {
        engine.tells(
                        new CheckEvent.Violation(
                                ViolationKind.INVARIANT,
                                List.of("Closed"),
                                "The invariant Closed is violated.",
                                null,
                                List.of()))
                .ends(Stage.CHECKED, false, ALL);
        check(new ModelChoice.Beside(), null);
        assertThat(past("Closed")).extracting(PastVerdict::words).containsExactly("violated");
        assertThat(past("Low")).extracting(PastVerdict::words).containsExactly("not finished");
        assertThat(past("Other")).isEmpty();
    }

    @Test
    void aVerdictIsFromBeforeTheLastChangeOfModuleOrModel() throws IOException {
        engine.ends(Stage.CHECKED, true, ALL);
        check(new ModelChoice.Beside(), null);
        assertThat(past("Low")).extracting(PastVerdict::before).containsExactly(false);
        Files.writeString(folder.resolve("Door.cfg"), "SPECIFICATION Spec\nINVARIANT Low\n");
        assertThat(past("Low"))
                .extracting(PastVerdict::words)
                .containsExactly("passed before the last change");
    }

    @Test
    void whatWasSaidOnTheCommandLineIsAModelOfItsOwn() throws IOException {
        engine.ends(Stage.CHECKED, true, ALL);
        check(new ModelChoice.Beside(), false);
        check(
                new ModelChoice.Inline(
                        null, "Spec", null, null, List.of(), List.of("Low"), List.of()),
                null);
        assertThat(past("Low"))
                .extracting(PastVerdict::model, PastVerdict::before)
                .containsExactlyInAnyOrder(
                        tuple("Door.cfg, changed", false), tuple("the command line", false));
        Files.writeString(spec, "---- MODULE Door ----\nVARIABLE x, y\n====\n");
        assertThat(past("Low")).extracting(PastVerdict::before).containsOnly(true);
    }

    @Test
    void aSpecThatIsNotThereHasNoRecord() throws IOException {
        Files.delete(spec);
        assertThat(check(new ModelChoice.Beside(), null).kind()).isEqualTo(Kind.USAGE);
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void aRecordThatCannotBeWrittenIsToldAndDoesNotSpoilTheResult() throws IOException {
        Files.writeString(data.resolve("projects"), "in the way");
        engine.ends(Stage.CHECKED, true, ALL);
        assertThat(check(new ModelChoice.Beside(), null).kind()).isEqualTo(Kind.PASSED);
        assertThat(troubles)
                .singleElement()
                .asString()
                .startsWith("this run is not in the records");
    }
}
