package dev.counterpoint.ui.fx;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

/**
 * Something the user can do: the same in a menu, on a key, on a button and in the palette.
 *
 * @param title what it is called, where the texts of {@code commands} have no name for its id
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
    private static final Texts TITLES = Texts.of("commands");

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
        // A menu's command is called what the user's language calls it.
        String shown = id.indexOf('.') > 0 ? TITLES.find(id).orElse(title) : title;
        return new Command(id, shown, icon, combination, enabled, action);
    }

    /** What the menu is called that a word at the beginning of ids stands for. */
    public static String menu(String word) {
        return TITLES.find("menu." + word).orElse(word);
    }

    /** Menu and title, as lists of commands show it. */
    public String label() {
        int dot = id.indexOf('.');
        return dot < 0 ? title : menu(id.substring(0, dot)) + ": " + title;
    }

    /** Does it if it can be done now. */
    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }
}
