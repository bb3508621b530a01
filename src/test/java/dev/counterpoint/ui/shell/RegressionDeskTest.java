package dev.counterpoint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.regression.RegressionTests;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.ScriptedDesktop;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Examples;
import dev.counterpoint.ui.session.Exploration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The counterexample that is shown becomes a regression test in a folder. */
class RegressionDeskTest {
    @TempDir private Path folder = Path.of("");

    private final ScriptedDesktop desktop = new ScriptedDesktop();
    private final Exploration exploration = new Exploration();
    private final List<String> told = new ArrayList<>();
    private final Command command =
            new RegressionDesk(
                            new RegressionTests(
                                    () -> {
                                        throw new AssertionError("the spec is not there");
                                    }),
                            desktop,
                            new Threads(Runnable::run, Runnable::run),
                            told::add)
                    .command(exploration, () -> new TraceFile(Examples.lease(), TraceMeta.NONE));

    @Test
    void itsFilesAreWrittenAndWhatIsMissingIsSaid() {
        assertThat(command.enabled().get()).isFalse();
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        assertThat(command.enabled().get()).isTrue();
        desktop.willChoose(folder);
        command.run();
        assertThat(folder.resolve("FORMAT.md")).exists();
        assertThat(folder.resolve("java/schedules/ScheduleFile.java")).exists();
        assertThat(told).hasSize(1);
        assertThat(told.getFirst())
                .contains("Regression test written to " + folder)
                .contains("The module for TLC was left out");
    }

    @Test
    void withoutAFolderNothingIsDone() {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        command.run();
        assertThat(told).isEmpty();
    }
}
