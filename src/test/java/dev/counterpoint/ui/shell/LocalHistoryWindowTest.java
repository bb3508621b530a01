package dev.counterpoint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.FxExtension;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** A text saved before is found again and brought back. */
@ExtendWith(FxExtension.class)
class LocalHistoryWindowTest {
    @TempDir private Path temporary = Path.of("");

    private static ListView<?> historyOf(TestWindow ide) {
        Fx.run(() -> ide.window.shell().command("file.history").ifPresent(Command::run));
        Fx.await(
                "it is shown",
                () -> ide.window.stage().getScene().lookup("#versions-list") != null);
        return (ListView<?>) ide.node("#versions-list");
    }

    @Test
    void anEarlierVersionIsComparedAndRestoredAndThatIsUndone() {
        TestWindow ide = new TestWindow(temporary).open();
        ide.typeAt(3, "CONSTANT N\n");
        ide.ctrl(KeyCode.S);
        String saved = Fx.get(() -> ide.editor().document().text());

        ListView<?> versions = historyOf(ide);
        assertThat(Fx.get(() -> versions.getItems().size())).isEqualTo(2);
        Fx.run(() -> versions.getSelectionModel().select(1));
        ListView<?> rows = (ListView<?>) ide.node("#diff-rows");
        Fx.await("the difference is shown", () -> rows.getItems().toString().contains("CONSTANT"));
        Node restore = ide.node("#history-restore");
        Fx.run(((Button) restore)::fire);

        assertThat(Fx.get(() -> ide.editor().document().text())).isEqualTo(TestWindow.SPEC);
        assertThat(Fx.get(() -> ide.editor().document().dirty().get())).isTrue();
        assertThat(ide.spec).hasContent(saved);

        Fx.run(() -> ide.editor().area().undo());
        assertThat(Fx.get(() -> ide.editor().document().text())).isEqualTo(saved);
    }

    @Test
    void aFileThatWasNeverSavedHereSaysWhatWillStandThere() {
        TestWindow ide = new TestWindow(temporary).open();

        assertThat(historyOf(ide).getItems()).isEmpty();
    }
}
