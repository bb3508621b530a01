package dev.counterpoint.ui.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import java.net.URL;
import java.util.List;
import java.util.Objects;

/** Light or dark: AtlantaFX's Primer, and our own style sheet over it. */
public enum Theme {
    LIGHT,
    DARK;

    private static final String FOLDER = "/dev/counterpoint/ui/";
    private static final List<String> SHEETS =
            List.of(
                    "counterpoint.css",
                    "shell.css",
                    "editor.css",
                    "files.css",
                    "properties.css",
                    "welcome.css");

    /** Loads the bundled fonts; once, before the first window. */
    public static void loadFonts() {
        for (String name :
                new String[] {"Sans-Regular", "Sans-Bold", "Mono-Regular", "Mono-Bold"}) {
            URL font =
                    Theme.class.getResource("/dev/counterpoint/fonts/Counterpoint" + name + ".ttf");
            Objects.requireNonNull(
                    Font.loadFont(Objects.requireNonNull(font).toExternalForm(), 13));
        }
    }

    /**
     * Makes it the look of all controls. Before the first control is made this saves reading the
     * sheet of JavaFX itself.
     */
    public void dressControls() {
        Application.setUserAgentStylesheet(
                this == DARK
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
    }

    /** Shows a scene in this theme. */
    public void apply(Scene scene) {
        dressControls();
        scene.getStylesheets()
                .setAll(
                        SHEETS.stream()
                                .map(name -> Theme.class.getResource(FOLDER + name))
                                .map(url -> Objects.requireNonNull(url).toExternalForm())
                                .toList());
        scene.getRoot().getStyleClass().removeAll("light", "dark");
        scene.getRoot().getStyleClass().add(this == DARK ? "dark" : "light");
    }

    /** The other one. */
    public Theme other() {
        return this == DARK ? LIGHT : DARK;
    }
}
