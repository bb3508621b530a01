package dev.counterpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The documents beside this test: each command in them answers what they say. */
class SessionsTest {
    private final Path folder;
    private final Program program;

    SessionsTest(@TempDir Path folder, @TempDir Path engines) throws IOException {
        this.folder = folder.toRealPath();
        program = new Program(this.folder, engines);
    }

    @AfterEach
    void end() {
        program.close();
    }

    @BeforeEach
    void copySamples() throws IOException {
        Path from = Path.of("sample-specs").toAbsolutePath();
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Path to = folder.resolve("sample-specs").resolve(from.relativize(file).toString());
                Files.copy(file, to);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> verdicts() throws IOException {
        return session("verdicts.md");
    }

    @TestFactory
    Stream<DynamicTest> modelsSaidOnTheCommandLine() throws IOException {
        return session("inline-models.md");
    }

    @TestFactory
    Stream<DynamicTest> settingsOfAProject() throws IOException {
        return session("settings.md");
    }

    @TestFactory
    Stream<DynamicTest> schedulesReplayed() throws IOException {
        return session("replay.md");
    }

    @TestFactory
    Stream<DynamicTest> badSpecs() throws IOException {
        return session("bad-specs.md");
    }

    @TestFactory
    Stream<DynamicTest> badModels() throws IOException {
        return session("bad-models.md");
    }

    @TestFactory
    Stream<DynamicTest> wordsOfNewerVersions() throws IOException {
        return session("newer-words.md");
    }

    @TestFactory
    Stream<DynamicTest> waysToExplore() throws IOException {
        return session("modes.md");
    }

    @TestFactory
    Stream<DynamicTest> recordsOfRuns() throws IOException {
        return session("runs.md");
    }

    @TestFactory
    Stream<DynamicTest> filesAndFormats() throws IOException {
        return session("files.md");
    }

    @TestFactory
    Stream<DynamicTest> stateGraphs() throws IOException {
        return session("graph.md");
    }

    @TestFactory
    Stream<DynamicTest> specsWrittenWithSigns() throws IOException {
        return session("signs.md");
    }

    @TestFactory
    Stream<DynamicTest> properties() throws IOException {
        return session("properties.md");
    }

    @TestFactory
    Stream<DynamicTest> trimmedCounterexamples() throws IOException {
        return session("trim.md");
    }

    @TestFactory
    Stream<DynamicTest> tracesOfOtherPrograms() throws IOException {
        return session("import.md");
    }

    @TestFactory
    Stream<DynamicTest> continuousIntegration() throws IOException {
        return session("ci.md");
    }

    @TestFactory
    Stream<DynamicTest> usage() throws IOException {
        return session("usage.md");
    }

    private Stream<DynamicTest> session(String document) throws IOException {
        Session session = Session.read(resource(document));
        for (Map.Entry<String, String> file : session.files().entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.writeString(target, file.getValue());
        }
        return session.commands().stream()
                .map(
                        command ->
                                DynamicTest.dynamicTest(
                                        document + ":" + command.line() + " " + command.title(),
                                        () -> check(command)));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = SessionsTest.class.getResourceAsStream(name)) {
            byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private void check(Session.Command command) throws IOException {
        Map<Path, String> before = contents();
        Program.Answer answer = program.run(command.words());
        String shown = shown(command, answer);
        assertThat(answer.exit()).as(shown).isEqualTo(command.exit());
        assertThat(Expected.matches(command.out(), answer.out())).as(shown).isTrue();
        assertThat(Expected.matches(command.err(), answer.err())).as(shown).isTrue();
        assertThat(answer.out() + answer.err()).doesNotContainPattern("\\n\\s*at [\\w.$]+\\(");
        Map<Path, String> after = contents();
        after.keySet().removeIf(file -> wasAskedFor(file, command.words()));
        before.keySet().removeIf(file -> wasAskedFor(file, command.words()));
        assertThat(after).as("the files in the folder").isEqualTo(before);
    }

    private boolean wasAskedFor(Path file, List<String> words) {
        // A project keeps the records of its runs; reports go where they are to.
        if (file.startsWith(folder.resolve("good/.counterpoint"))
                || file.startsWith(folder.resolve("listed/.counterpoint"))
                || file.startsWith(folder.resolve("report"))) {
            return true;
        }
        if (words.contains("--repair")
                && file.startsWith(folder.resolve(words.get(1)).normalize())) {
            return true;
        }
        for (String option : List.of("-o", "--json", "--trace")) {
            int at = words.indexOf(option);
            if (at >= 0
                    && at + 1 < words.size()
                    && folder.resolve(words.get(at + 1)).normalize().equals(file)) {
                return true;
            }
        }
        return false;
    }

    private Map<Path, String> contents() throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                contents.put(file, Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    private static String shown(Session.Command command, Program.Answer answer) {
        return "\n$ counterpoint "
                + String.join(" ", command.words())
                + "\n"
                + answer.out()
                + answer.err().replaceAll("(?m)^", "! ")
                + "\n[exit "
                + answer.exit()
                + "]\n";
    }
}
