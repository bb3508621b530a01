package dev.counterpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class EngineLogTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);
    @TempDir Path folder;

    @Test
    void linesStandWithTheirTimeInOneFileARun() throws IOException {
        EngineLog log = new EngineLog(folder.resolve("logs"), CLOCK);
        log.write("engine 1 started");
        log.write("engine 1 ended");
        assertThat(files()).hasSize(1);
        assertThat(Files.readString(files().getFirst()))
                .isEqualTo(
                        "2026-03-01T10:00:00Z engine 1 started\n2026-03-01T10:00:00Z engine 1 ended\n");
    }

    @Test
    void aFileDoesNotGrowWithoutBound() throws IOException {
        EngineLog log = new EngineLog(folder.resolve("logs"), CLOCK);
        for (int i = 0; i < 300; i++) {
            log.write("x".repeat(10_000));
        }
        log.write("the end");
        assertThat(files().getFirst()).isNotEmptyFile();
        assertThat(Files.size(files().getFirst())).isLessThan(2 << 20);
        assertThat(Files.readString(files().getFirst())).endsWith("the end\n");
    }

    @Test
    void oldRunsFilesAreRemoved() throws IOException {
        Path logs = Files.createDirectory(folder.resolve("logs"));
        for (int i = 10; i < 40; i++) {
            Files.writeString(logs.resolve("counterpoint-202501" + i + "-100000-1.log"), "old");
        }
        new EngineLog(logs, CLOCK).write("new");
        assertThat(files()).hasSize(20);
        assertThat(Files.readString(files().getLast())).contains("new");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoFailure() throws IOException {
        Path file = Files.writeString(folder.resolve("logs"), "a file");
        new EngineLog(file, CLOCK).write("unheard");
        assertThat(file).hasContent("a file");
    }

    @Test
    void eachSystemHasItsPlaceForLogs() {
        Path home = Path.of("/home/ada");
        assertThat(EngineLog.usualFolder(Map.of(), home, "Linux"))
                .isEqualTo(home.resolve(".local/state/counterpoint"));
        assertThat(
                        EngineLog.usualFolder(
                                Map.of("XDG_STATE_HOME", folder.toString()), home, "Linux"))
                .isEqualTo(folder.resolve("counterpoint"));
        assertThat(EngineLog.usualFolder(Map.of(), home, "Mac OS X"))
                .isEqualTo(home.resolve("Library/Logs/Counterpoint"));
        assertThat(EngineLog.usualFolder(Map.of("LOCALAPPDATA", "L"), home, "Windows 11"))
                .isEqualTo(Path.of("L/Counterpoint/logs"));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("logs"))) {
            return files.sorted().toList();
        }
    }
}
