package dev.counterpoint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.lang.Card;
import dev.counterpoint.lang.Review;
import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.FxExtension;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

@ExtendWith(FxExtension.class)
class CardWritingTest {
    @TempDir private Path temporary = Path.of("");

    private static Card card(TestWindow ide, String name) {
        return Fx.get(
                () ->
                        ide.window.workbench().analysis().get().cards().stream()
                                .filter(c -> c.name().equals(name))
                                .findFirst()
                                .orElseThrow());
    }

    private static String text(TestWindow ide) {
        return Fx.get(() -> ide.editor().area().getText());
    }

    private static void click(Node node, int times) {
        Fx.run(
                () ->
                        Event.fireEvent(
                                node,
                                new MouseEvent(
                                        MouseEvent.MOUSE_CLICKED,
                                        2,
                                        2,
                                        2,
                                        2,
                                        MouseButton.PRIMARY,
                                        times,
                                        false,
                                        false,
                                        false,
                                        false,
                                        true,
                                        false,
                                        false,
                                        true,
                                        false,
                                        true,
                                        null)));
    }

    private static void press(Node node, KeyCode key, boolean ctrl) {
        Fx.run(
                () ->
                        Event.fireEvent(
                                node,
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        key,
                                        false,
                                        ctrl,
                                        false,
                                        false)));
    }

    private static TextArea edit(TestWindow ide, String name) {
        Fx.await(
                "the card is there",
                () -> ide.window.stage().getScene().lookup("#card-" + name) != null);
        click(ide.node("#card-" + name + " .card-words"), 2);
        return (TextArea) ide.node("#words-of-" + name);
    }

    @Test
    void wordsWrittenOnACardGoIntoTheComment() {
        TestWindow ide = new TestWindow(temporary).open();
        TextArea words = edit(ide, "AtMostTwice");
        Fx.run(() -> words.setText("Twice is enough."));
        press(words, KeyCode.ENTER, true);

        assertThat(text(ide))
                .isEqualTo(
                        TestWindow.SPEC.replace(
                                "The door is never opened more than twice.", "Twice is enough."));
        Fx.await(
                "the card says it",
                () -> card(ide, "AtMostTwice").sentence().equals("Twice is enough."));
    }

    @Test
    void escapeLeavesTheWordsAsTheyWere() {
        TestWindow ide = new TestWindow(temporary).open();
        TextArea words = edit(ide, "AtMostTwice");
        Fx.run(() -> words.setText("Something else."));
        press(words, KeyCode.ESCAPE, false);

        assertThat(text(ide)).isEqualTo(TestWindow.SPEC);
        assertThat(Fx.get(() -> ide.window.stage().getScene().lookup(".words-editor"))).isNull();
    }

    @Test
    void wordsWrittenWhileTheTextChangesWaitAndGoIntoTheRightComment() {
        TestWindow ide = new TestWindow(temporary).open();
        TextArea words = edit(ide, "AtMostTwice");
        ide.typeAt(3, "\\* A line more.\n");
        Fx.run(() -> words.setText("Twice is enough."));
        press(words, KeyCode.ENTER, true);

        Fx.await("it is written", () -> text(ide).contains("Twice is enough."));
        assertThat(text(ide))
                .isEqualTo(
                        TestWindow.SPEC
                                .replace("VARIABLES", "\\* A line more.\nVARIABLES")
                                .replace(
                                        "The door is never opened more than twice.",
                                        "Twice is enough."));
    }

    @Test
    void aReviewIsWrittenDownAndAChangeAfterItIsSaid() {
        TestWindow ide = new TestWindow(temporary).open();
        Fx.run(() -> ide.window.workbench().cardActions().review(card(ide, "AtMostTwice")));
        Fx.await(
                "it is reviewed",
                () -> card(ide, "AtMostTwice").review().state() == Review.State.CURRENT);
        Fx.run(() -> ide.window.shell().command("file.save").orElseThrow().run());
        Fx.await("it is saved", () -> !ide.editor().document().dirty().get());

        Fx.run(
                () -> {
                    int at = ide.editor().area().getText().indexOf("count <= 2");
                    ide.editor().area().replaceText(at, at + 10, "count <= 3");
                });

        Fx.await(
                "it has drifted",
                () -> card(ide, "AtMostTwice").review().state() == Review.State.DRIFTED);
        Fx.await(
                "the card says so",
                () -> ide.window.stage().getScene().lookup("#review-AtMostTwice") != null);

        AtomicReference<String> answer = new AtomicReference<>("");
        Fx.run(
                () ->
                        ide.window
                                .workbench()
                                .cardActions()
                                .drift(card(ide, "AtMostTwice"), answer::set));
        Fx.await("what changed is known from the save", () -> !answer.get().isEmpty());
        assertThat(answer.get()).isEqualTo("Changed: AtMostTwice.");
    }

    @Test
    void theWordsBesideTheCaretAreWrittenFromTheKeyboard() {
        TestWindow ide = new TestWindow(temporary).open();
        Fx.await(
                "the card is there",
                () -> ide.window.stage().getScene().lookup("#card-AtMostTwice") != null);
        Fx.run(
                () -> {
                    ide.editor().area().moveTo(ide.editor().area().getText().indexOf("count <= 2"));
                    ide.window.shell().command("edit.words").orElseThrow().run();
                });
        TextArea words = (TextArea) ide.node("#words-of-AtMostTwice");
        Fx.run(() -> words.setText("Twice is enough."));
        press(words, KeyCode.ENTER, true);

        Fx.await("it is written", () -> text(ide).contains("\\* Twice is enough."));
    }
}
