package dev.counterpoint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.lang.write.Proposal;
import dev.counterpoint.ui.editor.CompletionPopup;
import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.FxExtension;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Completion, quick fixes and rename, worked by keys. */
@ExtendWith(FxExtension.class)
class WritingHelpTest {
    @TempDir private Path temporary = Path.of("");

    private TestWindow opened() {
        TestWindow ide = new TestWindow(temporary).open();
        Fx.await("names are known", () -> ide.window.knowledge().index().get() != null);
        Fx.run(() -> ide.editor().area().requestFocus());
        return ide;
    }

    private static void run(TestWindow ide, String command) {
        Fx.run(() -> ide.window.shell().command(command).orElseThrow().run());
    }

    private static String text(TestWindow ide) {
        return Fx.get(() -> ide.editor().area().getText());
    }

    private static void write(TestWindow ide, String before, String text) {
        Fx.run(
                () -> {
                    int at = ide.editor().area().getText().indexOf(before);
                    ide.editor().area().insertText(at, text);
                    ide.editor().area().moveTo(at + text.length());
                });
    }

    private static CompletionPopup popup(TestWindow ide) {
        return Fx.get(() -> ide.window.assistance().completion(ide.editor()).orElseThrow());
    }

    @Test
    void aNameIsCompletedByKeysAlone() {
        TestWindow ide = opened();
        write(ide, "NeverNegative ==", "Another == AtMo\n\n");
        Fx.run(() -> ide.editor().area().moveTo(text(ide).indexOf("AtMo\n") + 4));

        run(ide, "edit.complete");
        Fx.await("it proposes", () -> !popup(ide).shown().isEmpty());
        assertThat(Fx.get(() -> popup(ide).shown()).getFirst().label()).isEqualTo("AtMostTwice");
        ide.press(KeyCode.ENTER, false, false);

        assertThat(text(ide)).contains("Another == AtMostTwice\n");
        assertThat(Fx.get(() -> popup(ide).shown())).isEmpty();
    }

    @Test
    void twoTypedLettersOpenTheProposalsAndEscapeClosesThem() {
        TestWindow ide = opened();
        write(ide, "NeverNegative ==", "Another == \n\n");
        Fx.run(() -> ide.editor().area().moveTo(text(ide).indexOf("Another == ") + 11));

        for (String letter : new String[] {"S", "l"}) {
            Fx.run(
                    () -> {
                        int caret = ide.editor().area().getCaretPosition();
                        ide.editor().area().replaceText(caret, caret, letter);
                        ide.editor().area().moveTo(caret + 1);
                    });
        }
        Fx.await("it proposes", () -> !popup(ide).shown().isEmpty());
        assertThat(Fx.get(() -> popup(ide).shown())).extracting(Proposal::label).contains("Slam");
        ide.press(KeyCode.ESCAPE, false, false);

        assertThat(Fx.get(() -> popup(ide).shown())).isEmpty();
        assertThat(text(ide)).contains("Another == Sl\n");
    }

    @Test
    void aMisspeltNameIsPutRight() {
        TestWindow ide = opened();
        write(ide, "NeverNegative ==", "WRONGS == 1\n\n");
        Fx.await("read", () -> !ide.window.workbench().problems().problems().isEmpty());
        Fx.run(() -> ide.editor().area().moveTo(text(ide).indexOf("WRONGS")));

        run(ide, "edit.fix");
        ListView<?> list = (ListView<?>) ide.node("#picker-list");
        assertThat(Fx.get(() -> list.getItems().getFirst().toString()))
                .contains("Change WRONG to WRONGS");
        ide.press(KeyCode.ENTER, false, false);

        assertThat(text(ide)).contains("WRONGSS == 1");
    }

    @Test
    void aRenameIsShownFirstAndThenDoneInModuleAndModel() {
        TestWindow ide = opened();
        ide.desktop.willType("TwiceAtMost");
        Fx.run(() -> ide.editor().area().moveTo(text(ide).indexOf("AtMostTwice ==")));

        run(ide, "edit.rename");
        Fx.await(
                "the preview is there",
                () -> ide.window.stage().getScene().lookup("#rename-changes") != null);
        assertThat(text(ide)).contains("AtMostTwice ==");
        ListView<?> changes = (ListView<?>) ide.node("#rename-changes");
        assertThat(Fx.get(() -> changes.getItems().size())).isEqualTo(2);
        assertThat(Fx.get(() -> texts(changes.lookupAll(".rename-before"))))
                .containsOnly("AtMostTwice");
        assertThat(Fx.get(() -> texts(changes.lookupAll(".rename-after"))))
                .containsOnly("TwiceAtMost");
        ide.press(KeyCode.ENTER, false, false);

        assertThat(text(ide)).contains("TwiceAtMost ==").doesNotContain("AtMostTwice");
        assertThat(
                        Fx.get(
                                () ->
                                        ide.window
                                                .workbench()
                                                .documents()
                                                .textOf(ide.folder.resolve("Door.cfg"))
                                                .orElseThrow()))
                .contains("INVARIANTS TwiceAtMost NeverNegative");
        Fx.run(() -> ide.editor().area().undo());
        assertThat(text(ide)).isEqualTo(TestWindow.SPEC);
    }

    private static List<String> texts(Set<Node> nodes) {
        return nodes.stream().map(n -> ((Text) n).getText()).toList();
    }

    @Test
    void aRenameThatWouldClashIsRefusedInASentence() {
        TestWindow ide = opened();
        ide.desktop.willType("Slam");
        Fx.run(() -> ide.editor().area().moveTo(text(ide).indexOf("AtMostTwice ==")));

        run(ide, "edit.rename");

        Fx.await(
                "it is said why",
                () ->
                        ide.window
                                .shell()
                                .message()
                                .get()
                                .startsWith("Slam is already the name of a definition"));
        assertThat(text(ide)).isEqualTo(TestWindow.SPEC);
    }
}
