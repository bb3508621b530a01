package dev.counterpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A new user with only the README, in a terminal: its commands do what it says. */
class ReadmeTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void fromNothingToAnExportedTrimmedCounterexampleInUnderTenCommands() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        List<String> commands =
                readme.lines()
                        .filter(line -> line.startsWith("    $ counterpoint "))
                        .map(line -> line.strip().substring("$ counterpoint ".length()))
                        .toList();
        assertThat(commands).hasSizeBetween(3, 8);
        copySample(folder.toRealPath().resolve("sample-specs/lease"));

        try (Program program = new Program(folder.toRealPath(), folder.resolve("own"))) {
            for (String command : commands) {
                Program.Answer answer =
                        program.run(
                                Arrays.stream(command.split(" ")).map(ReadmeTest::placed).toList());
                int expected = command.startsWith("check ") ? 12 : 0;
                assertThat(answer.exit()).as(command + "\n" + answer.err()).isEqualTo(expected);
            }
        }

        assertThat(Files.readString(folder.resolve("trimmed.itf.json"))).contains("certificate");
        assertThat(Files.readString(folder.resolve("lease.html"))).contains("OneLeaderAtATime");
    }

    private static void copySample(Path to) throws IOException {
        Files.createDirectories(to);
        for (String file : List.of("Lease.tla", "LeaseSkewed.cfg")) {
            Files.copy(Path.of("sample-specs/lease").resolve(file), to.resolve(file));
        }
    }

    private static String placed(String word) {
        return word.matches("sample-specs/.*|.*\\.(json|html|svg)") ? "./" + word : word;
    }
}
