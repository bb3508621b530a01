package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.fx.JsonFile;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what is remembered of the window in one file, beside the user's other settings. */
public final class SettingsStore {
    private final Path file;
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final JsonFile<Settings> json;

    /** In this folder, which need not exist yet. */
    public SettingsStore(Path folder) {
        file = folder.resolve("window.json");
        json = new JsonFile<>(file, Settings.class, problems::add);
    }

    /** The folder for settings on this platform. */
    public static Path folder(Map<String, String> environment, String system, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            String roaming = environment.getOrDefault("APPDATA", "");
            return (roaming.isBlank()
                            ? home.resolve("AppData").resolve("Roaming")
                            : Path.of(roaming))
                    .resolve("Counterpoint");
        }
        if (name.contains("mac")) {
            return home.resolve("Library/Application Support/Counterpoint");
        }
        String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        return (config.startsWith("/") ? Path.of(config) : home.resolve(".config"))
                .resolve("counterpoint");
    }

    /** Another file of the user's settings, beside the window's. */
    Path file(String name) {
        return file.resolveSibling(name);
    }

    /** The folder that has all the user's settings. */
    Path folder() {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    /** What was saved last; the defaults where nothing is there or it cannot be read. */
    public Settings load() {
        return json.load().orElse(Settings.DEFAULT);
    }

    /** What could not be read so far, a sentence each. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** Replaces what was saved; returns whether it could. */
    public boolean save(Settings settings) {
        return json.save(settings);
    }
}
