package dev.counterpoint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.protocol.Reply.Jump;
import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.FxExtension;

import javafx.scene.control.Button;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

@ExtendWith(FxExtension.class)
class PlusCalCommandsTest {
    @TempDir private Path temporary = Path.of("");

    @Test
    void aLineOfEitherLeadsToTheOther() {
        List<Jump> jumps = List.of(new Jump(20, 6), new Jump(21, 6), new Jump(23, 7));
        assertThat(PlusCalCommands.target(jumps, 21)).contains(6);
        assertThat(PlusCalCommands.target(jumps, 6)).contains(20);
        assertThat(PlusCalCommands.target(jumps, 7)).contains(23);
        assertThat(PlusCalCommands.target(jumps, 9)).isEmpty();
    }

    @Test
    void theTranslationIsShownBeforeItIsTaken() {
        TestWindow ide = new TestWindow(temporary).open();
        ide.typeAt(
                4,
                "(* --algorithm a\nbegin\n skip;\nend algorithm; *)\n\\* BEGIN TRANSLATION\n"
                        + "\\* END TRANSLATION\n");
        Fx.run(() -> ide.window.shell().command("edit.translate").orElseThrow().run());
        Fx.await(
                "the difference is shown",
                () -> ide.window.stage().getScene().lookup("#translate-take") != null);
        assertThat(Fx.get(() -> ide.editor().area().getText())).doesNotContain("Made == 1");

        Fx.run(() -> ((Button) ide.window.stage().getScene().lookup("#translate-take")).fire());

        assertThat(Fx.get(() -> ide.editor().area().getText())).contains("Made == 1");
        assertThat(Fx.get(() -> ide.window.stage().getScene().lookup("#translate-take"))).isNull();
    }
}
