package dev.counterpoint.lang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.SourceRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class SourceTextTest {
    @TempDir Path folder;

    private SourceText.Reading read(byte... bytes) throws IOException {
        return SourceText.read(Files.write(folder.resolve("M.tla"), bytes), 100);
    }

    private static SourceText.Reading.Unreadable unreadable(SourceText.Reading reading) {
        assertThat(reading).isInstanceOf(SourceText.Reading.Unreadable.class);
        return (SourceText.Reading.Unreadable) reading;
    }

    private static Diagnostic problem(SourceText.Reading reading) {
        return unreadable(reading).diagnostic();
    }

    @Test
    void aTextKeepsItsLineEnds() throws IOException {
        assertThat(read("a\r\nb\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new SourceText.Reading.Text("a\r\nb\n", false));
    }

    @Test
    void aByteOrderMarkIsAccepted() throws IOException {
        assertThat(read((byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 'a'))
                .isEqualTo(new SourceText.Reading.Text("a", true));
    }

    @Test
    void eachReasonHasItsSentence() throws IOException {
        assertThat(problem(SourceText.read(folder.resolve("none.tla"))).message())
                .isEqualTo("There is no such file.");
        assertThat(problem(SourceText.read(folder)).message())
                .isEqualTo("This is a folder, and a file is needed.");
        assertThat(problem(read()).message()).isEqualTo("This file is empty.");
        assertThat(problem(read((byte) 'a', (byte) 0, (byte) 'b')).message())
                .isEqualTo("This is a binary file, not a text.");
        assertThat(problem(read(new byte[101])).message())
                .isEqualTo("This file is larger than the 100 bytes that a spec's file may have.");
    }

    /** Who may do everything, as tests often may, can read what permissions forbid. */
    @Test
    void aFileThatMayNotBeReadIsSaidToBeSo() {
        assertThat(SourceText.why(new AccessDeniedException("M.tla")))
                .isEqualTo("You are not allowed to read this file.");
        assertThat(SourceText.why(new IOException("Input/output error")))
                .isEqualTo("This file cannot be read: Input/output error.");
    }

    @Test
    void whatCouldBeReadButIsNoTextIsToldFromWhatCouldNot() throws IOException {
        assertThat(unreadable(read((byte) 0)).read()).isTrue();
        assertThat(unreadable(SourceText.read(folder)).read()).isFalse();
        assertThat(unreadable(SourceText.read(folder.resolve("none.tla"))).read()).isFalse();
    }

    @Test
    void aByteThatIsNotUtf8IsFound() throws IOException {
        Diagnostic problem = problem(read((byte) 'a', (byte) '\n', (byte) 'b', (byte) 0xE4));
        assertThat(problem.message()).startsWith("This file is not UTF-8");
        assertThat(problem.range()).isEqualTo(new SourceRange("M.tla", 2, 2, 2, 2));
    }

    @Test
    void aModuleWithoutAHeadIsTold() {
        Diagnostic problem = ModuleHeader.check("x == 1\n", Path.of("Lease.tla")).orElseThrow();
        assertThat(problem.toLine())
                .isEqualTo(
                        "Lease.tla:1:1: There is no module in this file: its first line should be"
                                + " `---- MODULE Lease ----`.");
    }

    @Test
    void aNameThatDiffersFromTheFileIsTold() {
        Diagnostic problem =
                ModuleHeader.check("---- MODULE Leese ----\n====", Path.of("d", "Lease.tla"))
                        .orElseThrow();
        assertThat(problem.message())
                .isEqualTo(
                        "The module is named Leese but its file Lease.tla: rename the module to"
                                + " Lease or the file to Leese.tla.");
        assertThat(problem.range()).isEqualTo(new SourceRange("Leese", 1, 13, 1, 17));
        assertThat(ModuleHeader.check("---- MODULE M ----\n====", Path.of("M.tla"))).isEmpty();
    }

    @Test
    void theHeadTellsWhatAModuleUses() {
        ModuleHeader header =
                ModuleHeader.read(
                                "---- MODULE M ----\nEXTENDS A, \\* why\n  B\nC == INSTANCE D\n====")
                        .orElseThrow();
        assertThat(header.extended()).containsExactly("A", "B");
        assertThat(header.instantiated()).containsExactly("D");
        assertThat(header.words()).containsExactlyInAnyOrder("M", "A", "B", "C", "D");
    }

    @Test
    void theDigestDependsOnModulesAndConfigurationAlone() {
        String digest = SpecDigest.of(Map.of("A", "x", "B", "y"), "c");
        assertThat(digest).matches("sha256:[0-9a-f]{64}");
        assertThat(SpecDigest.of(Map.of("B", "y", "A", "x"), "c")).isEqualTo(digest);
        assertThat(SpecDigest.of(Map.of("A", "xB", "B", "y"), "c")).isNotEqualTo(digest);
        assertThat(SpecDigest.of(Map.of("A", "x", "B", "y"), null)).isNotEqualTo(digest);
        assertThat(SpecDigest.of(Map.of("A", "x", "B", "y"), "d")).isNotEqualTo(digest);
    }
}
