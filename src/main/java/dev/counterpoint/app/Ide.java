package dev.counterpoint.app;

import dev.counterpoint.ui.fx.Appearance;
import dev.counterpoint.ui.fx.Theme;
import dev.counterpoint.ui.shell.SettingsStore;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.ColorScheme;
import javafx.application.Platform;

/** Opens the window and stays until it is closed. */
public final class Ide {
    private Ide() {}

    /** Runs the IDE on what it was given, or on what was open last; returns when it is closed. */
    public static void run(List<Path> paths, Backend backend) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        Platform.startup(
                () -> {
                    Theme.loadFonts();
                    IdeWindow window =
                            new IdeWindow(
                                    backend,
                                    new SettingsStore(
                                            SettingsStore.folder(
                                                    System.getenv(),
                                                    System.getProperty("os.name", ""),
                                                    Path.of(System.getProperty("user.home", ".")))),
                                    systemAppearance());
                    window.onClosed(closed::countDown);
                    window.show(paths);
                });
        closed.await();
        Platform.exit();
    }

    /** What the system says about light and dark, and about motion. */
    static Appearance systemAppearance() {
        Platform.Preferences system = Platform.getPreferences();
        return new Appearance(
                system.colorSchemeProperty()
                        .map(s -> s == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT),
                system.reducedMotionProperty());
    }
}
