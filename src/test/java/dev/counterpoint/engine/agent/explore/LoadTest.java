package dev.counterpoint.engine.agent.explore;

import static dev.counterpoint.engine.agent.explore.RunningExplorer.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.EngineException;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Value;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;

import javax.tools.ToolProvider;

/** Models that cannot be loaded, and classes that a spec brings along. */
class LoadTest {
    @TempDir Path temp;
    private RunningExplorer running;

    @BeforeEach
    void start() {
        running = new RunningExplorer(temp);
    }

    @AfterEach
    void close() {
        running.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SPECIFICATION Spec                                       | config | Node
                    CONSTANTS Node = {a} Limit = 1;SPECIFICATION Nowhere     | config | Nowhere
                    CONSTANTS Node = {a} Limit = 1;INVARIANT Nowhere         | config | Nowhere
                    CONSTANTS Node = {a Limit = 1                            | config | }
                    """)
    void aModelThatDoesNotFitSaysSo(String config, String code, String part) {
        Reply.Loaded loaded =
                answer(
                        running.explorer()
                                .load(
                                        RunningExplorer.source(
                                                "Mail", config.replace(';', '\n') + "\n")));

        assertThat(loaded.diagnostics())
                .singleElement()
                .matches(d -> d.code().equals(code) && d.message().contains(part));
    }

    @Test
    void aSpecThatDoesNotParseSaysWhereAndOtherQuestionsAreRefused() {
        Reply.Loaded loaded = answer(running.explorer().load(source("A == Foo\n", List.of())));

        assertThat(loaded.diagnostics())
                .singleElement()
                .extracting(Diagnostic::message)
                .isEqualTo("Foo is not defined here.");
        assertThat(refusal()).contains("No model is loaded");
    }

    private String refusal() {
        try {
            answer(running.explorer().initialStates(1));
            return "";
        } catch (CompletionException e) {
            return e.getCause() instanceof EngineException refused
                    ? String.valueOf(refused.getMessage())
                    : "";
        }
    }

    /** The tools count a tab as reaching to the next multiple of eight. */
    @Test
    void columnsAreThoseOfTheTextAlsoWhereItHoldsTabs() {
        String text =
                """
                VARIABLE x
                Init == x = 0
                \tRaise(n) == x' = n
                Next == \\/ Raise(1)
                \t\t\\/ x' = 2
                """;
        assertThat(answer(running.explorer().load(source(text, List.of()))).diagnostics())
                .isEmpty();
        var initial = answer(running.explorer().initialStates(1)).states().getFirst();

        assertThat(answer(running.explorer().successors(initial, 10)).successors())
                .extracting(s -> s.step() + " " + s.range())
                .containsExactlyInAnyOrder("Raise(1) M:5:2", "Next M:7:6");
    }

    @Test
    void withoutASpecTlaItselfCanBeAskedAbout() {
        SpecSource nothing =
                new SpecSource(
                        temp.resolve("Nothing.tla"),
                        "Nothing",
                        Map.of("Nothing", "---- MODULE Nothing ----\n====\n"),
                        "",
                        "",
                        List.of(),
                        List.of());
        assertThat(answer(running.explorer().load(nothing)).diagnostics()).isEmpty();

        State none = new State(List.of(), List.of());
        assertThat(answer(running.explorer().evaluate("Len(<<1, 2>>) + 40", none, null)).value())
                .hasToString("42");
    }

    @Test
    void aJavaClassBesideTheSpecRunsOnlyWhereItIsTrusted() throws IOException {
        String text = "Answer == 41\nVARIABLE x\nInit == x = 0\nNext == x' = x\n";
        compile(
                "import tlc2.value.impl.*; public class M {"
                        + " public static Value Answer() { return IntValue.gen(42); } }");

        assertThat(answerOf(source(text, List.of()))).hasToString("41");
        assertThat(answerOf(source(text, List.of(temp)))).hasToString("42");
    }

    private Value answerOf(SpecSource source) {
        assertThat(answer(running.explorer().load(source)).diagnostics()).isEmpty();
        var initial = answer(running.explorer().initialStates(1)).states().getFirst();
        Reply.Evaluated evaluated = answer(running.explorer().evaluate("Answer", initial, null));
        assertThat(evaluated.error()).isNull();
        return Objects.requireNonNull(evaluated.value());
    }

    private SpecSource source(String text, List<Path> trusted) {
        return new SpecSource(
                temp.resolve("M.tla"),
                "M",
                Map.of("M", "---- MODULE M ----\nEXTENDS Naturals\n" + text + "====\n"),
                "M.cfg",
                "INIT Init\nNEXT Next\n",
                List.of(),
                trusted);
    }

    private void compile(String text) throws IOException {
        Path source =
                Files.writeString(
                        Files.createDirectories(temp.resolve("java")).resolve("M.java"), text);
        int result =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-d",
                                temp.toString(),
                                source.toString());
        assertThat(result).isZero();
    }
}
