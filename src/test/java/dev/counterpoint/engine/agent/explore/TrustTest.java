package dev.counterpoint.engine.agent.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.state.BooleanValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.SetValue;
import dev.counterpoint.state.State;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Specs touch the world where they are trusted, within their project, and nowhere else. */
class TrustTest {
    @TempDir static Path engines;
    static RunningExplorer running;
    @TempDir Path outside;
    Path project;
    Path specs;

    @BeforeAll
    static void start() {
        running = new RunningExplorer(engines);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @BeforeEach
    void writeSpec() throws IOException {
        project = Files.createDirectory(outside.resolve("project"));
        specs = Files.createDirectory(project.resolve("specs"));
        Files.writeString(project.resolve("counterpoint.toml"), "");
        Files.writeString(
                specs.resolve("World.tla"),
                """
                ---- MODULE World ----
                EXTENDS Integers, Sequences, TLC, Json, CSV, IOUtils, SVG
                CONSTANT Given
                VARIABLE v
                FromFile == JsonDeserialize("given.json")
                Init == v = 0
                Next == v' = v
                ====
                """);
    }

    @Test
    void withoutTrustNothingIsWrittenOrRunAndTheEnvironmentIsEmpty() throws IOException {
        load(List.of());

        for (String expression :
                List.of("JsonSerialize(\"out.json\", 1)", "IOExec(<<\"touch\", \"out.txt\">>)")) {
            assertThat(evaluate(expression).error())
                    .isEqualTo(
                            expression.substring(0, expression.indexOf('('))
                                    + " cannot be applied: the folder of the spec, "
                                    + specs
                                    + ", is not trusted (--trust names folders that are).");
        }
        assertThat(evaluate("DOMAIN IOEnv").value()).isEqualTo(new SetValue(List.of()));
        try (Stream<Path> files = Files.list(specs)) {
            assertThat(files).containsExactly(specs.resolve("World.tla"));
        }
    }

    @Test
    void aTrustedSpecUsesFilesOfItsProjectAndRunsCommands() throws IOException {
        load(List.of(project));
        String java = System.getProperty("java.home") + "/bin/java";
        Map<String, String> claims = new LinkedHashMap<>();
        claims.put("JsonSerialize(\"../data.json\", [a |-> <<1, 2>>])", "TRUE");
        claims.put("JsonDeserialize(\"../data.json\").a[2]", "2");
        claims.put("JsonDeserialize(\"data.json\").a[1]", "1");
        claims.put("ndJsonSerialize(\"l.ndjson\", <<1, <<2>>>>)", "TRUE");
        claims.put("ndJsonDeserialize(\"l.ndjson\")", "<<1, <<2>>>>");
        claims.put("CSVWrite(\"%1$s;%2$s\", <<\"a\", {1}>>, \"t.csv\")", "TRUE");
        claims.put("CSVWriteRecord([x |-> 1, y |-> 2], \";\", TRUE, \"r.csv\")", "TRUE");
        claims.put("<<CSVRecords(\"t.csv\"), CSVRecords(\"none.csv\")>>", "<<1, 0>>");
        claims.put("CSVRead(<<\"k\", \"s\">>, \";\", \"t.csv\")[1].s", "\"{1}\"");
        claims.put("IOSerialize([a |-> {\"x\"}], \"v.bin\", TRUE)", "TRUE");
        claims.put("IODeserialize(\"v.bin\", TRUE)", "[a |-> {\"x\"}]");
        claims.put("Serialize(\"hi\", \"h.txt\", [format |-> \"TXT\"]).exitValue", "0");
        claims.put("Deserialize(\"h.txt\", [format |-> \"TXT\"]).stdout", "\"hi\"");
        claims.put("SVGSerialize(SVGElem(\"g\", <<>>, <<>>, \"\"), \"f_\", 3)", "TRUE");
        claims.put("IOExec(<<\"" + java + "\", \"-version\">>).exitValue", "0");
        claims.put(
                "IOEnvExecTemplate([A |-> \"b\"], <<\""
                        + java
                        + "\", \"-%1$s\">>, <<\"version\">>).exitValue",
                "0");
        claims.put("\"PATH\" \\in DOMAIN IOEnv", "TRUE");
        String all =
                claims.entrySet().stream()
                        .map(claim -> "(" + claim.getKey() + ") = " + claim.getValue())
                        .collect(Collectors.joining(",\n", "<<", ">>"));

        Reply.Evaluated evaluated = evaluate("IF v = 0 THEN " + all + " ELSE <<>>");

        assertThat(evaluated.error()).isNull();
        assertThat(((SequenceValue) Objects.requireNonNull(evaluated.value())).elements())
                .hasSize(claims.size())
                .containsOnly(new BooleanValue(true));
        assertThat(project.resolve("data.json")).hasContent("{\"a\":[1,2]}");
        assertThat(specs.resolve("t.csv")).hasContent("a;{1}\n");
        assertThat(specs.resolve("r.csv")).content().hasLineCount(2);
        assertThat(specs.resolve("f_3.svg")).hasContent("<g></g>");
    }

    @Test
    void aTrustedSpecTouchesNoFileOutsideOfItsProject() throws IOException {
        Files.writeString(outside.resolve("secret.json"), "1");
        Files.createSymbolicLink(specs.resolve("link.json"), outside.resolve("secret.json"));
        load(List.of(project));

        for (String file : List.of("../../secret.json", "link.json")) {
            assertThat(evaluate("JsonDeserialize(\"" + file + "\")").error())
                    .contains("is not in the project's folder, " + project);
        }
    }

    @Test
    void aConstantFromAFileIsRefusedWithTheReason() {
        assertThat(loaded(List.of(), "Given <- FromFile").diagnostics())
                .singleElement()
                .extracting(Diagnostic::message)
                .asString()
                .isEqualTo(
                        "World.cfg replaces the constant Given by FromFile, which has no value:"
                                + " JsonDeserialize cannot be applied: the folder of the spec, "
                                + specs
                                + ", is not trusted (--trust names folders that are).");
    }

    private void load(List<Path> trusted) {
        assertThat(loaded(trusted, "Given = 1").diagnostics()).isEmpty();
    }

    private Reply.Loaded loaded(List<Path> trusted, String constant) {
        SpecSource source =
                new SpecSource(
                        specs.resolve("World.tla"),
                        "World",
                        Map.of(),
                        "World.cfg",
                        "INIT Init\nNEXT Next\nCONSTANT " + constant + "\n",
                        List.of(),
                        trusted);
        return RunningExplorer.answer(running.explorer().load(source));
    }

    private static Reply.Evaluated evaluate(String expression) {
        State state = new State(List.of("v"), List.of(IntegerValue.of(0)));
        return RunningExplorer.answer(running.explorer().evaluate(expression, state, null));
    }
}
