package dev.counterpoint.engine.agent.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.engine.protocol.CheckEvent.Stage;
import dev.counterpoint.engine.protocol.CheckEvent.Violation;
import dev.counterpoint.engine.protocol.CheckOptions;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

class CheckGraphTest {
    @TempDir Path folder;

    @Test
    void stepsAreNamedByTheInnermostOperatorAndItsParameters() throws Exception {
        CheckedSpec checked = messages("Plain", CheckedSpec.OPTIONS);
        assertThat(checked.stepNames())
                .containsExactly(
                        "Drop([copy |-> 1, to |-> n1])",
                        "Drop([copy |-> 1, to |-> n2])",
                        "Drop([copy |-> 2, to |-> n1])",
                        "Drop([copy |-> 2, to |-> n2])",
                        "Flip(\"a\")",
                        "Flip(\"b\")",
                        "Next",
                        "Recv([copy |-> 1, to |-> n1])",
                        "Recv([copy |-> 1, to |-> n2])",
                        "Recv([copy |-> 2, to |-> n1])",
                        "Recv([copy |-> 2, to |-> n2])",
                        "Send(n1, 1)",
                        "Send(n1, 2)",
                        "Send(n2, 1)",
                        "Send(n2, 2)");
        Step recv =
                checked.labels.stream()
                        .map(label -> label.step())
                        .filter(step -> step.action().equals("Recv"))
                        .findFirst()
                        .orElseThrow();
        assertThat(recv.parameters()).singleElement().extracting("name").isEqualTo("m");
    }

    @Test
    void theWholeGraphIsRecorded() throws Exception {
        CheckedSpec checked = messages("Plain", CheckedSpec.OPTIONS);
        isWhole(checked);
        assertThat(checked.finished.figures().depth()).isEqualTo(11);
    }

    @Test
    void severalWorkersRecordTheSameGraph() throws Exception {
        isWhole(messages("Plain", new CheckOptions(2, true, true, 100_000, 1L << 30)));
    }

    private static void isWhole(CheckedSpec checked) {
        assertThat(checked.finished.success()).isTrue();
        assertThat(checked.finished.figures().distinct()).isEqualTo(198);
        assertThat(checked.finished.figures().generated()).isEqualTo(1238);
        assertThat(checked.states).hasSize(198).doesNotHaveDuplicates();
        assertThat(checked.transitions).hasSize(1236);
        assertThat(new HashSet<>(checked.initialStates)).hasSize(2);
    }

    @Test
    void theCounterexampleIsInTheGraphAlsoWhereItLeavesTheConstraint() throws Exception {
        CheckedSpec checked =
                CheckedSpec.check("Counter", "OutsideConstraint", CheckedSpec.OPTIONS, folder);
        Violation violation = checked.violated();
        List<State> onTheWay =
                violation.graphStates().stream().map(n -> checked.states.get(n)).toList();
        assertThat(onTheWay).isEqualTo(checked.trace().states());
        assertThat(checked.transitions)
                .contains(
                        "%d -> %d Jump(2)"
                                .formatted(
                                        violation.graphStates().get(1),
                                        violation.graphStates().get(2)));
    }

    @Test
    void livenessAddsNothingToTheGraph() throws Exception {
        CheckedSpec checked = CheckedSpec.check("Counter", "Pass", CheckedSpec.OPTIONS, folder);
        assertThat(checked.transitions)
                .containsExactly(
                        "0 -> 1 Inc", "1 -> 2 Inc", "2 -> 3 Inc", "3 -> 4 Inc", "4 -> 0 Reset");
        assertThat(checked.states.stream().map(s -> s.get("x")))
                .isEqualTo(IntStream.range(0, 5).mapToObj(IntegerValue::of).toList());
    }

    @Test
    void onlyTheFirstStatesAreRecordedWhereThereAreMoreThanWanted() throws Exception {
        CheckedSpec checked = messages("Plain", new CheckOptions(1, true, true, 50, 1L << 30));
        assertThat(checked.finished.figures().distinct()).isEqualTo(198);
        assertThat(checked.states).hasSize(50);
        assertThat(checked.finished.diagnostics())
                .extracting(Diagnostic::message)
                .contains("The state graph has the first 50 states; the check itself went on.");
    }

