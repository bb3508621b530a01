package dev.counterpoint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.FxExtension;

import javafx.scene.input.KeyCombination;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Each key does one thing. */
@ExtendWith(FxExtension.class)
class KeyMapTest {
    @TempDir private Path temporary = Path.of("");

    @Test
    void noTwoCommandsOfTheWindowShareAKey() {
        TestWindow ide = new TestWindow(temporary).open();
        Map<KeyCombination, String> given = new HashMap<>();

        for (Command command : Fx.get(() -> List.copyOf(ide.window.shell().commands()))) {
            KeyCombination key = command.key();
            if (key != null) {
                String other = given.put(key, command.id());
                assertThat(other).as("%s, beside %s", key, command.id()).isIn(null, command.id());
            }
        }

        assertThat(given).hasSizeGreaterThan(40);
    }
}
