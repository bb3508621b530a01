package dev.counterpoint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Findings;
import dev.counterpoint.check.Kind;
import dev.counterpoint.engine.protocol.ActionCount;
import dev.counterpoint.engine.protocol.CheckEvent.Coverage;
import dev.counterpoint.engine.protocol.ExpressionCount;
import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.engine.protocol.Premise;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.FxExtension;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a check exercised, in the window: on a page of its own, and under the text. */
@ExtendWith(FxExtension.class)
class CoverageWindowTest {
    @TempDir private Path temporary = Path.of("");

    @Test
    void countsStandOnAPageUnderTheTextAndLeadToWhereAConditionIsTrue() {
        TestWindow ide = new TestWindow(temporary).open();
        ide.ctrl(KeyCode.ENTER);
        Fx.await("the check runs", () -> !ide.checks.started.isEmpty());
        ide.checks.result.complete(passed(ide));
        Fx.await("its verdict is known", () -> ide.window.checks().runs().result().get() != null);

        Fx.run(() -> ((ToggleButton) ide.node("#run-page-coverage")).fire());
        assertThat(words(ide.node("#coverage-actions"))).contains("Open", "5", "Slam", "never");
        assertThat(words(ide.node("#coverage-premises")))
                .contains("AtMostTwice", "open = FALSE", "first true in state 2");
        CheckBox expressions = (CheckBox) ide.node("#coverage-expressions");
        Fx.run(() -> expressions.setSelected(true));
        assertThat(Fx.get(() -> ide.window.checks().runs().search().coverage().get())).isTrue();

        Command coverage = Fx.get(() -> ide.window.shell().command("view.coverage").orElseThrow());
        Fx.run(coverage::run);
        Fx.run(() -> ide.window.shell().arrangement().set(Arrangement.WRITE));
        assertThat(ide.node("#heat-legend").isVisible()).isTrue();
        assertThat(style(ide, 10, 8)).contains("heat-5");
        assertThat(style(ide, 17, 8)).contains("heat-0");
        assertThat(style(ide, 6, 4)).noneMatch(name -> name.startsWith("heat-"));
        ide.typeAt(3, "\n");
        assertThat(style(ide, 11, 8)).contains("heat-5");
        Fx.run(coverage::run);
        assertThat(style(ide, 11, 8)).noneMatch(name -> name.startsWith("heat-"));

        Hyperlink way =
                Fx.get(
                        () ->
                                labels(ide.node("#coverage-premises"))
                                        .filter(Hyperlink.class::isInstance)
                                        .map(Hyperlink.class::cast)
                                        .filter(l -> l.getText().startsWith("first true"))
                                        .findFirst()
                                        .orElseThrow());
        Fx.run(way::fire);
        assertThat(Fx.get(() -> ide.window.shell().arrangement().get()))
                .isEqualTo(Arrangement.EXPLORE);
        assertThat(Fx.get(() -> ide.window.checks().exploration().counterexample().get())).isNull();
        assertThat(Fx.get(() -> ide.window.checks().exploration().cursor().index().get()))
                .isBetween(0, 1);
        assertThat(
                        Fx.get(
                                () ->
                                        ide.window
                                                .workbench()
                                                .verdicts()
                                                .of("NeverNegative")
                                                .orElseThrow()
                                                .sentence()))
                .startsWith("NeverNegative holds vacuously: count > 9 is true in none of the");
    }

    private static Collection<String> style(TestWindow ide, int line, int column) {
        return Fx.get(
                () ->
                        ide.editor()
                                .area()
                                .getStyleOfChar(
                                        ide.editor().area().getAbsolutePosition(line - 1, column)));
    }

    private static List<String> words(Node node) {
        return Fx.get(() -> labels(node).map(Labeled::getText).toList());
    }

    private static Stream<Labeled> labels(Node node) {
        if (node instanceof Labeled label) {
            return Stream.of(label);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(CoverageWindowTest::labels)
                : Stream.empty();
    }

    private static CheckResult passed(TestWindow ide) {
        SourceRange open = new SourceRange("Door", 9, 1, 12, 26);
        SourceRange slam = new SourceRange("Door", 16, 1, 19, 22);
        State shut = new State(List.of("count"), List.of(IntegerValue.of(0)));
        State opened = new State(List.of("count"), List.of(IntegerValue.of(1)));
        Trace way = Trace.finite(List.of(shut, opened), List.of(new Step("Open", List.of())));
        Coverage coverage =
                new Coverage(
                        6,
                        true,
                        List.of(
                                new ActionCount("Open", open, 5, 4),
                                new ActionCount("Slam", slam, 0, 0)),
                        List.of(
                                new ExpressionCount(new SourceRange("Door", 10, 8, 10, 12), 50),
                                new ExpressionCount(new SourceRange("Door", 17, 8, 17, 11), 0)),
                        List.of(
                                new Premise(
                                        "AtMostTwice",
                                        Premise.Kind.CONDITION,
                                        "open = FALSE",
                                        open,
                                        2,
                                        way,
                                        List.of(-1, -1)),
                                new Premise(
                                        "NeverNegative",
                                        Premise.Kind.CONDITION,
                                        "count > 9",
                                        open,
                                        0,
                                        null,
                                        List.of())));
        return CheckResult.of(ide.checks.started.getFirst(), Kind.PASSED)
                .figures(new Figures(9, 6, 0, 4, 10))
                .sentence("Passed.")
                .notProved("It holds for this model only.")
                .config("Door.cfg")
                .model(
                        Objects.requireNonNull(
                                        Fx.get(() -> ide.window.checks().runs().model().get()))
                                .model())
                .findings(new Findings(coverage, List.of()))
                .build();
    }
}
