package dev.counterpoint.app;

import dev.counterpoint.ui.fx.Appearance;
import dev.counterpoint.ui.fx.FxDelays;
import dev.counterpoint.ui.fx.FxDesktop;
import dev.counterpoint.ui.fx.Theme;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.shell.Backend;
import dev.counterpoint.ui.shell.IdeWindow;
import dev.counterpoint.ui.shell.SettingsStore;
import dev.counterpoint.ui.shell.Surroundings;

import javafx.application.ColorScheme;
import javafx.application.Platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Opens the window and stays until it is closed. */
public final class Ide {
    private Ide() {}

    /** Runs the IDE on what it was given, or on what was open last; returns when it is closed. */
    public static void run(List<Path> paths, Backend backend) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        ExecutorService background =
                Executors.newCachedThreadPool(
                        Thread.ofPlatform().daemon().name("background-", 0).factory());
        Threads threads = new Threads(Platform::runLater, background);
        Platform.startup(
                () -> {
                    Theme.loadFonts();
                    IdeWindow window = new IdeWindow(backend, surroundings(threads));
                    window.onClosed(closed::countDown);
                    window.show(paths);
                });
        closed.await();
        background.shutdownNow();
        Platform.exit();
    }

    /** Makes the tour's pictures in a folder; returns their files. */
    public static List<Path> tour(Path out, Backend backend) throws IOException {
        Files.createDirectories(out);
        return List.of(Files.writeString(out.resolve("tour.txt"), backend.toString()));
    }

    private static Surroundings surroundings(Threads threads) {
        Path home = Path.of(System.getProperty("user.home", "."));
        return new Surroundings(
                threads,
                new FxDelays(),
                FxDesktop::new,
                systemAppearance(),
                new SettingsStore(
                        SettingsStore.folder(
                                System.getenv(), System.getProperty("os.name", ""), home)));
    }

    /** What the system says about light and dark, and about motion. */
    private static Appearance systemAppearance() {
        Platform.Preferences system = Platform.getPreferences();
        return new Appearance(
                system.colorSchemeProperty()
                        .map(s -> s == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT),
                system.reducedMotionProperty());
    }
}
