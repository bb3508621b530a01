package dev.counterpoint.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.counterpoint.export.ItfException;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/** What TLC prints is read as the trace it tells. */
class TlcTextTest {
    private static final String HEAD = "State 1: <Initial predicate>\n";

    static Imported read(String text) {
        try {
            return Imports.read(Path.of("MC.out"), text.getBytes(StandardCharsets.UTF_8));
        } catch (ItfException e) {
            throw new AssertionError(e);
        }
    }

    private static TraceMeta.Property property(String text) {
        return Objects.requireNonNull(read(text).file().meta().property());
    }

    @Property(tries = 150)
    void whatIsPrintedPlainIsReadAgain(@ForAll long seed) {
        Trace trace = new PrintedTraces(seed).trace();
        assertThat(read(PrintedTraces.plain(trace)).file().trace()).isEqualTo(trace);
    }

    @Property(tries = 150)
    void whatIsPrintedForToolsIsReadAgain(@ForAll long seed) {
        Trace trace = new PrintedTraces(seed).trace();
        assertThat(read(PrintedTraces.tool(trace)).file().trace()).isEqualTo(trace);
    }

    @Property(tries = 100)
    void aLogPastedFromABuildServerIsReadAgain(@ForAll long seed) {
        PrintedTraces any = new PrintedTraces(seed);
        Trace trace = any.trace();
        StringBuilder pasted = new StringBuilder();
        for (String line : PrintedTraces.plain(trace).split("\n", -1)) {
            pasted.append("2026-03-01T10:0%d:%02d Z [job-%d] ".formatted(1, any.below(60), 12));
            pasted.append(line).append("\r\n");
        }
        assertThat(read(pasted.toString()).file().trace()).isEqualTo(trace);
    }

    @Property(tries = 150)
    void whereverALogIsCutTheTraceIsABeginningOfItOrThereIsASentence(@ForAll long seed) {
        PrintedTraces any = new PrintedTraces(seed);
        Trace trace = any.trace();
        String whole = PrintedTraces.plain(trace);
        String cut = whole.substring(0, any.below(whole.length()));
        try {
            Trace read =
                    Imports.read(Path.of("cut.out"), cut.getBytes(StandardCharsets.UTF_8))
                            .file()
                            .trace();
            // A number or a name may be cut and still be one: all but the last state is the same.
            int sure = read.states().size() - 1;
            assertThat(read.states().subList(0, sure)).isEqualTo(trace.states().subList(0, sure));
        } catch (ItfException e) {
            assertThat(e.diagnostic().message()).endsWith(".");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            textBlock =
                    """
                    Error: Invariant Safe is violated.                    | invariant | Safe
                    Error: Invariant M!Safe is violated.                  | invariant | M!Safe
                    Error: Action property Grows is violated.             | property  | Grows
                    Error: Action property line 3, col 1 of M is violated.| property  | none
                    Error: Temporal properties were violated.             | property  | none
                    Error: Temporal property Live was violated.           | property  | Live
                    Error: Temporal properties A, and B were violated.    | property  | none
                    Error: Deadlock reached.                              | deadlock  | none
                    """)
    void whatIsViolatedIsToldInOldAndNewWords(String line, String kind, String name) {
        TraceMeta.Property property = property(line + "\n" + HEAD + "x = 1\n");
        assertThat(property.kind()).isEqualTo(kind);
        assertThat(property.name()).isEqualTo(name);
    }

    @Test
    void anAssertSaysWhatItSaid() {
        String text =
                "Error: The first argument of Assert evaluated to FALSE; the second argument was:\n"
                        + "\"too many\"\n"
                        + HEAD
                        + "x = 1\n";
        assertThat(property(text).message()).isEqualTo("\"too many\"");
    }

    @Test
    void aViolationInAnInitialStateHasThatStateAlone() {
        Trace trace =
                read("Error: Invariant Safe is violated by the initial state:\n/\\ x = 1\n/\\ y = {}\n"
                                + "\nFinished in 01s\n")
                        .file()
                        .trace();
        assertThat(trace.states()).hasSize(1);
        assertThat(trace.variables()).containsExactly("x", "y");
    }

    @Test
    void withDifftraceWhatIsNotToldIsAsBefore() {
        Trace trace =
                read(HEAD
                                + "/\\ x = 1\n/\\ y = 2\n\nState 2: <Next line 1>\n/\\ y = 3\n\n"
                                + "4 states generated, 3 distinct\n")
                        .file()
                        .trace();
        assertThat(trace.states())
                .extracting(State::toString)
                .last()
                .isEqualTo("/\\ x = 1\n/\\ y = 3");
    }

    @Test
    void namesOfStepsComeWithTheirParametersWhereTlcTellsThem() {
        Trace trace =
                read(HEAD
                                + "x = 1\n\nState 2: <Grant(n1,\"a, b\",<<1, 2>>) line 1, col 2 to"
                                + " line 3, col 4 of module M>\nx = 2\n\nState 3: <Action line 5>\n"
                                + "x = 3\n")
                        .file()
                        .trace();
        assertThat(trace.steps().getFirst()).hasToString("Grant(n1, \"a, b\", <<1, 2>>)");
        assertThat(trace.steps().get(1)).isEqualTo(Step.UNKNOWN);
    }

    @Test
    void theFirstOfSeveralCounterexamplesIsRead() {
        String one =
                "Error: Invariant %s is violated.\n" + HEAD + "x = 1\n\nState 2: <Next>\nx = 2\n";
        Imported read = read(one.formatted("First") + one.formatted("Second"));
        assertThat(read.file().trace().states()).hasSize(2);
        assertThat(Objects.requireNonNull(read.file().meta().property()).name()).isEqualTo("First");
        assertThat(read.notes())
                .containsExactly("There are 2 counterexamples in it; this is the first.");
    }

    @Test
    void aStateThatIsCutIsLeftOutAndSaid() {
        Imported read =
                read(HEAD + "/\\ x = 1\n/\\ y = 2\n\nState 2: <Next line 1>\n/\\ x = [a |-> \n");
        assertThat(read.file().trace().states()).hasSize(1);
        assertThat(read.notes())
                .containsExactly("It ends in the middle of state 2: the trace goes to state 1.");
    }

    @Test
    void valuesThatNestTooDeepAreRefusedInASentence() {
        String deep = HEAD + "x = " + "<<".repeat(100_000) + "\n\nState 2: <Next>\nx = 1\n";
        assertThatThrownBy(
                        () ->
                                Imports.read(
                                        Path.of("deep.out"), deep.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ItfException.class)
                .hasMessageContaining("deeper than 200 levels");
    }
}
