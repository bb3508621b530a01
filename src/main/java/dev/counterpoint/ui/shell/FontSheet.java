package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.settings.Preferences;

import javafx.scene.Scene;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Puts the font that the user has chosen for TLA+ over the theme's. */
final class FontSheet {
    private static final String PREFIX = "data:text/css;base64,";

    private FontSheet() {}

    /** Over what the scene has; in place of the one chosen before. */
    static void put(Scene scene, String family) {
        List<String> sheets = scene.getStylesheets();
        sheets.removeIf(sheet -> sheet.startsWith(PREFIX));
        if (!family.equals(Preferences.BUNDLED_FONT)) {
            sheets.add(PREFIX + encoded(family));
        }
    }

    private static String encoded(String family) {
        String quoted = family.replace("\\", "").replace("\"", "");
        String rule = ".tla-area, .line-number, .mono { -fx-font-family: \"" + quoted + "\"; }\n";
        return Base64.getEncoder().encodeToString(rule.getBytes(StandardCharsets.UTF_8));
    }
}
