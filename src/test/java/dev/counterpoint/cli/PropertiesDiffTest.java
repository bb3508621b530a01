package dev.counterpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code properties --diff}: what changed, and no more than was checked is claimed of it. */
class PropertiesDiffTest {
    private static final String BEFORE =
            """
            ---- MODULE Hour ----
            EXTENDS Naturals, Bounds
            CONSTANT Hours
            VARIABLE hour
            ASSUME Some == Hours > 0
            Init == hour = 1
            Next == hour' = IF hour = Hours THEN 1 ELSE hour + 1
            Spec == Init /\\ [][Next]_hour
            \\* The day is young.
            Early == hour < Noon
            Low == hour <= 3
            Odd == hour % 2 = 1
            Same == hour < 100
            Gone == hour > 0
            Stays == hour # 0
            Often == []<>(hour = 1)
            ====
            """;

    private final Path folder;
    private final Program program;

    PropertiesDiffTest(@TempDir Path folder, @TempDir Path engines) throws IOException {
        this.folder = folder.toRealPath();
        program = new Program(this.folder, engines);
    }

    @AfterEach
    void end() {
        program.close();
    }

    @BeforeEach
    void twoVersions() throws IOException, InterruptedException {
        write("Hour.tla", BEFORE);
        write("Bounds.tla", "---- MODULE Bounds ----\nNoon == 12\n====\n");
        write(
                "Hour.cfg",
                "CONSTANT Hours = 4\nSPECIFICATION Spec\n"
                        + "INVARIANTS Early Low Odd Same Gone Stays\nPROPERTY Often\n");
        git("init", "-q");
        git("add", ".");
        git("commit", "-q", "-m", "one");
        write("Bounds.tla", "---- MODULE Bounds ----\nNoon == 2\n====\n");
        write(
                "Hour.tla",
                BEFORE.replace("hour <= 3", "hour <= 4")
                        .replace("hour % 2 = 1", "hour % 2 = 0")
                        .replace("hour < 100", "hour < 50")
                        .replace("Gone == hour > 0", "Fresh == hour < 9")
                        .replace("[]<>(hour = 1)", "[]<>(hour = 2)")
                        .replace("hour # 0", "hour   # 0 \\* as it was"));
        write(
                "Hour.cfg",
                "CONSTANT Hours = 6\nSPECIFICATION Spec\n"
                        + "INVARIANTS Early Low Odd Same Fresh\nPROPERTY Often\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void git(String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of("git", "-c", "user.name=T", "-c", "user.email=t@example.org"));
        command.addAll(List.of("-c", "commit.gpgsign=false"));
        command.addAll(List.of(words));
        Process git = new ProcessBuilder(command).directory(folder.toFile()).start();
        assertThat(git.waitFor()).isZero();
    }

    @Test
    void saysWhatIsWeakerAndStrongerByWhatWasChecked() throws IOException {
        Program.Answer answer =
                program.run(List.of("properties", "./Hour.tla", "--diff", "HEAD", "--to", "json"));
        assertThat(answer.exit()).as(answer.err()).isZero();
        JsonNode json = new ObjectMapper().readTree(answer.out());
        assertThat(change(json, "Early").path("change").asText()).isEqualTo("strengthened");
        assertThat(change(json, "Early").path("changedIn").toString()).isEqualTo("[\"Noon\"]");
        assertThat(change(json, "Low").path("change").asText()).isEqualTo("weakened");
        assertThat(change(json, "Low").path("basis").asText())
                .contains("hour = 4")
                .contains("all 6 states that Hour.cfg reaches");
        assertThat(change(json, "Odd").path("meaning").asText()).isEqualTo("other");
        assertThat(change(json, "Same").path("meaning").asText()).isEqualTo("none-found");
        assertThat(change(json, "Same").path("basis").asText())
                .isEqualTo(
                        "The two agree in all 6 states that Hour.cfg reaches. In other states they"
                                + " may differ.");
        assertThat(change(json, "Often").path("basis").asText()).isEqualTo("By the text alone.");
        assertThat(change(json, "Fresh").path("change").asText()).isEqualTo("added");
        assertThat(change(json, "Gone").path("change").asText()).isEqualTo("removed");
        assertThat(change(json, "Stays").isMissingNode()).isTrue();
        assertThat(json.path("models").findValuesAsText("change"))
                .containsExactly(
                        "Hours = 6 is larger than the 4.",
                        "It checks Fresh, which it did not.",
                        "It no longer checks Gone.",
                        "It no longer checks Stays.");
        try (var left = Files.list(folder)) {
            assertThat(left.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(".git", "Bounds.tla", "Hour.cfg", "Hour.tla");
        }
        markdownAndTextSayTheSame();
    }

    private void markdownAndTextSayTheSame() {
        Program.Answer markdown =
                program.run(List.of("properties", "./Hour.tla", "--diff", "HEAD", "--to", "md"));
        assertThat(markdown.out())
                .contains("## Early: strengthened")
                .contains("- `Hour.cfg`: Hours = 6 is larger than the 4.");
        Program.Answer unknown =
                program.run(List.of("properties", "./Hour.tla", "--diff", "nowhere"));
        assertThat(unknown.exit()).isEqualTo(64);
        assertThat(unknown.err()).contains("git knows no nowhere");
        Program.Answer page =
                program.run(List.of("properties", "./Hour.tla", "--diff", "HEAD", "--to", "html"));
        assertThat(page.exit()).isEqualTo(64);
    }

    private static JsonNode change(JsonNode json, String name) {
        for (JsonNode change : json.path("properties")) {
            if (change.path("name").asText().equals(name)) {
                return change;
            }
        }
        return json.path("none");
    }
}
