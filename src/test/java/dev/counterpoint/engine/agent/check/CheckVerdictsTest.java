package dev.counterpoint.engine.agent.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.protocol.CheckEvent.Stage;
import dev.counterpoint.engine.protocol.CheckEvent.Violation;
import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Diagnostic.Severity;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.stream.Collectors;

/** Each model's verdict, trace and figures are what plain TLC gives. */
class CheckVerdictsTest {
    @TempDir Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Pass | true | 6 5 0 5
                    Prints | true | 3 3 0 3
                    """)
    void aModelThatHoldsPasses(String model, boolean success, String figures) throws Exception {
        CheckedSpec checked = CheckedSpec.check("Counter", model, CheckedSpec.OPTIONS, folder);
        assertThat(checked.violation()).isNull();
        assertThat(checked.finished.stage()).isEqualTo(Stage.CHECKED);
        assertThat(checked.finished.success()).isEqualTo(success);
        assertThat(text(checked.finished.figures())).isEqualTo(figures);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Invariant | INVARIANT | BelowThree | Inc Inc Inc | 4 4 0 4
                    InitialState | INVARIANT | Positive | '' | 1 1 1 1
                    InitialProperty | ACTION_PROPERTY | StartsAtOne | '' | 1 1 1 1
                    ActionProperty | ACTION_PROPERTY | Grows | Inc Inc Reset | 4 3 0 3
                    Deadlock | DEADLOCK | '' | Inc Inc | 3 3 0 3
                    Loop | TEMPORAL_PROPERTY | ReachesTen | Inc Inc; from 0 Reset | 4 3 0 3
                    Stuttering | TEMPORAL_PROPERTY | AlwaysMax | Inc; from 1 Stuttering | 4 3 0 3
                    Assert | ASSERT | '' | Checked Checked | 3 3 0 3
                    OutsideConstraint | INVARIANT | NotThree | Jump(1) Jump(2) | 5 3 1 2
                    Assumption | ASSUMPTION | Small | none | 0 0 0 1
                    """)
    void aViolationComesWithItsTrace(
            String model, String kind, String properties, String steps, String figures)
            throws Exception {
        CheckedSpec checked = CheckedSpec.check("Counter", model, CheckedSpec.OPTIONS, folder);
        Violation violation = checked.violated();
        assertThat(violation.kind()).hasToString(kind);
        assertThat(String.join(" ", violation.properties())).isEqualTo(properties);
        assertThat(text(violation.trace())).isEqualTo(steps);
        assertThat(checked.finished.stage()).isEqualTo(Stage.CHECKED);
        assertThat(checked.finished.success()).isFalse();
        assertThat(text(checked.finished.figures())).isEqualTo(figures);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Evaluation | EVALUATION | Counter:25:28 | Attempted to apply Head to the empty sequence.
                    Forgetful | EVALUATION | Counter:28:1 | The action Forgetful does not say what log is in the next state.
                    NoBoolean | EVALUATION | Counter:41:14 | The invariant NoBoolean is not Boolean.
                    NoInitialState | EVALUATION | '' | There is no initial state: no values of the variables make the initial predicate true.
                    HalfInitialState | EVALUATION | '' | The initial predicate does not say what log is.
                    NoValue | CONFIGURATION | '' | The constant Max has no value in NoValue.cfg.
                    Undefined | CONFIGURATION | '' | The invariant Missing is not defined in Counter.
                    NoKeyword | CONFIGURATION | NoKeyword.cfg:5:1 | Expected TRUE or FALSE here.
                    NoBehavior | CONFIGURATION | '' | NoBehavior.cfg does not say what behaviors to check: it needs SPECIFICATION, or INIT and NEXT.
                    """)
    void whatCannotBeCheckedIsSaidInASentenceWithItsPlace(
            String model, Stage stage, String place, String sentence) throws Exception {
        CheckedSpec checked = CheckedSpec.check("Counter", model, CheckedSpec.OPTIONS, folder);
        assertThat(checked.finished.stage()).isEqualTo(stage);
        assertThat(checked.finished.success()).isFalse();
        Diagnostic error =
                checked.finished.diagnostics().stream()
                        .filter(d -> d.severity() == Severity.ERROR)
                        .findFirst()
                        .orElseThrow();
        assertThat(error.message()).isEqualTo(sentence);
        assertThat(error.range() == null ? "" : error.range().toString()).isEqualTo(place);
    }

    private static String text(Figures figures) {
        return "%d %d %d %d"
                .formatted(
                        figures.generated(), figures.distinct(), figures.queued(), figures.depth());
    }

    private static String text(@Nullable Trace trace) {
        if (trace == null) {
            return "none";
        }
        String steps = trace.steps().stream().map(Step::toString).collect(Collectors.joining(" "));
        return trace.loop().isEmpty()
                ? steps
                : steps + "; from " + trace.loop().getAsInt() + " " + trace.closing();
    }
}
