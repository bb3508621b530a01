package dev.counterpoint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.ui.editor.Disk;
import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.FxExtension;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Someone else writes an open file while the window looks on by itself. */
@ExtendWith(FxExtension.class)
class ChangedOnDiskTest {
    private static final String THEIRS = TestWindow.SPEC.replace("<= 2", "<= 3");

    @TempDir private Path temporary = Path.of("");

    private static void click(TestWindow ide, String selector) {
        Button button = (Button) ide.node(selector);
        Fx.run(button::fire);
    }

    private TestWindow withBothChanged() throws IOException {
        TestWindow ide = new TestWindow(temporary).open();
        ide.typeAt(3, "CONSTANT Mine\n");
        Files.writeString(ide.spec, THEIRS);
        Fx.await("the change is seen", () -> ide.editor().document().disk().get() == Disk.CHANGED);
        return ide;
    }

    @Test
    void aTextWithoutChangesIsReadAgainByItself() throws IOException {
        TestWindow ide = new TestWindow(temporary).open();

        Files.writeString(ide.spec, THEIRS);

        Fx.await("it is read again", () -> ide.editor().area().getText().equals(THEIRS));
        assertThat(Fx.get(() -> ide.editor().document().dirty().get())).isFalse();
        assertThat(Fx.get(() -> ide.node("#disk-bar").isVisible())).isFalse();
    }

    @Test
    void theBarReloadsTheirs() throws IOException {
        TestWindow ide = withBothChanged();
        Node bar = ide.node("#disk-bar");
        assertThat(Fx.get(bar::isVisible)).isTrue();
        assertThat(Fx.get(((Label) ide.node("#disk-words"))::getText))
                .startsWith("Door.tla was changed on disk");

        click(ide, "#disk-reload");

        assertThat(Fx.get(() -> ide.editor().area().getText())).isEqualTo(THEIRS);
        assertThat(Fx.get(bar::isVisible)).isFalse();
    }

    @Test
    void theDifferenceIsShownSideBySideAndMineIsKept() throws IOException {
        TestWindow ide = withBothChanged();

        click(ide, "#disk-compare");
        ListView<?> rows = (ListView<?>) ide.node("#diff-rows");
        String shown = Fx.get(() -> rows.getItems().toString());
        assertThat(shown).contains("CONSTANT Mine", "count <= 3", "count <= 2", "Folded");
        click(ide, "#compare-keep");

        assertThat(Fx.get(() -> ide.editor().document().text())).contains("CONSTANT Mine");
        ide.ctrl(KeyCode.S);
        assertThat(ide.spec).content().contains("CONSTANT Mine").contains("<= 2");
        assertThat(ide.desktop.questions()).isEmpty();
    }

    @Test
    void aDeletedFileIsWrittenAgain() throws IOException {
        TestWindow ide = new TestWindow(temporary).open();
        Files.delete(ide.spec);
        Fx.await("that is seen", () -> ide.editor().document().disk().get() == Disk.DELETED);

        click(ide, "#disk-write");

        assertThat(ide.spec).hasContent(TestWindow.SPEC);
    }

    @Test
    void theModuleInFrontBecomesAPage() {
        TestWindow ide = new TestWindow(temporary).open();
        Path page = temporary.resolve("Door.html");
        ide.desktop.willChoose(page);

        ide.ctrl(KeyCode.P);

        assertThat(page)
                .content()
                .contains("<h1>Door</h1>", "The wind shuts it.", "environment action");
    }
}
