package dev.counterpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Files that are no text, given to each command that reads a spec. */
class BadFilesTest {
    private static final byte[] HEAD =
            "---- MODULE Bytes ----\nVARIABLE x\n".getBytes(StandardCharsets.UTF_8);

    private final Path folder;
    private final Program program;

    BadFilesTest(@TempDir Path folder, @TempDir Path engines) throws IOException {
        this.folder = folder.toRealPath();
        program = new Program(this.folder, engines);
    }

    @AfterEach
    void end() {
        program.close();
    }

    private Program.Answer run(String command, byte[] content) throws IOException {
        Path file = folder.resolve("Bytes.tla");
        Files.write(file, content);
        Program.Answer answer = program.run(List.of(command, "./Bytes.tla"));
        assertThat(Files.readAllBytes(file)).as("nothing is lost").isEqualTo(content);
        assertThat(answer.out()).isEmpty();
        return answer;
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "graph", "properties"})
    void aBinaryFileIsNoSpec(String command) throws IOException {
        byte[] content = Arrays.copyOf(HEAD, HEAD.length + 1_000);
        Program.Answer answer = run(command, content);
        assertThat(answer.err()).isEqualTo("./Bytes.tla: This is a binary file, not a text.\n");
        assertThat(answer.exit()).isEqualTo(150);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "graph", "properties"})
    void aFileInAnotherEncodingIsToldWithThePlace(String command) throws IOException {
        byte[] content = Arrays.copyOf(HEAD, HEAD.length + 3);
        content[HEAD.length] = '\\';
        content[HEAD.length + 1] = '*';
        content[HEAD.length + 2] = (byte) 0xFC;
        Program.Answer answer = run(command, content);
        assertThat(answer.err())
                .isEqualTo(
                        "./Bytes.tla:3:3: This file is not UTF-8: save it in that encoding; the"
                                + " first byte that does not fit stands here.\n");
        assertThat(answer.exit()).isEqualTo(150);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "graph", "properties"})
    void aFileOf50MegabytesIsNotReadWhole(String command) throws IOException {
        byte[] content = Arrays.copyOf(HEAD, 50 << 20);
        Arrays.fill(content, HEAD.length, content.length, (byte) '-');
        Program.Answer answer = run(command, content);
        assertThat(answer.err())
                .isEqualTo(
                        "./Bytes.tla: This file is larger than the 16 MB that a spec's file may"
                                + " have.\n");
        assertThat(answer.exit()).isEqualTo(150);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "graph", "properties"})
    void aFolderOfASpecsNameIsNoSpec(String command) throws IOException {
        Path inside = Files.createDirectory(folder.resolve("Bytes.tla")).resolve("kept");
        Files.write(inside, HEAD);
        Program.Answer answer = program.run(List.of(command, "./Bytes.tla"));
        assertThat(answer.err())
                .isEqualTo("./Bytes.tla: This is a folder, and a file is needed.\n");
        assertThat(answer.out()).isEmpty();
        assertThat(answer.exit()).isEqualTo(64);
        assertThat(inside).hasBinaryContent(HEAD);
    }

    /** A device can be opened by everyone and still is nothing to read a spec from. */
    @ParameterizedTest
    @ValueSource(strings = {"check", "graph", "properties"})
    void whatIsNoFileCannotBeRead(String command) {
        Program.Answer answer = program.run(List.of(command, "/dev/null"));
        assertThat(answer.err())
                .isEqualTo("/dev/null: This is not a file that can be read as a text.\n");
        assertThat(answer.exit()).isEqualTo(64);
    }
}
