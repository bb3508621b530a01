package dev.counterpoint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.FxExtension;
import dev.counterpoint.ui.session.Examples;
import dev.counterpoint.ui.trim.TrimViewModel;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Trim is one key in Explore. */
@ExtendWith(FxExtension.class)
class TrimWindowTest {
    @TempDir private Path temporary = Path.of("");

    @Test
    void xTrimsWhatIsExploredAndTheStripSaysSo() {
        TestWindow ide = new TestWindow(temporary).open();
        TrimViewModel trim = ide.window.checks().trims().model();
        Fx.await("a model is chosen", () -> ide.window.checks().runs().request() != null);
        Fx.run(
                () -> {
                    trim.preferences().automatic().set(false);
                    ide.window
                            .checks()
                            .exploration()
                            .show(Examples.leaseViolation(), Examples.leaseRecording());
                    ide.window.shell().arrangement().set(Arrangement.EXPLORE);
                });
        Fx.await(
                "the focus is where the trace's keys are",
                () ->
                        ide.window.stage().getScene().getFocusOwner() != null
                                && ide.window
                                        .stage()
                                        .getScene()
                                        .getFocusOwner()
                                        .getStyleClass()
                                        .contains("strip"));
        assertThat(ide.node("#trim-strip").isVisible()).isFalse();

        ide.press(KeyCode.X, false, false);

        Fx.await("it is trimmed", trim::isRunning);
        Fx.await("the strip says so", () -> ide.node("#trim-strip").isVisible());
        assertThat(ide.window.shell().command("trace.trim")).isPresent();
    }
}
