package dev.counterpoint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.check.CheckListener;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Counterexample;
import dev.counterpoint.check.Kind;
import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.engine.protocol.GraphDelta;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.FxExtension;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** What a check does to the window: while it runs, and with its verdict. */
@ExtendWith(FxExtension.class)
class CheckWindowTest {
    @TempDir private Path temporary = Path.of("");

    @Test
    void aVerdictIsNotSaidOfTheNextSpecInFront() throws IOException {
        TestWindow ide = new TestWindow(temporary).open();
        Path other = ide.folder.resolve("Window.tla");
        Files.writeString(other, TestWindow.SPEC.replace("MODULE Door", "MODULE Window"));
        Fx.await("a model is chosen", () -> ide.window.checks().runs().model().get() != null);
        ide.ctrl(KeyCode.ENTER);
        Fx.await("the check runs", () -> !ide.checks.started.isEmpty());
        ide.checks.result.complete(violated(ide));
        Fx.await(
                "the verdict is said",
                () -> ide.window.shell().message().get().startsWith("Violated: AtMostTwice"));

        Fx.run(() -> ide.window.workbench().open(other));

        Fx.await("it is said no more", () -> ide.window.shell().message().get().isEmpty());
    }

    @Test
    void aViolationLeadsToExploreAndMarksTheCard() {
        TestWindow ide = new TestWindow(temporary).open();
        Fx.await("a model is chosen", () -> ide.window.checks().runs().model().get() != null);
        ide.ctrl(KeyCode.ENTER);
        Fx.await("the check runs", () -> !ide.checks.started.isEmpty());

        ide.checks.result.complete(violated(ide));
        Fx.await(
                "Explore is shown",
                () -> ide.window.shell().arrangement().get() == Arrangement.EXPLORE);

        Fx.await(
                "the keys step through the trace",
                () ->
                        ide.window.stage().getScene().getFocusOwner() != null
                                && "timeline-strip"
                                        .equals(
                                                ide.window
                                                        .stage()
                                                        .getScene()
                                                        .getFocusOwner()
                                                        .getId()));
        ide.press(KeyCode.HOME, false, false);
        assertThat(Fx.get(() -> ide.window.checks().exploration().cursor().index().get())).isZero();
        assertThat(
                        Fx.get(
                                () ->
                                        ide.window
                                                .workbench()
                                                .verdicts()
                                                .of("AtMostTwice")
                                                .orElseThrow()
                                                .verdict()))
                .isEqualTo(Kind.Verdict.VIOLATED);
    }

    @Test
    void theGraphGrowsInExploreWhileACheckRunsAndTheCounterexampleFollows() {
        TestWindow ide = new TestWindow(temporary).open();
        Fx.await("a model is chosen", () -> ide.window.checks().runs().model().get() != null);
        ide.ctrl(KeyCode.ENTER);
        Fx.await("the check runs", () -> !ide.checks.listeners.isEmpty());
        CheckListener told = ide.checks.listeners.getFirst();
        Fx.run(() -> ide.window.shell().arrangement().set(Arrangement.EXPLORE));

        found(told, 0, 2);
        Label extent = (Label) ide.node("#graph-extent");
        Fx.await("two states", () -> extent.getText().equals("2 states so far"));
        Node canvas = ide.node(".graph-canvas");
        Fx.await("drawn", () -> canvas.getAccessibleText().startsWith("A state graph of 2"));
        found(told, 2, 90);
        Fx.await("it grows", () -> canvas.getAccessibleText().startsWith("A state graph of 90"));
        assertThat(Fx.get(() -> extent.getText())).isEqualTo("90 states so far");
        assertThat(ide.window.checks().isDrawn()).isFalse();

        ide.checks.result.complete(violated(ide));
        Fx.await("the last picture", () -> ide.window.checks().isDrawn());
        Fx.await("its words", () -> extent.getText().equals("2 states"));
        assertThat(Fx.get(canvas::getAccessibleText)).contains("the last violates the property");
    }

    /** The check tells of the states from one number up to another. */
    private static void found(CheckListener told, int from, int to) {
        int[] states = IntStream.range(from, to).toArray();
        int[] targets = IntStream.of(states).filter(s -> s > 0).toArray();
        told.graph(
                new GraphDelta(
                        new long[states.length],
                        from == 0 ? new int[] {0} : new int[0],
                        List.of(new GraphDelta.Label(new Step("Open", List.of()), null)),
                        IntStream.of(targets).map(s -> (s - 1) / 3).toArray(),
                        targets,
                        new int[targets.length]));
        told.progress(new Figures(to, to, 1, 1, to));
    }

    private static CheckResult violated(TestWindow ide) {
        State shut = new State(List.of("count"), List.of(IntegerValue.of(0)));
        State open = new State(List.of("count"), List.of(IntegerValue.of(3)));
        Trace trace = Trace.finite(List.of(shut, open), List.of(new Step("Open", List.of())));
        Counterexample violation =
                new Counterexample(
                        Kind.INVARIANT,
                        "AtMostTwice",
                        "The door is never opened more than twice.",
                        "count <= 2",
                        ide.spec,
                        null,
                        "AtMostTwice is false in state 2.",
                        trace,
                        List.of(-1, -1),
                        null);
        return CheckResult.of(ide.checks.started.getFirst(), Kind.INVARIANT)
                .figures(new Figures(2, 2, 0, 2, 10))
                .violations(List.of(violation))
                .sentence("Violated: AtMostTwice is false in a reachable state.")
                .config("Door.cfg")
                .model(
                        Objects.requireNonNull(
                                        Fx.get(() -> ide.window.checks().runs().model().get()))
                                .model())
                .build();
    }
}
