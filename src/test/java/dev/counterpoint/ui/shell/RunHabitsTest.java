package dev.counterpoint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Kind;
import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.spec.Model;
import dev.counterpoint.ui.editor.Save;
import dev.counterpoint.ui.fx.ScriptedDesktop;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.run.Beside;
import dev.counterpoint.ui.run.ModelEntry;
import dev.counterpoint.ui.run.RunPreferences;
import dev.counterpoint.ui.run.RunViewModel;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class RunHabitsTest {
    private static final Path FOLDER = Path.of("/project");
    private static final Model EMPTY =
            new Model(
                    List.of(), null, null, null, List.of(), List.of(), List.of(), List.of(),
                    List.of(), null, null, null, null);

    @TempDir private Path kept = Path.of("");
    private final FakeChecks checks = new FakeChecks();
    private final ScriptedDesktop desktop = new ScriptedDesktop();
    private final long[] clock = {0};
    private final RunViewModel runs =
            new RunViewModel(
                    checks,
                    new Threads(Runnable::run, Runnable::run),
                    () -> Beside.NONE,
                    () -> clock[0]);
    private boolean focused;
    private RunPreferences preferences;
    private RunHabits habits;

    @BeforeEach
    void chooseAModel() {
        preferences =
                new RunPreferences(kept.resolve("checks.json"), Runnable::run, sentence -> {});
        habits = new RunHabits(runs, preferences, desktop, () -> focused);
        ModelEntry entry =
                new ModelEntry(
                        FOLDER.resolve("Lease.tla"), FOLDER.resolve("Lease.cfg"), EMPTY, List.of());
        runs.models().setAll(entry);
        runs.model().set(entry);
    }

    @Test
    void aSaveBeginsACheckOnlyWhereThatIsWantedAndTheFileIsPartOfTheModel() {
        save("Lease.tla");
        assertThat(checks.started).isEmpty();
        preferences.onSave().set(true);
        preferences.onSaveBudget().set("2 s");
        save("Other.cfg");
        save("notes.txt");
        habits.saved(new Save(Path.of("/elsewhere/Lease.tla"), null, ""));
        assertThat(checks.started).isEmpty();

        save("Clock.tla");
        save("Lease.cfg");

        assertThat(checks.started).hasSize(2);
        assertThat(checks.started.getLast().budget()).isEqualTo(Duration.ofSeconds(2));
        preferences.onSaveBudget().set("soon");
        save("Lease.tla");
        assertThat(checks.started).hasSize(2);
    }

    @Test
    void theEndOfALongCheckIsToldToWhoeverIsElsewhere() {
        runs.check().run();
        clock[0] = 11_000;
        end();

        assertThat(desktop.announced())
                .containsExactly("Lease: Passed\nAll 4 states were checked.");
    }

    @Test
    void aShortCheckIsNotTold() {
        runs.check().run();
        clock[0] = 9_000;
        end();
        assertThat(desktop.announced()).isEmpty();
    }

    @Test
    void whoLooksAtTheWindowIsNotTold() {
        focused = true;
        runs.check().run();
        clock[0] = 60_000;
        end();
        assertThat(desktop.announced()).isEmpty();
    }

    @Test
    void whoDoesNotWantToBeToldIsNot() {
        preferences.announce().set(false);
        runs.check().run();
        clock[0] = 60_000;
        end();
        assertThat(desktop.announced()).isEmpty();
    }

    private void save(String file) {
        habits.saved(new Save(FOLDER.resolve(file), null, ""));
    }

    private void end() {
        CheckRequest request = checks.started.getFirst();
        checks.result.complete(
                CheckResult.of(request, Kind.PASSED)
                        .figures(new Figures(9, 4, 0, 2, 30))
                        .sentence("All 4 states were checked.")
                        .notProved("Nothing.")
                        .config("c")
                        .specDigest("d")
                        .toolsVersion("e")
                        .build());
    }
}
