package dev.counterpoint.engine;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The program's log: one file a run, made with its first line, with engine starts, deaths and their
 * last words. A file that is full begins anew once; old runs' files are removed. What cannot be
 * written is not: a log must not be what fails.
 */
public final class EngineLog {
    private static final long MOST_BYTES = 1 << 20;
    private static final int MOST_FILES = 20;
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Clock clock;
    private @Nullable Path file;
    private long size;

    /** A log in this folder. */
    public EngineLog(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Where this user's logs belong on this system. */
    public static Path usualFolder(Map<String, String> environment, Path home, String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return home.resolve("Library/Logs/Counterpoint");
        }
        if (name.contains("windows")) {
            String local = environment.get("LOCALAPPDATA");
            Path base = local == null ? home.resolve("AppData/Local") : Path.of(local);
            return base.resolve("Counterpoint/logs");
        }
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        Path base = Path.of(state).isAbsolute() ? Path.of(state) : home.resolve(".local/state");
        return base.resolve("counterpoint");
    }

    /** Where its files are. */
    public Path folder() {
        return folder;
    }

    /** Adds a line. */
    public synchronized void write(String line) {
        byte[] bytes = (clock.instant() + " " + line + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            Path to = file == null ? begin() : file;
            if (size + bytes.length > MOST_BYTES) {
                Files.deleteIfExists(to);
                size = 0;
            }
            Files.write(to, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            size += bytes.length;
        } catch (IOException e) {
            size = 0;
        }
    }

    private Path begin() throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> old =
                    files.filter(f -> f.getFileName().toString().matches("counterpoint-.*\\.log"))
                            .sorted()
                            .toList();
            for (Path surplus : old.subList(0, Math.max(0, old.size() - MOST_FILES + 1))) {
                Files.deleteIfExists(surplus);
            }
        }
        Instant now = clock.instant();
        long pid = ProcessHandle.current().pid();
        Path fresh = folder.resolve("counterpoint-" + NAME.format(now) + "-" + pid + ".log");
        file = fresh;
        return fresh;
    }
}
