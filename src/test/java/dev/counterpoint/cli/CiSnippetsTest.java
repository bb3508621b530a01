package dev.counterpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The command in each snippet, as the build server's shell runs it, says what it is to. */
class CiSnippetsTest {
    @TempDir private Path folder = Path.of("");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "github, BASE, main, origin/main",
        "gitlab, CI_MERGE_REQUEST_DIFF_BASE_SHA, 5f1c09ab, 5f1c09ab",
        "jenkins, CHANGE_TARGET, main, origin/main",
    })
    void runsAllOfABranchAndOnlyTheChangeOfARequest(
            CiCommand.Snippet server, String variable, String value, String revision)
            throws IOException, InterruptedException {
        String command = command(CiSnippets.text(server));
        List<String> all = List.of("ci", "--budget", "15m", "--out", "counterpoint-report");
        assertThat(arguments(command, Map.of())).isEqualTo(all);
        assertThat(arguments(command, Map.of(variable, value)))
                .startsWith(all.toArray(String[]::new))
                .endsWith("--changed-since", revision)
                .hasSize(7);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"github", "gitlab"})
    void isIndentedAsYamlIsToBe(CiCommand.Snippet server) {
        assertThat(CiSnippets.text(server)).doesNotContain("\t").endsWith("\n");
        assertThat(CiSnippets.text(server).lines())
                .allMatch(line -> (line.length() - line.stripLeading().length()) % 2 == 0)
                .noneMatch(line -> line.matches("\\s*[\\w-]+:[^\\s].*"));
    }

    private static String command(String snippet) {
        String line =
                snippet.lines().filter(l -> l.contains(" ci --budget")).findFirst().orElseThrow();
        return line.strip()
                .replaceFirst("^(run: |- |sh ')", "")
                .replaceFirst("'$", "")
                .replaceFirst("^\\S*counterpoint\"? ci", "./counterpoint ci");
    }

    private List<String> arguments(String command, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path stub = folder.resolve("counterpoint");
        Files.writeString(stub, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        assertThat(stub.toFile().setExecutable(true)).isTrue();
        ProcessBuilder shell =
                new ProcessBuilder("sh", "-c", command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true);
        shell.environment().keySet().removeAll(List.of("BASE", "CHANGE_TARGET"));
        shell.environment().putAll(environment);
        Process process = shell.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines().toList();
    }
}
