package dev.counterpoint.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key's name in a command is a key on the keyboard. */
class KeysTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Shortcut+BACK_SLASH",
                "Shortcut+OPEN_BRACKET",
                "Shortcut+Shift+P",
                "Shortcut+4",
                "Alt+ENTER",
                "F5",
                "Shortcut+EQUALS"
            })
    void everyNameIsAKey(String name) {
        assertThat(Keys.of(name)).isInstanceOf(KeyCodeCombination.class);
    }

    @Test
    void theBackslashIsTheBackslash() {
        assertThat(((KeyCodeCombination) Keys.of("Shortcut+Alt+BACK_SLASH")).getCode())
                .isEqualTo(KeyCode.BACK_SLASH);
    }
}
