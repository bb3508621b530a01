package dev.counterpoint.app;

import dev.counterpoint.check.RunRecords;
import dev.counterpoint.ui.fx.Appearance;
import dev.counterpoint.ui.fx.FxDelays;
import dev.counterpoint.ui.fx.FxDesktop;
import dev.counterpoint.ui.fx.ScriptedDesktop;
import dev.counterpoint.ui.fx.Theme;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.settings.Preferences;
import dev.counterpoint.ui.shell.Backend;
import dev.counterpoint.ui.shell.IdeWindow;
import dev.counterpoint.ui.shell.Settings;
import dev.counterpoint.ui.shell.SettingsStore;
import dev.counterpoint.ui.shell.Surroundings;
import dev.counterpoint.ui.tour.Tour;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Opens the window and stays until it is closed. */
public final class Ide {
    /** Set where a start-up cache is trained: the main job is enough for that. */
    private static final String TRAINING = "counterpoint.training";

    /** By then the spec that was open is read. */
    private static final int SETTLED_SECONDS = 8;

    /** The screen that is there without a display has this size. */
    private static final Settings TOUR_SETTINGS = Settings.DEFAULT.withSize(1000, 1000);

    /**
     * JavaFX tells here of each colour that it looks up for a node outside of any window: nothing
     * that a user could mend. Held, as a logger that nobody holds forgets its level.
     */
    private static final Logger STYLES = Logger.getLogger("javafx.css");

    private Ide() {}

    /**
     * Runs the IDE on what it was given, or on what was open last; returns when it is closed.
     *
     * @param sole hears of second starts
     */
    static void run(List<Path> paths, Backend backend, SoleWindow sole)
            throws InterruptedException {
        STYLES.setLevel(Level.SEVERE);
        Preferences.scaleIn(settingsFolder().resolve(Preferences.FILE)).ifPresent(Ide::scale);
        CountDownLatch closed = new CountDownLatch(1);
        CompletableFuture<IdeWindow> open = new CompletableFuture<>();
        sole.listen(more -> SecondStart.open(open, more));
        ExecutorService background = background();
        Threads threads = new Threads(Platform::runLater, background);
        CompletableFuture<SettingsStore> settings =
                CompletableFuture.supplyAsync(Ide::settings, background);
        Platform.startup(
                () -> {
                    Theme.loadFonts();
                    IdeWindow window =
                            new IdeWindow(backend, surroundings(threads, settings.join()));
                    window.onClosed(closed::countDown);
                    Thread.currentThread()
                            .setUncaughtExceptionHandler(
                                    (thread, fault) -> window.tellFault(fault));
                    window.show(paths);
                    open.complete(window);
                });
        // What only the start needed is given back.
        CompletableFuture.delayedExecutor(SETTLED_SECONDS, TimeUnit.SECONDS, background)
                .execute(System::gc);
        closed.await();
        sole.close();
        background.shutdownNow();
        Platform.exit();
    }

    /** Makes the tour's pictures in a folder; returns their files. */
    public static List<Path> tour(Path out, Backend backend)
            throws IOException, InterruptedException {
        STYLES.setLevel(Level.SEVERE);
        Path specs = sampleSpecs();
        ExecutorService background = background();
        Threads threads = new Threads(Platform::runLater, background);
        ScriptedDesktop desktop = new ScriptedDesktop();
        Path remembered = Files.createTempDirectory("counterpoint-tour");
        SettingsStore settings = new SettingsStore(remembered);
        settings.save(TOUR_SETTINGS);
        CompletableFuture<IdeWindow> window = new CompletableFuture<>();
        Platform.startup(
                () -> {
                    Platform.setImplicitExit(false);
                    Theme.loadFonts();
                    window.complete(
                            new IdeWindow(
                                    backend.with(new RunRecords(remembered)),
                                    new Surroundings(
                                            threads,
                                            new FxDelays(),
                                            stage -> desktop,
                                            plainAppearance(),
                                            settings,
                                            remembered)));
                });
        try {
            Tour tour =
                    new Tour(
                            window.join(), desktop, specs, remembered.resolve("sample-specs"), out);
            return Boolean.getBoolean(TRAINING) ? tour.makeMainJob() : tour.make();
        } finally {
            hide(window.join());
            background.shutdownNow();
            delete(remembered);
            Platform.exit();
        }
    }

    /** What looks after the files ends with the window, and before what it works with. */
    private static void hide(IdeWindow window) throws InterruptedException {
        CountDownLatch hidden = new CountDownLatch(1);
        Platform.runLater(
                () -> {
                    window.stage().hide();
                    hidden.countDown();
                });
        hidden.await();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                // What git keeps is read-only, which on Windows is not deleted.
                boolean writable = Files.isWritable(path) || path.toFile().setWritable(true);
                if (writable) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    private static Path sampleSpecs() {
        String home = System.getProperty("counterpoint.home");
        Path specs = Path.of(home == null ? "." : home).resolve("sample-specs");
        if (!Files.isDirectory(specs)) {
            throw new IllegalStateException("The sample specs are not where they belong: " + specs);
        }
        return specs.toAbsolutePath().normalize();
    }

    private static ExecutorService background() {
        return Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("background-", 0).factory());
    }

    private static Appearance plainAppearance() {
        return new Appearance(
                new SimpleObjectProperty<>(Theme.LIGHT), new SimpleObjectProperty<>(true));
    }

    private static Surroundings surroundings(Threads threads, SettingsStore settings) {
        return new Surroundings(
                threads, new FxDelays(), FxDesktop::new, systemAppearance(), settings, data());
    }

    /** The user's data folder. */
    static Path data() {
        return RunRecords.dataFolder(
                System.getenv(),
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")));
    }

    /** The toolkit reads it once, when it starts; on macOS the system alone says it. */
    private static void scale(int percent) {
        System.setProperty("glass.gtk.uiScale", percent + "%");
        System.setProperty("glass.win.uiScale", percent + "%");
    }

    private static Path settingsFolder() {
        return SettingsStore.folder(
                System.getenv(),
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")));
    }

    /** The user's own; read once here, so that the window finds the reader at work. */
    private static SettingsStore settings() {
        SettingsStore store = new SettingsStore(settingsFolder());
        store.load();
        return store;
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