    @Test
    void withoutRecordingTheTraceIsTheSame() throws Exception {
        CheckedSpec checked = messages("Symmetric", new CheckOptions(1, true, false, 0, 1L << 30));
        Violation violation = checked.violated();
        assertThat(violation.graphStates()).containsOnly(-1);
        assertThat(checked.trace().steps())
                .extracting(Step::action)
                .containsExactly("Send", "Send", "Recv", "Recv");
        assertThat(checked.finished.diagnostics())
                .extracting(Diagnostic::code)
                .contains("symmetry");
    }

    @Test
    void withAViewTheTraceIsStillNamed() throws Exception {
        CheckedSpec checked = messages("Viewed", CheckedSpec.OPTIONS);
        Violation violation = checked.violated();
        assertThat(violation.properties()).containsExactly("Quiet");
        assertThat(checked.trace().steps().getLast().action()).isEqualTo("Recv");
        assertThat(checked.finished.diagnostics()).extracting(Diagnostic::code).contains("view");
    }

    @Test
    void whatTheSpecPrintsIsToldAndStatesOfTracesAreNot() throws Exception {
        CheckedSpec prints = CheckedSpec.check("Counter", "Prints", CheckedSpec.OPTIONS, folder);
        assertThat(prints.lines()).contains("<<\"at\", 0>>", "<<\"at\", 1>>");
        CheckedSpec deadlock =
                CheckedSpec.check("Counter", "Deadlock", CheckedSpec.OPTIONS, folder);
        assertThat(deadlock.lines()).noneMatch(line -> line.contains("log = <<>>"));
    }

    @Test
    void aModuleOfConstantsPassesWhereItsAssumptionsHold() throws Exception {
        CheckedSpec checked =
                CheckedSpec.check("Constants", "Constants", CheckedSpec.OPTIONS, folder);
        assertThat(checked.finished.stage()).isEqualTo(Stage.CHECKED);
        assertThat(checked.finished.success()).isTrue();
        assertThat(checked.lines()).contains("\"counted\"");
    }

    @Test
    void aModuleThatCannotBeReadIsAParsingError() throws Exception {
        CheckedSpec checked =
                CheckedSpec.check("Unreadable", "Unreadable", CheckedSpec.OPTIONS, folder);
        assertThat(checked.finished.stage()).isEqualTo(Stage.PARSING);
        assertThat(checked.finished.diagnostics()).isNotEmpty();
    }

    @Test
    void aStoppedCheckTellsHowFarItCame() throws Exception {
        SpecSource source = CheckedSpec.source("Endless", "Endless");
        CheckedSpec checked =
                CheckedSpec.check(
                        source,
                        CheckedSpec.OPTIONS,
                        folder,
                        (engine, events) -> {
                            waitUntil(() -> events.stream().anyMatch(CheckGraphTest::hasQueue));
                            engine.stop();
                        });
        assertThat(checked.finished.stage()).isEqualTo(Stage.STOPPED);
        assertThat(checked.finished.success()).isFalse();
        assertThat(checked.finished.figures().queued()).isPositive();
    }

    @Test
    void aCheckEndsWhereItsFilesTakeMoreThanTheyMay() throws Exception {
        CheckOptions small = new CheckOptions(1, true, true, 10_000_000, 1 << 20);
        CheckedSpec checked = CheckedSpec.check("Endless", "Endless", small, folder);
        assertThat(checked.finished.stage()).isEqualTo(Stage.STOPPED);
        assertThat(checked.finished.success()).isFalse();
        assertThat(checked.finished.figures().queued()).isPositive();
        assertThat(checked.finished.diagnostics())
                .extracting(Diagnostic::message)
                .contains("The check was stopped because its files take more than 1 MB.");
    }

    private static boolean hasQueue(CheckEvent event) {
        return event instanceof CheckEvent.Progress progress && progress.figures().queued() > 0;
    }

    private static void waitUntil(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private CheckedSpec messages(String model, CheckOptions options) throws Exception {
        return CheckedSpec.check("Messages", model, options, folder);
    }
}
