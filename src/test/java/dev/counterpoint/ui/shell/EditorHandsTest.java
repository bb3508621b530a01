package dev.counterpoint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.ui.editor.EditorView;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.FxExtension;

import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What the hands do in the editor: keys, folding, signs. */
@ExtendWith(FxExtension.class)
class EditorHandsTest {
    @TempDir private Path temporary = Path.of("");

    private static void run(TestWindow ide, String command) {
        Fx.run(() -> ide.window.shell().command(command).ifPresent(Command::run));
    }

    private static String line(TestWindow ide, int line) {
        return Fx.get(() -> ide.editor().area().getText(line - 1));
    }

    private static void caretAtEndOf(TestWindow ide, int line) {
        Fx.run(
                () -> {
                    var area = ide.editor().area();
                    area.moveTo(line - 1, area.getParagraphLength(line - 1));
                    area.requestFocus();
                });
    }

    @Test
    void enterGoesOnWithAListAndEndsItOnAnEmptyBullet() {
        TestWindow ide = new TestWindow(temporary).open();

        caretAtEndOf(ide, 12);
        ide.press(KeyCode.ENTER, false, false);
        assertThat(line(ide, 13)).isEqualTo("    /\\ ");

        ide.press(KeyCode.ENTER, false, false);
        assertThat(line(ide, 13)).isEmpty();

        Fx.run(() -> ide.editor().area().undo());
        Fx.run(() -> ide.editor().area().undo());
        assertThat(Fx.get(() -> ide.editor().area().getText())).isEqualTo(TestWindow.SPEC);
    }

    @Test
    void linesAreCommentedMovedAndUndoneInOneStepEach() {
        TestWindow ide = new TestWindow(temporary).open();
        caretAtEndOf(ide, 11);

        run(ide, "edit.comment");
        assertThat(line(ide, 11)).isEqualTo("    \\* /\\ open' = TRUE");
        run(ide, "edit.move-up");
        assertThat(line(ide, 10)).isEqualTo("    \\* /\\ open' = TRUE");

        Fx.run(() -> ide.editor().area().undo());
        Fx.run(() -> ide.editor().area().undo());
        assertThat(Fx.get(() -> ide.editor().area().getText())).isEqualTo(TestWindow.SPEC);
    }

    @Test
    void aCommentIsBrokenAnewAndBoxed() {
        TestWindow ide = new TestWindow(temporary).open();
        ide.typeAt(5, "\\* One.\n");
        caretAtEndOf(ide, 5);

        run(ide, "edit.reflow");
        assertThat(line(ide, 5)).isEqualTo("\\* One. At first the door is shut.");
        run(ide, "edit.box");
        assertThat(line(ide, 6)).startsWith("(* One. At first the door is shut.").endsWith(" *)");
        Fx.run(() -> ide.editor().area().undo());
        assertThat(line(ide, 5)).isEqualTo("\\* One. At first the door is shut.");
    }

    @Test
    void theModuleInFrontIsTypeset() {
        TestWindow ide = new TestWindow(temporary).open();
        Path target = temporary.resolve("Door.tex");
        ide.desktop.willChoose(target);

        run(ide, "file.export-latex");

        Fx.await("it is written", () -> Files.isRegularFile(target));
        Fx.await(
                "it is told",
                () -> ide.window.shell().message().get().equals("Exported to " + target + "."));
        assertThat(target).content().startsWith("\\documentclass").contains("MODULE Door");
    }

    @Test
    void bracketsThatBelongTogetherAreMarked() {
        TestWindow ide = new TestWindow(temporary).open();
        Fx.run(() -> ide.editor().area().moveTo(22, 25));

        assertThat(styleAt(ide, 22, 25)).contains("bracket-match");
        assertThat(styleAt(ide, 22, 38)).contains("bracket-match");

        Fx.run(() -> ide.editor().area().moveTo(0, 0));
        assertThat(styleAt(ide, 22, 38)).doesNotContain("bracket-match");
    }

    private static List<String> styleAt(TestWindow ide, int line, int column) {
        return Fx.get(
                () -> {
                    var area = ide.editor().area();
                    return List.copyOf(area.getStyleOfChar(area.getAbsolutePosition(line, column)));
                });
    }

    @Test
    void whatIsFoldedIsHiddenAndTheCardsFollow() {
        TestWindow ide = new TestWindow(temporary).open();
        EditorView editor = ide.editor();
        Fx.await("folds are known", () -> foldable(ide));
        double before = Fx.get(() -> editor.yOf(20));
        double lineHeight = Fx.get(editor::lineHeight);

        caretAtEndOf(ide, 9);
        run(ide, "view.fold");
        Fx.await("the lines are gone", () -> editor.isHidden(10) && editor.isHidden(12));
        Fx.await(
                "what is below moved up by three lines",
                () -> Math.abs(before - editor.yOf(20) - 3 * lineHeight) < 1);
        Fx.await(
                "its line is where it is said to be",
                () -> Math.abs(top(editor, 20) - editor.yOf(20)) < 1.5);
        assertThat(Fx.get(() -> editor.area().getText())).isEqualTo(TestWindow.SPEC);
        assertThat(Fx.get(() -> editor.document().dirty().get())).isFalse();

        Fx.run(() -> editor.goTo(11));
        assertThat(Fx.get(() -> editor.isHidden(11))).isFalse();
    }

