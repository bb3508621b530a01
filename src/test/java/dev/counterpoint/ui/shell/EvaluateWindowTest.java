package dev.counterpoint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.ui.fx.ExpressionField;
import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.FxExtension;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

@ExtendWith(FxExtension.class)
class EvaluateWindowTest {
    @TempDir private Path temporary = Path.of("");

    @Test
    void whatIsSelectedIsReadyToBeEvaluatedInTheNamesOfTheSpec() {
        TestWindow ide = new TestWindow(temporary).open();
        int at = TestWindow.SPEC.indexOf("count <= 2");
        Fx.await("the names are known", () -> ide.window.knowledge().index().get() != null);
        Fx.run(() -> ide.editor().area().selectRange(at, at + 10));
        Fx.run(() -> ide.window.shell().command("run.evaluate").orElseThrow().run());

        ExpressionField field = (ExpressionField) ide.node("#evaluate-field");
        assertThat(field.getText()).isEqualTo("count <= 2");
        Fx.run(
                () -> {
                    field.setText("Never");
                    field.positionCaret(5);
                    field.propose(true);
                });
        assertThat(Fx.get(field::proposed)).anyMatch(p -> p.label().equals("NeverNegative"));

        ide.press(KeyCode.ESCAPE, false, false);
        ide.press(KeyCode.ESCAPE, false, false);
        assertThat(Fx.get(() -> ide.window.stage().getScene().lookup("#evaluate-field"))).isNull();
    }
}
