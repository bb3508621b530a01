package dev.counterpoint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.FxExtension;
import dev.counterpoint.ui.graph.ask.Question;
import dev.counterpoint.ui.session.Examples;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The drawers beside the graph open and close by a key and do what they say. */
@ExtendWith(FxExtension.class)
class GraphDrawersTest {
    @TempDir private Path temporary = Path.of("");

    @Test
    void eachOpensByItsKeyAndClosesByEscape() {
        TestWindow ide = new TestWindow(temporary).open();
        GraphTools tools = ide.window.checks().graphTools();
        Fx.run(
                () -> {
                    ide.window.checks().trims().model().preferences().automatic().set(false);
                    ide.window
                            .checks()
                            .exploration()
                            .show(Examples.leaseViolation(), Examples.leaseRecording());
                    ide.window.shell().arrangement().set(Arrangement.EXPLORE);
                });
        Fx.await("the keys are the trace's", () -> isFocused(ide, "strip"));

        ide.press(KeyCode.G, false, true);
        Fx.await("the variables", () -> is(ide, "#group-variable-faults"));
        Fx.run(() -> ((CheckBox) ide.node("#group-variable-faults")).fire());
        Fx.await("the groups", () -> tools.group().grouped().get());
        Fx.await(
                "the groups are drawn",
                () ->
                        ((Label) ide.node("#graph-extent")).getText().endsWith("by faults")
                                && ide.window.checks().isDrawn());
        Fx.run(() -> ide.node("#group-variable-faults").requestFocus());
        ide.press(KeyCode.ESCAPE, false, false);
        Fx.await("it is closed", () -> !is(ide, "#group-by"));

        Fx.run(() -> ide.window.shell().command("graph.ungroup").orElseThrow().run());
        Fx.run(() -> ide.window.shell().command("graph.find").orElseThrow().run());
        Fx.await("one can type at once", () -> isFocused(ide, "text-input"));
        Fx.run(() -> tools.ask().ask(Question.DEAD_ENDS));
        Fx.await("the answer", () -> tools.ask().answer().get() != null);
        assertThat(Fx.get(() -> ((Label) ide.node("#ask-title")).getText())).isNotEmpty();
        ide.press(KeyCode.ESCAPE, false, false);
        Fx.await("it is closed again", () -> tools.open().get() == null);

        Fx.run(() -> ide.window.shell().command("graph.compare").orElseThrow().run());
        Fx.await("the drawer", () -> is(ide, ".compare-graphs"));
        assertThat(Fx.get(() -> tools.compare().choices())).isEmpty();
    }

    private static boolean is(TestWindow ide, String selector) {
        Node found = ide.window.stage().getScene().lookup(selector);
        return found != null && found.getScene() != null;
    }

    private static boolean isFocused(TestWindow ide, String style) {
        Node focus = ide.window.stage().getScene().getFocusOwner();
        return focus != null && focus.getStyleClass().contains(style);
    }
}
