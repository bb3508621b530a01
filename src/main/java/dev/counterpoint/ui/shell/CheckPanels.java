package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Desktop;
import dev.counterpoint.ui.fx.EmptyState;

import java.util.List;
import java.util.Objects;

/** The arrangements Run and Explore, and what they need of the rest. */
public final class CheckPanels implements AutoCloseable {
    private final Command check;

    CheckPanels(
            Backend backend,
            Surroundings around,
            ShellViewModel shell,
            Workbench workbench,
            Desktop desktop) {
        Objects.requireNonNull(backend);
        Objects.requireNonNull(around);
        Objects.requireNonNull(workbench);
        Objects.requireNonNull(desktop);
        check =
                Command.always(
                        "run.check",
                        "Check",
                        "fth-play",
                        "Shortcut+ENTER",
                        () -> shell.arrangement().set(Arrangement.RUN));
    }

    /** Checks the spec in front. */
    public Command check() {
        return check;
    }

    List<Command> commands() {
        return List.of(check);
    }

    Panel run() {
        return new Panel(
                new EmptyState("fth-activity", "Nothing checked yet", "", null), check, List.of());
    }

    Panel explore() {
        return new Panel(
                new EmptyState("fth-share-2", "Nothing to explore yet", "", null),
                check,
                List.of());
    }

    /** Whether a check is under way. */
    public boolean isRunning() {
        return false;
    }

    @Override
    public void close() {}
}
