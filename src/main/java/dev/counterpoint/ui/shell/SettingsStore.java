package dev.counterpoint.ui.shell;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;

/**
 * Keeps the settings in one file. Each save replaces it whole, so of two windows the one that saves
 * last wins and neither can spoil the file for the other.
 */
public final class SettingsStore {
    private final Path file;
    private final ObjectMapper json =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    /** In this folder, which need not exist yet. */
    public SettingsStore(Path folder) {
        file = folder.resolve("window.json");
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

    /** What was saved last; the defaults where nothing is there or it cannot be read. */
    public Settings load() {
        try {
            Settings loaded = json.readValue(file.toFile(), Settings.class);
            return loaded == null ? Settings.DEFAULT : loaded;
        } catch (IOException unreadable) {
            return Settings.DEFAULT;
        }
    }

    /** Replaces what was saved; returns whether it could. */
    public boolean save(Settings settings) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "window", ".tmp");
            try {
                json.writeValue(fresh.toFile(), settings);
                Files.move(
                        fresh,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
            return true;
        } catch (IOException notSaved) {
            return false;
        }
    }
}
