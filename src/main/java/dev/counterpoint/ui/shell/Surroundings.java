package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.fx.Appearance;
import dev.counterpoint.ui.fx.Delays;
import dev.counterpoint.ui.fx.Desktop;
import dev.counterpoint.ui.fx.Threads;

import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.function.Function;

/**
 * What the window needs from outside: threads, the clock, the desktop, the theme, what it
 * remembers.
 *
 * @param data the folder for what is kept of the user's files; it need not exist yet
 */
public record Surroundings(
        Threads threads,
        Delays delays,
        Function<Stage, Desktop> desktop,
        Appearance appearance,
        SettingsStore settings,
        Path data) {}
