package dev.counterpoint.ui.fx;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

/**
 * Something the user can do: the same in a menu, on a key, on a button and in the palette.
 *
 * @param icon an icon's literal, such as {@code fth-play}; null for none
 * @param enabled whether it can be done now
 */
public record Command(
        String id,
        String title,
        @Nullable String icon,
        @Nullable KeyCombination key,
        ObservableBooleanValue enabled,
        Runnable action) {

    /** One that can always be done. */
    public static Command always(
            String id, String title, @Nullable String icon, @Nullable String key, Runnable action) {
        return when(id, title, icon, key, Bindings.createBooleanBinding(() -> true), action);
    }

    /** One that can be done at times. */
    public static Command when(
            String id,
            String title,
            @Nullable String icon,
            @Nullable String key,
            ObservableBooleanValue enabled,
            Runnable action) {
        KeyCombination combination = key == null ? null : Keys.of(key);
        return new Command(id, title, icon, combination, enabled, action);
    }

    /** Does it if it can be done now. */
    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }
}
