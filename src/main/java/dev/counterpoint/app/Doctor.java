package dev.counterpoint.app;

import dev.counterpoint.cli.DoctorCommand.Finding;
import dev.counterpoint.cli.Version;
import dev.counterpoint.engine.CheckEngine;
import dev.counterpoint.engine.EngineException;
import dev.counterpoint.engine.EngineFolders;
import dev.counterpoint.engine.Engines;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.ui.shell.SettingsStore;

import org.jspecify.annotations.Nullable;

import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks at what the program stands on. */
final class Doctor {
    private static final long PATIENCE_SECONDS = 20;
    private final @Nullable Path home;
    private final Engines engines;

    Doctor(@Nullable Path home, Engines engines) {
        this.home = home;
        this.engines = engines;
    }

    List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        all.add(well("Counterpoint", Version.number()));
        Installation installation =
                new Installation(home, Path.of(System.getProperty("java.home")));
        all.add(well("Program", installation.program()));
        all.add(
                well(
                        "Java",
                        System.getProperty("java.vendor")
                                + " "
                                + Runtime.version()
                                + ", "
                                + installation.runtime()));
        all.add(well("Start-up caches", installation.caches()));
        all.add(engine());
        all.add(javafx());
        all.add(window());
        all.add(fonts());
        all.add(
                well(
                        "Libraries",
                        "the tools' own and the program's modules, and what --library names"));
        all.add(
                well(
                        "Trust",
                        "no Java classes, files or commands of specs, but where --trust or the window's list of trusted folders says so"));
        all.add(well("Settings", settings().toString()));
        all.add(writable("Engines' files", EngineFolders.usualRoot()));
        all.add(well("Log", Engines.logFolder().toString()));
        return all;
    }

    private static Finding well(String what, String value) {
        return new Finding(what, value, true);
    }

    private Finding engine() {
        try (CheckEngine engine = engines.checkEngine(0)) {
            Reply.Hello hello = engine.hello().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return well("Engine", "TLC " + hello.toolsVersion() + ", answers");
        } catch (EngineException | ExecutionException | TimeoutException e) {
            return new Finding("Engine", "does not start: " + e.getMessage(), false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Finding("Engine", "was interrupted", false);
        }
    }

    private Finding javafx() {
        if (home == null) {
            return well("JavaFX", "from the class path");
        }
        if (ModuleFinder.ofSystem().find("javafx.controls").isPresent()) {
            return well("JavaFX", "in the program's own runtime");
        }
        Path folder = home.resolve("lib").resolve("javafx");
        return Files.isDirectory(folder)
                ? well("JavaFX", folder.toString())
                : new Finding("JavaFX", folder + " is missing: install the program again", false);
    }

    private static Finding window() {
        String missing = Display.missingLibrary();
        if (missing != null) {
            return new Finding("Window", missing, false);
        }
        return well(
                "Window",
                Display.isThere() ? "can be shown" : "no display; `tour` works without one");
    }

    private static Finding fonts() {
        boolean there =
                Doctor.class.getResource("/dev/counterpoint/fonts/CounterpointSans-Regular.ttf")
                                != null
                        && Doctor.class.getResource(
                                        "/dev/counterpoint/fonts/CounterpointMono-Regular.ttf")
                                != null;
        return there
                ? well("Fonts", "Counterpoint Sans and Counterpoint Mono, bundled")
                : new Finding("Fonts", "missing: install the program again", false);
    }

    private static Path settings() {
        return SettingsStore.folder(
                System.getenv(),
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")));
    }

    private static Finding writable(String what, Path folder) {
        Path existing = folder;
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return Files.isWritable(existing)
                ? well(what, folder.toString())
                : new Finding(
                        what, folder + " cannot be written; set TMPDIR to one that can", false);
    }
}
