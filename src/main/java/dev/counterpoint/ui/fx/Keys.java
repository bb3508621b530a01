package dev.counterpoint.ui.fx;

import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

/** Shortcuts as people read them. */
public final class Keys {
    private Keys() {}

    /** Such as {@code Ctrl+Shift+P}; empty for none. */
    public static String text(@Nullable KeyCombination key) {
        return key == null
                ? ""
                : key.getDisplayText()
                        .replace("BACK_SPACE", "Backspace")
                        .replace("ESCAPE", "Escape");
    }
}
