package dev.counterpoint.ci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Kind;
import dev.counterpoint.check.RunRecord;
import dev.counterpoint.check.RunRecords;
import dev.counterpoint.engine.protocol.Figures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

class CiServiceTest {
    private final Project project;

    CiServiceTest(@TempDir Path folder) throws IOException {
        project = new Project(folder);
    }

    private static List<String> names(CiResult result) {
        return result.cases().stream().map(c -> c.model().name()).toList();
    }

    @Test
    void withoutAListEveryModelIsCheckedSmallOnesFirst() {
        CiResult result = project.run(new FakeChecks());
        assertThat(result.listed()).isFalse();
        assertThat(names(result)).containsExactly("LeaseSmall.cfg", "Lease.cfg", "LeaseLarge.cfg");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void whatTheLastRunFoundCountsMoreThanTheConstants() throws IOException {
        RunRecords records = new RunRecords(project.folder.resolve("data"));
        CiResult first =
                project.run(
                        new FakeChecks()
                                .ends(
                                        "LeaseSmall.cfg",
                                        Kind.PASSED,
                                        b ->
                                                b.figures(
                                                        new Figures(
                                                                2_000_000, 900_000, 0, 5,
                                                                60_000))));
        CheckResult small = first.cases().getFirst().result();
        assertThat(small).isNotNull();
        records.append(RunRecord.of(small, Project.NOON));
        CiResult again =
                project.run(
                        new FakeChecks()
                                .ends(
                                        "LeaseSmall.cfg",
                                        Kind.PASSED,
                                        b -> b.figures(new Figures(20, 10, 0, 5, 700))));
        assertThat(names(again)).containsExactly("Lease.cfg", "LeaseLarge.cfg", "LeaseSmall.cfg");
        Trend trend = again.cases().getLast().trend();
        assertThat(trend).isNotNull();
        assertThat(trend.words())
                .contains("10 states (899,990 fewer), 0.7 s")
                .contains("1 min 0 s before");
    }

    @ParameterizedTest(name = "expect {0}, ends {1} of {2}: exit {3}, {4}")
    @CsvSource({
        "passed, PASSED, , 0, PASSED",
        "passed, INVARIANT, Safe, 12, VIOLATED",
        "passed, INCOMPLETE, , 20, INCOMPLETE",
        "passed, PARSE, , 150, FAILED",
        "violated Safe, INVARIANT, Safe, 0, PASSED",
        "violated Safe, INVARIANT, Other, 12, VIOLATED",
        "violated Safe, PASSED, , 1, FAILED",
        "violated Safe, INCOMPLETE, , 20, INCOMPLETE",
        "violated Safe, EVALUATION, , 75, FAILED",
        "violated, INVARIANT, Other, 0, PASSED",
        "deadlock, DEADLOCK, , 0, PASSED",
        "deadlock, INVARIANT, Safe, 12, VIOLATED",
        "incomplete, INCOMPLETE, , 0, PASSED",
        "incomplete, PASSED, , 0, PASSED",
    })
    void anExpectationIsAssertedByName(
            String expect, Kind kind, String property, int exit, Kind.Verdict verdict)
            throws IOException {
        project.write(
                "counterpoint.toml", "[[ci]]\nspec = \"Lease.tla\"\nexpect = \"" + expect + "\"\n");
        FakeChecks checks = new FakeChecks();
        if (property == null) {
            checks.ends("Lease.cfg", kind);
        } else {
            checks.violates("Lease.cfg", property, project.folder.resolve("Lease.tla"));
        }
        CiResult result = project.run(checks);
        assertThat(result.listed()).isTrue();
        assertThat(names(result)).containsExactly("Lease.cfg");
        assertThat(result.exitCode()).isEqualTo(exit);
        assertThat(result.verdict()).isEqualTo(verdict);
    }

    @Test
    void theWorstDecides() {
        FakeChecks checks =
                new FakeChecks()
                        .ends("LeaseSmall.cfg", Kind.INCOMPLETE)
                        .violates("Lease.cfg", "Safe", project.folder.resolve("Lease.tla"));
        assertThat(project.run(checks).exitCode()).isEqualTo(12);
        checks.ends("LeaseLarge.cfg", Kind.CONFIGURATION);
        assertThat(project.run(checks).exitCode()).isEqualTo(151);
        checks.ends("LeaseSmall.cfg", Kind.INTERNAL);
        assertThat(project.run(checks).exitCode()).isEqualTo(70);
    }

    @Test
    void whatTheBudgetLeavesNoTimeForIsNamedAndNeverPassed() {
        AtomicReference<Instant> now = new AtomicReference<>(Project.NOON);
        InstantSource clock = now::get;
        FakeChecks slow = new FakeChecks(() -> now.set(now.get().plusSeconds(40)));
        CiRequest minute = project.request(Duration.ofMinutes(1), null);
        CiResult result = project.run(slow, minute, clock);
        assertThat(slow.asked).hasSize(2);
        assertThat(slow.asked.get(1).budget()).isEqualTo(Duration.ofSeconds(20));
        assertThat(result.exitCode()).isEqualTo(20);
        assertThat(result.notChecked())
                .containsExactly("LeaseLarge.cfg: the budget was over before it began.");
    }

    @Test
    void onlyWhatAChangeTouchesIsChecked() {
        Path large = project.folder.resolve("LeaseLarge.cfg");
        assertThat(names(changed(large))).containsExactly("LeaseLarge.cfg");
        assertThat(changed(large).notChecked())
                .contains("Lease.cfg: the change touches nothing of it.");
        assertThat(changed(project.folder.resolve("Time.tla")).untouched()).isEmpty();
        assertThat(changed(project.folder.resolve("README.md")).cases()).isEmpty();
    }

    @Test
    void aModuleThatIsGoneAndTheSettingsTouchWhatUsesThem() throws IOException {
        project.write(
                "Lease.tla",
                "---- MODULE Lease ----\nGone == INSTANCE Gone\nCONSTANT Node\n====\n");
        assertThat(changed(project.folder.resolve("Gone.tla")).untouched()).isEmpty();
        Path settings = project.write("counterpoint.toml", "[run]\nworkers = 1\n");
        assertThat(changed(settings).untouched()).isEmpty();
    }

    private CiResult changed(Path file) {
        CiRequest request = project.request(Duration.ofMinutes(10), Set.of(file));
        return project.run(new FakeChecks(), request, InstantSource.fixed(Project.NOON));
    }
}
