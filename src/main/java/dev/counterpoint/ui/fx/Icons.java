package dev.counterpoint.ui.fx;

import org.kordamp.ikonli.javafx.FontIcon;

/** Icons of the one family, 16 pixels. */
public final class Icons {
    private Icons() {}

    /** The icon of a literal such as {@code fth-play}. */
    public static FontIcon of(String literal) {
        return of(literal, 16);
    }

    /** The icon in a size of its own: 12, 14, 16 or 32. */
    public static FontIcon of(String literal, int size) {
        FontIcon icon = new FontIcon(literal);
        // The theme's sheet would win over a size that is only set: counterpoint.css has these.
        icon.getStyleClass().add("icon-" + size);
        return icon;
    }
}
