package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.fx.Appearance;
import dev.counterpoint.ui.fx.Command;

import javafx.beans.property.BooleanProperty;

import java.util.ArrayList;
import java.util.List;

/** The commands that belong to the window itself. */
final class ShellCommands {
    /** What lies over the content at times. */
    record Overlays(Runnable palette, Runnable keys, Runnable about) {}

    private ShellCommands() {}

    static List<Command> of(
            ShellViewModel shell, WriteView.Shown panels, Overlays overlays, Runnable quit) {
        List<Command> commands = new ArrayList<>();
        for (Arrangement a : Arrangement.values()) {
            commands.add(
                    Command.always(
                            a.commandId(),
                            a.title(),
                            a.icon(),
                            a.key(),
                            () -> shell.arrangement().set(a)));
        }
        Appearance appearance = shell.appearance();
        commands.add(
                Command.always(
                        "view.theme",
                        "Switch between Light and Dark",
                        "fth-moon",
                        "Shortcut+Shift+D",
                        appearance::toggle));
        commands.add(
                Command.always(
                        "view.theme-system",
                        "Theme of the System",
                        "fth-monitor",
                        null,
                        () -> appearance.choice().set(Appearance.Choice.SYSTEM)));
        commands.add(
                Command.always(
                        "view.palette",
                        "Command Palette…",
                        "fth-command",
                        "Shortcut+Shift+P",
                        overlays.palette()));
        commands.add(panel(shell, "view.project", "Project", "sidebar", "B", panels.project()));
        commands.add(panel(shell, "view.outline", "Outline", "list", "Shift+L", panels.outline()));
        commands.add(
                panel(
                        shell,
                        "view.problems",
                        "Problems",
                        "alert-triangle",
                        "Shift+M",
                        panels.problems()));
        commands.add(Command.always("file.quit", "Quit", null, "Shortcut+Q", quit));
        commands.add(
                Command.always(
                        "help.keys", "Keyboard Map", "fth-command", "Shift+F1", overlays.keys()));
        commands.add(
                Command.always(
                        "help.about", "About Counterpoint", "fth-info", null, overlays.about()));
        return commands;
    }

    /** Shows a panel of Write, or hides it where it is seen. */
    private static Command panel(
            ShellViewModel shell,
            String id,
            String title,
            String icon,
            String key,
            BooleanProperty shown) {
        return Command.always(
                id,
                "Show or Hide " + title,
                "fth-" + icon,
                "Shortcut+" + key,
                () -> {
                    boolean seen = shell.arrangement().get() == Arrangement.WRITE && shown.get();
                    shell.arrangement().set(Arrangement.WRITE);
                    shown.set(!seen);
                });
    }
}
