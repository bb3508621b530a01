package dev.counterpoint.ui.shell;

import java.util.Locale;

/** The three arrangements of the same panels. */
public enum Arrangement {
    WRITE("Write", "fth-edit-3", "Shortcut+1"),
    RUN("Run", "fth-activity", "Shortcut+2"),
    EXPLORE("Explore", "fth-share-2", "Shortcut+3");

    private final String title;
    private final String icon;
    private final String key;

    Arrangement(String title, String icon, String key) {
        this.title = title;
        this.icon = icon;
        this.key = key;
    }

    /** As the switcher says it. */
    public String title() {
        return title;
    }

    /** Its icon's literal. */
    public String icon() {
        return icon;
    }

    /** Its shortcut. */
    public String key() {
        return key;
    }

    /** The id of its command. */
    public String commandId() {
        return "view." + name().toLowerCase(Locale.ROOT);
    }
}
