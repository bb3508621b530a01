package dev.counterpoint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.FxExtension;
import dev.counterpoint.ui.shell.ProjectSearchViewModel.Found;

import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Finding and replacing in all files of a project. */
@ExtendWith(FxExtension.class)
class ProjectSearchTest {
    private static final Path ONE = Path.of("One.tla");
    private static final Path TWO = Path.of("Two.tla");

    @TempDir private Path temporary = Path.of("");

    @Test
    void everyPlaceIsListedWithItsLineAndWhatWouldStandThere() {
        ProjectSearchViewModel model =
                new ProjectSearchViewModel(
                        () -> new TreeMap<>(Map.of(ONE, "a == 1\nb == a", TWO, "c == aa")));
        model.replacing().set(true);
        model.regex().set(true);
        model.query().set("(a)");
        model.replacement().set("x$1");

        assertThat(model.status().get()).isEqualTo("4 places in 2 files");
        assertThat(model.found().get(1)).isEqualTo(new Found(ONE, 2, 6, 1, "b == ", "a", "", "xa"));
        assertThat(model.replaced())
                .containsEntry(ONE, "xa == 1\nb == xa")
                .containsEntry(TWO, "c == xaxa");

        model.query().set("(");
        assertThat(model.found()).isEmpty();
        assertThat(model.status().get()).startsWith("Not a regular expression");
    }

    @Test
    void replacingAsksOnceChangesAllFilesAndIsUndoneInEach() throws IOException {
        TestWindow ide = new TestWindow(temporary);
        ide.desktop.willAnswer(0);
        ide.open();
        Fx.await("the folder is known", () -> !ide.window.workbench().project().specs().isEmpty());

        Fx.run(() -> ide.window.shell().command("edit.replace-in-project").ifPresent(Command::run));
        TextField find = (TextField) ide.node("#project-find");
        Fx.run(() -> find.setText("AtMostTwice"));
        Fx.run(() -> ((TextField) ide.node("#project-replace")).setText("NeverThrice"));
        ListView<?> list = (ListView<?>) ide.node("#project-search-list");
        assertThat(Fx.get(() -> list.getItems().size())).isEqualTo(2);
        Fx.run(() -> ((Button) ide.node("#project-search-replace")).fire());

        assertThat(ide.desktop.questions()).hasSize(1);
        assertThat(Fx.get(() -> ide.window.workbench().documents().unsaved().size())).isEqualTo(2);
        assertThat(Fx.get(() -> ide.editor().document().text())).contains("NeverThrice == count");
        assertThat(Files.readString(ide.spec)).isEqualTo(TestWindow.SPEC);
        Fx.run(() -> ide.editor().area().undo());
        assertThat(Fx.get(() -> ide.editor().document().text())).isEqualTo(TestWindow.SPEC);
    }
}
