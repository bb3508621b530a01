package dev.counterpoint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.FxExtension;

import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Names lead to their definitions and uses, and back. */
@ExtendWith(FxExtension.class)
class NavigationTest {
    @TempDir private Path temporary = Path.of("");

    private TestWindow opened() {
        TestWindow ide = new TestWindow(temporary).open();
        Fx.await("names are known", () -> ide.window.knowledge().index().get() != null);
        return ide;
    }

    private static void caretAt(TestWindow ide, String text) {
        Fx.run(
                () -> {
                    ide.editor().area().moveTo(ide.editor().area().getText().indexOf(text));
                    ide.editor().area().requestFocus();
                });
    }

    private static void run(TestWindow ide, String command) {
        Fx.run(() -> ide.window.shell().command(command).orElseThrow().run());
    }

    private static int line(TestWindow ide) {
        return Fx.get(() -> ide.editor().area().getCurrentParagraph()) + 1;
    }

    @Test
    void aNameLeadsToItsDefinitionAndBack() {
        TestWindow ide = opened();
        caretAt(ide, "Slam'");

        run(ide, "go.definition");
        assertThat(line(ide)).isEqualTo(16);
        run(ide, "go.back");
        assertThat(line(ide)).isEqualTo(21);
        run(ide, "go.forward");
        assertThat(line(ide)).isEqualTo(16);
    }

    @Test
    void usesAreListedAndAChosenOneIsGoneTo() {
        TestWindow ide = opened();
        caretAt(ide, "Open ==");

        run(ide, "go.uses");
        ListView<?> list = (ListView<?>) ide.node("#picker-list");
        assertThat(Fx.get(() -> list.getItems().size())).isEqualTo(2);
        Fx.run(() -> list.getSelectionModel().select(1));
        ide.press(KeyCode.ENTER, false, false);

        assertThat(line(ide)).isEqualTo(21);
        assertThat(Fx.get(() -> ide.window.stage().getScene().lookup("#picker-list"))).isNull();
    }

    @Test
    void aNameIsFoundByItsLetters() {
        TestWindow ide = opened();

        run(ide, "go.symbol");
        TextField field = (TextField) ide.node("#picker-field");
        Fx.run(() -> field.setText("NN"));
        ide.press(KeyCode.ENTER, false, false);

        assertThat(line(ide)).isEqualTo(29);
    }

    @Test
    void whatANameMeansIsShownAtTheCaret() {
        TestWindow ide = opened();
        caretAt(ide, "Slam'");

        run(ide, "go.describe");

        Fx.await(
                "the card is shown",
                () -> ide.window.assistance().described(ide.editor()).isPresent());
        assertThat(Fx.get(() -> ide.window.assistance().described(ide.editor()).orElse("")))
                .startsWith("Slam ==");
    }

    @Test
    void thePathAboveTheTextLeadsToSiblings() {
        TestWindow ide = opened();
        caretAt(ide, "count <= 2");
        Button crumb = (Button) ide.node("#crumb-definition");
        Fx.await("the definition is named", () -> crumb.getText().equals("AtMostTwice"));

        Fx.run(crumb::fire);
        TextField field = (TextField) ide.node("#picker-field");
        Fx.run(() -> field.setText("Slam"));
        ide.press(KeyCode.ENTER, false, false);

        assertThat(line(ide)).isEqualTo(16);
        Fx.await("it is named", () -> crumb.getText().equals("Slam"));
    }

    @Test
    void theOutlineStaysOpenAndFollowsTheCaret() {
        TestWindow ide = opened();
        ListView<?> outline = (ListView<?>) ide.node("#outline-list");
        Fx.await("it is filled", () -> !outline.getItems().isEmpty());
        caretAt(ide, "count >= 0");

        Fx.await(
                "it follows",
                () ->
                        outline.getSelectionModel().getSelectedIndex()
                                == outline.getItems().size() - 1);
        run(ide, "view.outline");
        assertThat(Fx.get(() -> ide.window.stage().getScene().lookup("#outline-list"))).isNull();
    }
}
