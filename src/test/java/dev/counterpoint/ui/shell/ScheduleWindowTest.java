package dev.counterpoint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.protocol.ReplayFinding;
import dev.counterpoint.engine.protocol.ReplayFinding.Ending;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.library.Kept;
import dev.counterpoint.library.Schedule;
import dev.counterpoint.library.ScheduleFile;
import dev.counterpoint.library.Status;
import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.FxExtension;
import dev.counterpoint.ui.schedules.ScheduleItem;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** Kept schedules in the window: replayed by themselves, told, and noted. */
@ExtendWith(FxExtension.class)
class ScheduleWindowTest {
    @TempDir private Path temporary = Path.of("");

    private static ReplayFinding finding(Ending ending) {
        return new ReplayFinding(ending, 2, "", null, List.of(), null);
    }

    private TestWindow withSchedule(Status status, Ending ending) throws Exception {
        Path file = temporary.resolve("project/schedules/door.itf.json");
        TraceMeta meta =
                TraceMeta.of(
                        new TraceMeta.Property(
                                "invariant",
                                "AtMostTwice",
                                "It is opened twice.",
                                null,
                                null,
                                null,
                                0),
                        "../Door.tla",
                        null,
                        null,
                        List.of(),
                        null);
        ScheduleFile.write(
                new Schedule(file, new TraceFile(Kept.trace(), meta), Kept.incident(status)));
        TestWindow test = new TestWindow(temporary);
        test.explorer.finding = finding(ending);
        return test.open();
    }

    private static ScheduleItem item(TestWindow test) {
        return Fx.get(() -> test.window.schedules().model().all().getFirst());
    }

    private static void awaitReplayed(TestWindow test, String words) {
        Fx.await(
                "the schedule is replayed",
                () ->
                        test.window.schedules().model().all().stream()
                                .anyMatch(i -> i.outcomeWords().equals(words) && !i.stale()));
    }

    @Test
    void whatWasFixedAndViolatesAgainIsToldAtOnce() throws Exception {
        TestWindow test = withSchedule(Status.FIXED, Ending.VIOLATES);
        awaitReplayed(test, "violates again");
        assertThat(Fx.get(() -> test.window.shell().message().get()))
                .isEqualTo("It was fixed, and violates again: It is opened twice.");
        assertThat(((Labeled) test.node("#status-schedules")).getText())
                .isEqualTo("1 schedule violates again");
        Fx.run(test.window::close);
    }

    @Test
    void anEditReplaysByItself() throws Exception {
        TestWindow test = withSchedule(Status.OPEN, Ending.VIOLATES);
        awaitReplayed(test, "still violates");
        test.explorer.finding =
                new ReplayFinding(
                        Ending.NOT_ENABLED, 1, "x < 2 is false: x is 2.", null, List.of(), null);
        test.typeAt(1, "\\* A change.\n");
        awaitReplayed(test, "fixed");
        assertThat(Fx.get(() -> test.window.shell().message().get()))
                .contains("is no longer enabled, because x < 2 is false");
        Fx.run(test.window::close);
    }

    @Test
    void theBoardTakesAnotherStatus() throws Exception {
        TestWindow test = withSchedule(Status.OPEN, Ending.HARMLESS);
        awaitReplayed(test, "no longer violates, though it replays");
        test.ctrl(KeyCode.DIGIT6);
        Fx.run(() -> test.window.schedules().model().chosen().set(item(test)));
        @SuppressWarnings("unchecked")
        ComboBox<Status> status = (ComboBox<Status>) test.node("#schedule-status");
        Fx.run(() -> status.setValue(Status.FIXED));
        Fx.await("it is noted", () -> item(test).status() == Status.FIXED);
        assertThat(ScheduleFile.read(item(test).schedule().file()).incident().history()).hasSize(2);
        Fx.run(test.window::close);
    }
}
