package dev.counterpoint.ui.fx;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** Shortcuts as people read them. */
public final class Keys {
    private Keys() {}

    /** Of a text such as {@code Shortcut+Shift+BACK_SLASH}, the last word a key code's name. */
    public static KeyCombination of(String text) {
        int last = text.lastIndexOf('+') + 1;
        String wanted = text.substring(last);
        // JavaFX takes "Back Slash" for a key, and "BACK_SLASH" for a character nobody types.
        String name =
                Arrays.stream(KeyCode.values())
                        .filter(code -> code.name().equals(wanted))
                        .map(KeyCode::getName)
                        .findFirst()
                        .orElse(wanted);
        return KeyCombination.valueOf(text.substring(0, last) + name);
    }

    /** Such as {@code Ctrl+Shift+P}; empty for none. */
    public static String text(@Nullable KeyCombination key) {
        return key == null
                ? ""
                : key.getDisplayText()
                        .replace("BACK_SPACE", "Backspace")
                        .replace("ESCAPE", "Escape");
    }
}
