package dev.counterpoint.ui.fx;

import javafx.scene.Scene;
import javafx.stage.Popup;

import java.util.List;

/** Gives a popup the look of the window it belongs to. */
public final class PopupDress {
    private static final List<String> THEMES = List.of("light", "dark");

    private PopupDress() {}

    /** Puts the window's style sheets and theme on it. */
    public static void put(Popup popup, Scene window) {
        Scene own = popup.getScene();
        own.getStylesheets().setAll(window.getStylesheets());
        List<String> classes = own.getRoot().getStyleClass();
        classes.removeAll(THEMES);
        THEMES.stream().filter(window.getRoot().getStyleClass()::contains).forEach(classes::add);
    }
}
