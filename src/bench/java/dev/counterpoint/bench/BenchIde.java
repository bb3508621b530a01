package dev.counterpoint.bench;

import dev.counterpoint.check.CheckService;
import dev.counterpoint.check.EngineCheckers;
import dev.counterpoint.check.RunRecords;
import dev.counterpoint.engine.Engines;
import dev.counterpoint.ui.fx.Appearance;
import dev.counterpoint.ui.fx.Delays;
import dev.counterpoint.ui.fx.ScriptedDesktop;
import dev.counterpoint.ui.fx.Theme;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.shell.Backend;
import dev.counterpoint.ui.shell.IdeWindow;
import dev.counterpoint.ui.shell.SettingsStore;
import dev.counterpoint.ui.shell.Surroundings;

import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The IDE as it is installed, with settings and records of its own. */
final class BenchIde {
    private final Path folder;
    private final CompletableFuture<SettingsStore> settings;
    private final Backend backend;
    private final Threads threads;

    BenchIde(Path home) throws IOException {
        folder = Files.createTempDirectory("counterpoint-bench");
        ExecutorService background =
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
        threads = new Threads(Platform::runLater, background);
        settings = CompletableFuture.supplyAsync(() -> new SettingsStore(folder), background);
        Engines engines = Engines.usual(home, true);
        backend =
                new Backend(
                        engines::explorer,
                        new CheckService(new EngineCheckers(engines)),
                        new RunRecords(folder));
    }

    /** Its window; called on FX. */
    IdeWindow window(Delays delays) {
        Theme.loadFonts();
        return new IdeWindow(
                backend,
                new Surroundings(
                        threads,
                        delays,
                        stage -> new ScriptedDesktop(),
                        new Appearance(
                                new SimpleObjectProperty<>(Theme.LIGHT),
                                new SimpleObjectProperty<>(true)),
                        settings.join(),
                        folder));
    }
}
