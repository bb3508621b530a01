package dev.counterpoint.ui.fx;

import org.kordamp.ikonli.javafx.FontIcon;

/** Icons of the one family, 16 pixels. */
public final class Icons {
    private Icons() {}

    /** The icon of a literal such as {@code fth-play}. */
    public static FontIcon of(String literal) {
        return of(literal, 16);
    }

    /** The icon in a size of its own. */
    public static FontIcon of(String literal, int size) {
        FontIcon icon = new FontIcon(literal);
        icon.setIconSize(size);
        return icon;
    }
}
