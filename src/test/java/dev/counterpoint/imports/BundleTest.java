package dev.counterpoint.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.counterpoint.export.ItfException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Bundles come from anyone: nothing of them leaves the folder they are unpacked to. */
class BundleTest {
    private static final String TRACE = "{\"vars\": [\"x\"], \"states\": [{\"x\": true}]}";

    @TempDir private Path folder;

    /** A bundle with these files beside its trace. */
    private Path bundle(String... files) throws IOException {
        Path zip = folder.resolve("bundle.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            put(out, "trace.itf.json", TRACE);
            for (String file : files) {
                put(out, file, "---- MODULE M ----\n====\n");
            }
        }
        return zip;
    }

    private static void put(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
        }
    }

    @Test
    void theTraceIsReadAndTheSpecUnpackedBesideNothingElse() throws Exception {
        Path zip = bundle("spec/M.tla", "spec/library/L.tla", "README.md", "trace.html");
        assertThat(Imports.read(zip).file().trace().variables()).containsExactly("x");
        Path spec = Bundle.of(zip).unpack(folder.resolve("out"));
        assertThat(spec).isEqualTo(folder.toAbsolutePath().resolve("out/spec/"));
        assertThat(files())
                .containsExactly(
                        Path.of("bundle.zip"),
                        Path.of("out/spec/M.tla"),
                        Path.of("out/spec/library/L.tla"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spec/../../evil.tla",
                "../evil.tla",
                "/tmp/evil.tla",
                "spec/..\\..\\evil.tla",
                "C:evil.tla",
                "spec/NUL.tla",
                "spec/./M.tla",
                "spec/a\u0000b.tla"
            })
    void aFileThatWouldLieOutsideMakesAllOfItUntrusted(String name) throws IOException {
        Path zip = bundle("spec/M.tla", name);
        assertThatThrownBy(() -> Bundle.of(zip).unpack(folder.resolve("out")))
                .isInstanceOf(ItfException.class)
                .hasMessageContaining("would lie outside of it");
        assertThatThrownBy(() -> Imports.read(zip)).isInstanceOf(ItfException.class);
        assertThat(files()).noneMatch(f -> f.toString().contains("evil"));
    }

    @Test
    void filesThatAreThereAreLeftAsTheyAre() throws Exception {
        Path mine = folder.resolve("out/spec/M.tla");
        Files.createDirectories(mine.getParent());
        Files.writeString(mine, "mine");
        Bundle.of(bundle("spec/M.tla")).unpack(folder.resolve("out"));
        assertThat(mine).hasContent("mine");
    }

    @Test
    void oneThatGrowsWithoutEndIsRefused() throws IOException {
        Path zip = folder.resolve("bomb.zip");
        byte[] nothing = new byte[1 << 20];
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.putNextEntry(new ZipEntry("spec/M.tla"));
            for (int i = 0; i < 600; i++) {
                out.write(nothing);
            }
        }
        assertThat(Files.size(zip)).isLessThan(1 << 20);
        assertThatThrownBy(() -> Imports.read(zip))
                .isInstanceOf(ItfException.class)
                .hasMessageContaining("Unpacked, the bundle is larger than 512 MB.");
    }

    @Test
    void tooManyFilesAreRefused() throws IOException {
        String[] names = new String[2_001];
        for (int i = 0; i < names.length; i++) {
            names[i] = "spec/M" + i + ".tla";
        }
        Path zip = bundle(names);
        assertThatThrownBy(() -> Imports.read(zip)).hasMessageContaining("more than 2000 files");
    }

    @Test
    void anotherZipIsNoBundle() throws IOException {
        Path zip = folder.resolve("other.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            put(out, "letter.txt", "Dear all");
        }
        assertThatThrownBy(() -> Imports.read(zip))
                .hasMessageContaining("This zip file is no bundle: it has no trace.itf.json.");
    }
}
