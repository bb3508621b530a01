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
            ShellViewModel shell, BooleanProperty showProblems, Overlays overlays, Runnable quit) {
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
        commands.add(
                Command.always(
                        "view.problems",
                        "Problems",
                        "fth-alert-triangle",
                        "Shortcut+Shift+M",
                        () -> showProblems.set(!showProblems.get())));
        commands.add(Command.always("file.quit", "Quit", null, "Shortcut+Q", quit));
        commands.add(
                Command.always(
                        "help.keys", "Keyboard Map", "fth-help-circle", "F1", overlays.keys()));
        commands.add(
                Command.always(
                        "help.about", "About Counterpoint", "fth-info", null, overlays.about()));
        return commands;
    }
}
