package dev.counterpoint.ui.fx;

import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

/** Shortcuts as people read them. */
public final class Keys {
    private Keys() {}

    /** Such as {@code Ctrl+Shift+P}; empty for none. */
    public static String text(@Nullable KeyCombination key) {
        return key == null ? "" : key.getDisplayText().replace("DIGIT", "");
    }

    /** Whether its key is one of the digits. */
    public static boolean isDigit(@Nullable KeyCombination key) {
        return key instanceof KeyCodeCombination code && code.getCode().isDigitKey();
    }
}
