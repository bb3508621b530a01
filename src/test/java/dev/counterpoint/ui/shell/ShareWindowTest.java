package dev.counterpoint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.export.format.TraceFormat;
import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.FxExtension;
import dev.counterpoint.ui.session.Examples;
import dev.counterpoint.ui.share.ShareViewModel;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A trace is given to others from one sheet, on one key. */
@ExtendWith(FxExtension.class)
class ShareWindowTest {
    @TempDir private Path temporary = Path.of("");

    @Test
    void theSheetOffersWhatIsExploredAndEscapeLeavesIt() {
        TestWindow ide = new TestWindow(temporary).open();
        Fx.run(
                () -> {
                    ide.window
                            .checks()
                            .exploration()
                            .show(Examples.leaseViolation(), Examples.leaseRecording());
                    ide.window.shell().arrangement().set(Arrangement.EXPLORE);
                });
        Fx.await(
                "the focus is where the trace's keys are",
                () -> {
                    Node focus = ide.window.stage().getScene().getFocusOwner();
                    return focus != null && focus.getStyleClass().contains("strip");
                });
        Fx.run(() -> ide.window.shell().command("file.export").orElseThrow().run());
        ShareViewModel share = ide.window.checks().share().shown();
        assertThat(share).isNotNull();
        Fx.await("the page is made", () -> share.preview().get().text().startsWith("<!DOCTYPE"));
        String page =
                new String(Fx.get(() -> share.preview().get().bytes()), StandardCharsets.UTF_8);
        assertThat(page).contains("\"branches\":[[");
        Fx.run(() -> share.format().set(TraceFormat.MERMAID));
        Fx.await("the diagram is made", () -> share.preview().get().text().startsWith("sequence"));
        assertThat(ide.node("#share-formats").isVisible()).isTrue();

        ide.press(KeyCode.ESCAPE, false, false);

        Fx.await(
                "the sheet is gone",
                () -> ide.window.stage().getScene().lookup("#share-formats") == null);
    }
}
