package dev.counterpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What {@code --json -} writes is one object of the published schema, whatever the verdict. */
class CheckJsonTest {
    private static final String SPEC =
            """
            ---- MODULE Clock ----
            EXTENDS Naturals
            VARIABLE hour
            Init == hour = 0
            Next == hour' = hour + 1
            Wrap == hour' = (hour + 1) % 12
            Broken == hour' = hour + "one"
            Early == hour < 3
            Often == []<>(hour = 5)
            Stop == hour < 3 /\\ hour' = hour + 1
            ====
            """;

    private final Path folder;
    private final ObjectMapper mapper = new ObjectMapper();
    private final Program program;

    CheckJsonTest(@TempDir Path folder, @TempDir Path engines) throws IOException {
        this.folder = folder.toRealPath();
        program = new Program(this.folder, engines);
    }

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("Clock.tla"), SPEC);
    }

    @AfterEach
    void end() {
        program.close();
    }

    @ParameterizedTest(name = "{2}: --next {0} {1}")
    @CsvSource({
        "Wrap, , passed, passed, 0",
        "Wrap, --invariant Early, violated, invariant, 12",
        "Wrap, --property Often, violated, property, 13",
        "Stop, , violated, deadlock, 11",
        "Next, --budget 2s, incomplete, incomplete, 20",
        "Broken, , failed, evaluation, 75",
        "Missing, , failed, configuration, 151",
    })
    void fitsTheSchema(String next, String more, String verdict, String kind, int exit)
            throws IOException {
        List<String> words = new ArrayList<>();
        words.addAll(List.of("check", "./Clock.tla", "--json", "-", "--init", "Init"));
        words.addAll(List.of("--next", next));
        if (more != null) {
            words.addAll(List.of(more.split(" ")));
        }
        Program.Answer answer = program.run(words);
        JsonNode result = mapper.readTree(answer.out());
        Path schema = Path.of("src", "main", "dist", "schema", "check-1.schema.json");
        assertThat(JsonSchema.problems(mapper.readTree(schema.toFile()), result)).isEmpty();
        assertThat(answer.exit()).isEqualTo(exit);
        assertThat(result.get("verdict").asText()).isEqualTo(verdict);
        assertThat(result.get("kind").asText()).isEqualTo(kind);
        boolean violated = verdict.equals("violated");
        assertThat(result.get("trace").isNull())
                .isNotEqualTo(violated || kind.equals("evaluation"));
        assertThat(result.get("errors").isEmpty()).isNotEqualTo(verdict.equals("failed"));
    }
}
