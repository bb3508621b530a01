package dev.counterpoint.lang.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.agent.parse.SanyParser;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.lang.navigate.Reference;
import dev.counterpoint.lang.navigate.TextEdit;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Spec;

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

class FixesTest {
    @TempDir private Path temp = Path.of("");

    private dev.counterpoint.engine.protocol.Reply.Parsed parse(String text) throws IOException {
        Path file = Files.writeString(temp.resolve("M.tla"), text);
        return new SanyParser(temp)
                .parse(new SpecSource(file, "M", Map.of(), "", "", List.of(), List.of()));
    }

    private List<Fix> fixes(Diagnostic diagnostic, String text) {
        return new Fixes(new Reference()).of(diagnostic, text, null);
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    EXTENDS Naturals ; Op == Len(<<>>) ; Add Sequences to EXTENDS
                    EXTENDS Naturals ; Op == Cardinality({}) ; Add FiniteSets to EXTENDS
                    '' ; Op == 1 + 2 ; Add Naturals to EXTENDS
                    '' ; Op == 1 <= 2 ; Add Naturals to EXTENDS
                    '' ; Op == 1..2 ; Add Naturals to EXTENDS
                    EXTENDS Naturals ; Count == 1 Op == Coumt + 1 ; Change Coumt to Count
                    EXTENDS Naturals ; Op(param) == parm + 1 ; Change parm to param
                    EXTENDS Natural ; Op == 1 ; Change Natural to Naturals
                    """)
    void theFirstFixPutsItRight(String head, String body, String title) throws IOException {
        String text = "---- MODULE M ----\n" + head + "\n" + body + "\n====\n";
        Diagnostic problem = parse(text).diagnostics().getFirst();

        Fix fix = fixes(problem, text).getFirst();

        assertThat(fix.title()).isEqualTo(title);
        assertThat(parse(TextEdit.apply(text, fix.edits())).diagnostics()).isEmpty();
    }

    @Test
    void aModuleIsNamedLikeItsFile() throws IOException {
        String text = "---- MODULE Other ----\nOp == 1\n====\n";
        Diagnostic problem = parse(text).diagnostics().getFirst();

        Fix fix = fixes(problem, text).getFirst();

        assertThat(fix.title()).isEqualTo("Rename the module to M");
        assertThat(parse(TextEdit.apply(text, fix.edits())).diagnostics()).isEmpty();
    }

    @Test
    void aVariableLeftOutOfTheSubscriptIsFoundAndAdded() throws IOException {
        String text =
                "---- MODULE M ----\nVARIABLES x, y\nvars == << x >>\n"
                        + "Next == x' = y /\\ y' = x\nSpec == x = 1 /\\ y = 2 /\\ [][Next]_vars\n====\n";
        Spec spec = Objects.requireNonNull(parse(text).spec());

        Diagnostic problem = Frames.check(spec).getFirst();
        Fix fix = fixes(problem, text).getFirst();

        assertThat(problem.message()).startsWith("vars leaves out the variable y:");
        assertThat(TextEdit.apply(text, fix.edits())).contains("vars == << x, y >>");
    }

    @Test
    void whatIsCompleteIsNotComplainedOf() throws IOException {
        String text =
                "---- MODULE M ----\nVARIABLES x, y\npart == <<y>>\nvars == <<x, part>>\n"
                        + "Next == x' = y /\\ y' = x\nSpec == x = 1 /\\ [][Next]_vars\n====\n";

        assertThat(Frames.check(Objects.requireNonNull(parse(text).spec()))).isEmpty();
    }
}
