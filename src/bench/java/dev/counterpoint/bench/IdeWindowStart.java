package dev.counterpoint.bench;

import dev.counterpoint.check.CheckService;
import dev.counterpoint.check.EngineCheckers;
import dev.counterpoint.check.RunRecords;
import dev.counterpoint.engine.Engines;
import dev.counterpoint.ui.fx.Appearance;
import dev.counterpoint.ui.fx.FxDelays;
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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Opens the IDE on a sample spec and ends when the window is painted and takes input. */
public final class IdeWindowStart {
    private IdeWindowStart() {}

    /** Runs it. */
    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(System.getProperty("counterpoint.home"));
        Path spec = home.resolve("sample-specs/lease/Lease.tla");
        Path folder = Files.createTempDirectory("counterpoint-bench");
        ExecutorService background =
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
        CompletableFuture<SettingsStore> settings =
                CompletableFuture.supplyAsync(() -> new SettingsStore(folder), background);
        Engines engines = Engines.usual(home, true);
        Backend backend =
                new Backend(
                        engines::explorer,
                        new CheckService(new EngineCheckers(engines)),
                        new RunRecords(folder));
        Platform.startup(
                () -> {
                    Theme.loadFonts();
                    IdeWindow window =
                            new IdeWindow(
                                    backend,
                                    new Surroundings(
                                            new Threads(Platform::runLater, background),
                                            new FxDelays(),
                                            stage -> new ScriptedDesktop(),
                                            new Appearance(
                                                    new SimpleObjectProperty<>(Theme.LIGHT),
                                                    new SimpleObjectProperty<>(true)),
                                            settings.join(),
                                            folder));
                    window.show(List.of(spec));
                    Painted.then(window.stage(), () -> Runtime.getRuntime().halt(0));
                });
    }
}