    private static boolean foldable(TestWindow ide) {
        return ide.window.stage().getScene().getRoot().lookupAll(".foldable").size() > 2;
    }

    private static double top(EditorView editor, int line) {
        Bounds onScreen = editor.area().getParagraphBoundsOnScreen(line - 1).orElseThrow();
        return editor.area().screenToLocal(onScreen).getMinY();
    }

    @Test
    void operatorsAreShownAsSignsWhileTheTextStaysAsItIs() {
        TestWindow ide = new TestWindow(temporary).open();
        assertThat(shown(ide)).contains("/\\").doesNotContain("∧ ");

        run(ide, "view.symbols");
        Fx.await("signs are shown", () -> shown(ide).contains("∧ "));
        ide.typeAt(25, "A == \\A x \\in {} : x\n");

        Fx.await("typed ones too", () -> shown(ide).contains(" ∈ "));
        assertThat(Fx.get(() -> ide.editor().document().text())).contains("\\A x \\in {}");
    }

    @Test
    void operatorsTypedIntoATextWithSignsBecomeSignsAndCanBeUndone() {
        TestWindow ide = new TestWindow(temporary).open();
        type(ide, 5, "/\\");
        assertThat(line(ide, 5)).endsWith("shut./\\");
        type(ide, 6, " => a \\in b /\\ ");
        assertThat(line(ide, 6)).endsWith("count = 0 => a \\in b /\\ ");

        run(ide, "edit.to-signs");
        assertThat(line(ide, 6)).isEqualTo("Init ≜ open = FALSE ∧ count = 0 ⇒ a ∈ b ∧ ");
        type(ide, 6, "\\A x \\in << y/");
        assertThat(line(ide, 6)).endsWith(" ∧ ∀ x ∈ ⟨ y/⟩");
        type(ide, 7, "/\\");
        assertThat(line(ide, 7)).isEqualTo("∧");
        Fx.run(() -> ide.editor().area().undo());
        assertThat(line(ide, 7)).isEqualTo("/\\");

        run(ide, "edit.to-ascii");
        type(ide, 4, "/\\ ");
        assertThat(line(ide, 4)).isEqualTo("/\\ ");
    }

    private static void type(TestWindow ide, int line, String text) {
        caretAtEndOf(ide, line);
        for (char c : text.toCharArray()) {
            String typed = String.valueOf(c);
            KeyEvent event =
                    new KeyEvent(
                            KeyEvent.KEY_TYPED, typed, typed, null, false, false, false, false);
            Fx.run(() -> Event.fireEvent(ide.editor().area(), event));
        }
    }

    @Test
    void whetherSignsAreShownIsRemembered() {
        TestWindow ide = new TestWindow(temporary).open();
        run(ide, "view.symbols");
        CompletableFuture<Void> closed = ide.closed();
        Fx.run(() -> ide.window.close());
        Fx.await("the window is closed", closed::isDone);

        assertThat(ide.settings.load().signs()).isTrue();
        TestWindow again = new TestWindow(temporary).open();
        assertThat(Fx.get(() -> again.window.editors().symbols().get())).isTrue();
    }

    private static List<String> shown(TestWindow ide) {
        return Fx.get(
                () ->
                        ide.editor().area().lookupAll(".text").stream()
                                .filter(Node::isVisible)
                                .map(n -> ((Text) n).getText())
                                .toList());
    }

    @Test
    void aSplitEditorShowsOneTextTwiceWithOneHistory() {
        TestWindow ide = new TestWindow(temporary).open();
        EditorView first = ide.editor();

        run(ide, "view.split-right");
        Fx.await("the second one is in front", () -> ide.editor() != first);
        EditorView second = ide.editor();
        Fx.run(() -> second.area().insertText(0, 0, "x"));
        assertThat(Fx.get(() -> first.area().getText(0))).startsWith("x----");
        assertThat(Fx.get(() -> first.document().dirty().get())).isTrue();

        Fx.run(() -> first.area().undo());
        assertThat(Fx.get(() -> second.area().getText())).isEqualTo(TestWindow.SPEC);

        run(ide, "view.split-right");
        Fx.await("there is one again", () -> ide.editor() == first);
    }

    @Test
    void aFolderThatWasOpenStandsInTheMenu() {
        TestWindow ide = new TestWindow(temporary).open();

        Fx.await("it is listed", () -> ide.window.shell().command("file.recent-0").isPresent());

        assertThat(Fx.get(() -> ide.window.shell().command("file.recent-0").orElseThrow().title()))
                .endsWith("project");
    }
}
