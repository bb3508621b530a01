package dev.counterpoint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.counterpoint.imports.Mender;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Traces of other programs are opened like our own. */
class TraceReadingTest {
    @TempDir private Path folder = Path.of("");
    private Path bundles = Path.of("");
    private TraceReading reading = reading();

    private TraceReading reading() {
        Mender none =
                new Mender(
                        () -> {
                            throw new AssertionError("no model is chosen");
                        });
        return new TraceReading(none, () -> null, bundles, Runnable::run);
    }

    @BeforeEach
    void begin() {
        bundles = folder.resolve("bundles");
        reading = reading();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void whatTlcPrintedIsATrace() throws IOException {
        Path log =
                file("MC.out", "Error: Deadlock reached.\nState 1: <Initial predicate>\nx = 1\n\n");
        TraceReading.Read read = reading.read(log).join();
        assertThat(read.file().trace().variables()).containsExactly("x");
        assertThat(read.spec()).isNull();
    }

    @Test
    void whatItsFormatHasLostIsSaidWhereNoModelIsChosen() throws IOException {
        Path json = file("dump.json", "{\"state\": [[1, {\"x\": [1, 2]}]], \"action\": []}");
        assertThat(reading.read(json).join().notes())
                .containsExactly(
                        "TLC's JSON writes sets as lists, functions as records and model values"
                                + " as text.");
    }

    @Test
    void aBundlesSpecIsUnpackedUnderAFolderOfItsOwn() throws IOException {
        Path zip = folder.resolve("Door.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            put(
                    out,
                    "trace.itf.json",
                    "{\"#meta\": {\"counterpoint\": {\"spec\": \"Door.tla\"}}, \"vars\": [\"x\"],"
                            + " \"states\": [{\"x\": 1}]}");
            put(out, "spec/Door.tla", "---- MODULE Door ----\n====\n");
            put(out, "spec/Away.tla", "---- MODULE Away ----\n====\n");
        }
        TraceReading.Read read = reading.read(zip).join();
        Path spec = Objects.requireNonNull(read.spec());
        assertThat(spec.getFileName()).hasToString("Door.tla");
        assertThat(spec).startsWith(bundles).hasContent("---- MODULE Door ----\n====\n");
        assertThat(read.notes())
                .containsExactly("Its spec is unpacked; none of its Java classes is run.");
        assertThat(reading.read(zip).join().spec()).isEqualTo(spec);
        try (Stream<Path> unpacked = Files.list(bundles)) {
            assertThat(unpacked).hasSize(1);
        }
    }

    private static void put(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsNoTraceIsRefusedInASentence() throws IOException {
        Path text = file("letter.txt", "Dear all,\n");
        assertThatThrownBy(() -> reading.read(text).join())
                .isInstanceOf(CompletionException.class)
                .hasMessageContaining("There is no counterexample in it");
    }

    @Test
    void tracesCanBeDroppedOnTheWindow() {
        List<File> dragged =
                List.of(
                        new File("MC.out"),
                        new File("ci.log"),
                        new File("a.itf.json"),
                        new File("b.zip"),
                        new File("picture.png"),
                        new File("Door.tla"));
        assertThat(FileDrop.opened(dragged))
                .extracting(Path::toString)
                .containsExactly("MC.out", "ci.log", "a.itf.json", "b.zip", "Door.tla");
    }
}
