package dev.counterpoint.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.counterpoint.engine.protocol.Search;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

class RunRecordsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir Path folder = Path.of("");
    @TempDir Path data = Path.of("");
    private Path spec = Path.of("");

    @BeforeEach
    void makeFolders() throws IOException {
        spec = Files.createDirectories(folder.resolve("door")).resolve("Door.tla");
    }

    private RunRecord run(Instant time) {
        return new RunRecord(
                time,
                spec,
                spec.resolveSibling("Door.cfg"),
                null,
                List.of(),
                "sha256:00",
                Kind.INVARIANT,
                List.of(new RunRecord.Outcome("Closed", Kind.Verdict.VIOLATED)),
                40,
                100,
                7,
                Duration.ofMillis(500),
                "2.18",
                Duration.ofSeconds(30));
    }

    private void isAProject() throws IOException {
        Files.writeString(folder.resolve("counterpoint.toml"), "");
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        RunRecords records = new RunRecords(data);
        RunRecord bare =
                new RunRecord(
                        NOON.plusSeconds(1),
                        spec,
                        null,
                        "INIT Init\n",
                        List.of(data),
                        "",
                        Kind.PARSE,
                        List.of(),
                        0,
                        0,
                        0,
                        Duration.ZERO,
                        "",
                        null);
        records.append(run(NOON));
        records.append(bare);
        assertThat(records.read(spec)).containsExactly(run(NOON), bare);
    }

    @Test
    void whatWasExercisedIsReadAgain() throws IOException {
        RunRecords records = new RunRecords(data);
        RunRecord plain = run(NOON);
        RunRecord counted =
                new RunRecord(
                        NOON,
                        plain.spec(),
                        plain.config(),
                        null,
                        List.of(),
                        plain.specDigest(),
                        plain.kind(),
                        plain.properties(),
                        40,
                        100,
                        7,
                        plain.elapsed(),
                        plain.engineVersion(),
                        plain.budget(),
                        new RunRecord.How(
                                "1",
                                Search.BREADTH_FIRST,
                                1,
                                0,
                                "",
                                null,
                                new RunCoverage(
                                        new TreeMap<>(Map.of("Open", 5L, "Slam", 0L)), true)));
        records.append(counted);
        assertThat(records.read(spec)).containsExactly(counted);
        assertThat(counted.how().coverage().exercised()).isEqualTo(1);
    }

    @Test
    void aProjectHasItsRecordsBesideItsSettings() throws IOException {
        isAProject();
        RunRecords records = new RunRecords(data);
        records.append(run(NOON));
        assertThat(folder.resolve(".counterpoint/runs.jsonl"))
                .content()
                .startsWith("{\"schema\":\"counterpoint/run/1\",\"time\":\"2026-11-22T12:00:00Z\"")
                .contains("\"spec\":\"door/Door.tla\",\"config\":\"door/Door.cfg\"")
                .endsWith("}\n");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void withoutAProjectNothingIsWrittenBesideTheSpec() throws IOException {
        RunRecords records = new RunRecords(data);
        records.append(run(NOON));
        assertThat(spec.getParent()).isEmptyDirectory();
        assertThat(folder).isDirectoryNotContaining("glob:**.counterpoint");
        assertThat(records.file(spec)).startsWith(data).exists();
    }

    @Test
    void tornAndUnknownLinesArePassedOver() throws IOException {
        RunRecords records = new RunRecords(data);
        records.append(run(NOON));
        Files.writeString(
                records.file(spec),
                "{\"schema\":\"counterpoint/run/9\"}\n\nnoise\n[1\n{\"schema\":\"counterpoint/run/1\","
                        + "\"time\":\"soon\"}\n{\"schema\":\"counter",
                StandardOpenOption.APPEND);
        records.append(run(NOON.plusSeconds(1)));
        assertThat(records.read(spec)).containsExactly(run(NOON), run(NOON.plusSeconds(1)));
    }

    @Test
    void theOldestAreForgottenBeyondABound() throws IOException {
        RunRecords records = new RunRecords(data, 4_000);
        for (int i = 0; i < 100; i++) {
            records.append(run(NOON.plusSeconds(i)));
        }
        List<RunRecord> kept = records.read(spec);
        assertThat(Files.size(records.file(spec))).isLessThanOrEqualTo(4_000);
        assertThat(kept).hasSizeGreaterThan(3);
        assertThat(kept.getLast()).isEqualTo(run(NOON.plusSeconds(99)));
        try (Stream<Path> files = Files.list(records.file(spec).getParent())) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("runs.jsonl", "runs.lock");
        }
    }

    @Test
    void severalWritersLoseNothing() throws Exception {
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            int from = writer * 1_000;
            RunRecords own = new RunRecords(data);
            writers.add(
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        for (int i = 0; i < 25; i++) {
                                            append(own, run(NOON.plusSeconds(from + i)));
                                        }
                                    }));
        }
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(new RunRecords(data).read(spec)).hasSize(100).doesNotHaveDuplicates();
    }

    private static void append(RunRecords records, RunRecord run) {
        try {
            records.append(run);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
    void aLinkIsNotFollowed() throws IOException {
        isAProject();
        Path other = Files.createDirectories(data.resolve("other"));
        Files.createSymbolicLink(folder.resolve(".counterpoint"), other);
        RunRecords records = new RunRecords(data);
        assertThatThrownBy(() -> records.append(run(NOON))).isInstanceOf(IOException.class);
        Files.delete(folder.resolve(".counterpoint"));
        Files.createDirectory(folder.resolve(".counterpoint"));
        Path precious = Files.writeString(data.resolve("precious"), "mine\n");
        Files.createSymbolicLink(folder.resolve(".counterpoint/runs.jsonl"), precious);
        assertThatThrownBy(() -> records.append(run(NOON))).isInstanceOf(IOException.class);
        assertThat(other).isEmptyDirectory();
        assertThat(precious).hasContent("mine\n");
    }

    @Test
    void eachPlatformHasItsFolder() {
        Path home = Path.of("/home/ada");
        assertThat(RunRecords.dataFolder(Map.of(), "Linux", home))
                .isEqualTo(home.resolve(".local/share/counterpoint"));
        assertThat(RunRecords.dataFolder(Map.of("XDG_DATA_HOME", "/data"), "Linux", home))
                .isEqualTo(Path.of("/data/counterpoint"));
        assertThat(RunRecords.dataFolder(Map.of(), "Mac OS X", home))
                .isEqualTo(home.resolve("Library/Application Support/Counterpoint"));
        assertThat(RunRecords.dataFolder(Map.of("LOCALAPPDATA", "/local"), "Windows 11", home))
                .isEqualTo(Path.of("/local/Counterpoint"));
    }
}
