package dev.counterpoint.engine.agent.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.agent.explore.NameTable;
import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.engine.protocol.CheckEvent.Stage;
import dev.counterpoint.engine.protocol.CheckEvent.Violation;
import dev.counterpoint.engine.protocol.CheckOptions;
import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.engine.protocol.Search;
import dev.counterpoint.engine.protocol.Search.Mode;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import util.ToolIO;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * Depth-first search and simulation say of known models what breadth-first search says. They run in
 * this process: nothing of them stays in the tools.
 */
class SearchModesTest {
    private final PrintStream out = ToolIO.out;
    private final PrintStream err = ToolIO.err;
    private final List<CheckEvent> events = new CopyOnWriteArrayList<>();

    @AfterEach
    void giveTheStreamsBack() {
        ToolIO.out = out;
        ToolIO.err = err;
    }

    private void check(String module, String model, Search search, int workers) throws IOException {
        NameTable.forgetNumbers();
        CheckOptions options =
                new CheckOptions(workers, true, false, 0, 1L << 30, search, null, null, false);
        new CheckRun(new Request.Check(CheckedSpec.source(module, model), options), events::add)
                .run();
    }

    private static Search search(Mode mode, int depth) {
        return new Search(mode, depth, mode == Mode.SIMULATION ? 200 : 0, 5, 0, 0, false);
    }

    private CheckEvent.Finished finished() {
        return (CheckEvent.Finished) events.getLast();
    }

    private @Nullable Violation violation() {
        return events.stream()
                .filter(Violation.class::isInstance)
                .map(Violation.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static String figures(Figures figures) {
        return "%d %d %d %d"
                .formatted(
                        figures.generated(), figures.distinct(), figures.queued(), figures.depth());
    }

    private static String steps(@Nullable Trace trace) {
        return trace == null
                ? "none"
                : trace.steps().stream().map(Step::toString).collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0} {1}, to {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Messages | Plain | 0 | true | 1238 198 0 11
                    Messages | Plain | 11 | true | 1238 198 0 11
                    Messages | Plain | 10 | false | 1134 186 8 10
                    Messages | Plain | 1 | false | 2 2 2 1
                    Counter | Prints | 0 | true | 3 3 0 3
                    """)
    void depthFirstFindsWhatThereIsAsFarAsItMay(
            String module, String model, int depth, boolean all, String figures)
            throws IOException {
        check(module, model, search(Mode.DEPTH_FIRST, depth), 1);
        assertThat(violation()).isNull();
        assertThat(finished().stage()).isEqualTo(Stage.CHECKED);
        assertThat(figures(finished().figures())).isEqualTo(figures);
        assertThat(finished().success()).isEqualTo(all);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Counter | Invariant | INVARIANT | BelowThree | Inc Inc Inc
                    Counter | InitialState | INVARIANT | Positive | ''
                    Counter | InitialProperty | ACTION_PROPERTY | StartsAtOne | ''
                    Counter | ActionProperty | ACTION_PROPERTY | Grows | Inc Inc Reset
                    Counter | Deadlock | DEADLOCK | '' | Inc Inc
                    Counter | Assert | ASSERT | '' | Checked Checked
                    Counter | OutsideConstraint | INVARIANT | NotThree | Jump(1) Jump(2)
                    Counter | Assumption | ASSUMPTION | Small | none
                    """)
    void depthFirstFindsAShortestCounterexample(
            String module, String model, String kind, String properties, String steps)
            throws IOException {
        check(module, model, search(Mode.DEPTH_FIRST, 0), 1);
        Violation violation = violation();
        assertThat(violation).isNotNull();
        assertThat(violation.kind()).hasToString(kind);
        assertThat(String.join(" ", violation.properties())).isEqualTo(properties);
        assertThat(steps(violation.trace())).isEqualTo(steps);
        assertThat(finished().success()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Symmetric", "Viewed"})
    void whatStandsForSeveralStatesIsExploredOnce(String model) throws IOException {
        check("Messages", model, search(Mode.DEPTH_FIRST, 0), 1);
        Violation violation = violation();
        assertThat(violation).isNotNull();
        assertThat(violation.properties()).containsExactly("Quiet");
        assertThat(violation.trace()).isNotNull();
        assertThat(violation.trace().states()).hasSize(5);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Evaluation | DEPTH_FIRST | Attempted to apply Head to the empty sequence.
                    Forgetful | DEPTH_FIRST | The action Forgetful does not say what log is in the next state.
                    NoInitialState | DEPTH_FIRST | There is no initial state: no values of the variables make the initial predicate true.
                    HalfInitialState | DEPTH_FIRST | The initial predicate does not say what log is.
                    NoBoolean | SIMULATION | The invariant NoBoolean is not Boolean.
                    Evaluation | SIMULATION | Attempted to apply Head to the empty sequence.
                    Forgetful | SIMULATION | The action Forgetful does not say what log is in the next state.
                    """)
    void whatCannotBeEvaluatedIsSaidAsInBreadthFirstSearch(String model, Mode mode, String sentence)
            throws IOException {
        check("Counter", model, search(mode, mode == Mode.SIMULATION ? 20 : 0), 1);
        assertThat(finished().stage()).isEqualTo(Stage.EVALUATION);
        assertThat(finished().diagnostics()).extracting("message").contains(sentence);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Invariant | INVARIANT | Inc Inc Inc
                    ActionProperty | ACTION_PROPERTY | Inc Inc Reset
                    Deadlock | DEADLOCK | Inc Inc
                    Assert | ASSERT | Checked Checked
                    Loop | TEMPORAL_PROPERTY | Inc Inc
                    """)
    void simulationComesAcrossWhatIsOnEveryWay(String model, String kind, String steps)
            throws IOException {
        check("Counter", model, search(Mode.SIMULATION, 20), 2);
        Violation violation = violation();
        assertThat(violation).isNotNull();
        assertThat(violation.kind()).hasToString(kind);
        assertThat(steps(violation.trace())).isEqualTo(steps);
    }

    @ParameterizedTest(name = "{0} workers")
    @CsvSource({"1", "3"})
    void theSameSeedFindsTheSameWithAnyNumberOfWorkers(int workers) throws IOException {
        check("Messages", "Viewed", search(Mode.SIMULATION, 30), workers);
        Violation violation = violation();
        assertThat(violation).isNotNull();
        List<CheckEvent> before = List.copyOf(events);
        events.clear();
        check("Messages", "Viewed", search(Mode.SIMULATION, 30), 1);
        assertThat(violation()).isEqualTo(violation);
        assertThat(before).isNotEmpty();
    }

    @Test
    void simulationNeverSaysThatAllIsWell() throws IOException {
        check("Messages", "Plain", search(Mode.SIMULATION, 30), 2);
        assertThat(violation()).isNull();
        assertThat(finished().success()).isFalse();
        assertThat(finished().figures().behaviors()).isEqualTo(200);
        assertThat(finished().figures().depth()).isEqualTo(30);
    }
}
