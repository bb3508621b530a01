package dev.counterpoint.ui.trim;

import java.util.Locale;

/** Which of the two traces is shown. */
public enum Side {
    ORIGINAL("Original", "The counterexample as it was found"),
    TRIMMED("Trimmed", "The trimmed trace in the graph of states"),
    BOTH("Both", "The trimmed trace, and what was left out of the original beside it");

    private final String title;
    private final String words;

    Side(String title, String words) {
        this.title = title;
        this.words = words;
    }

    /** As its button says it. */
    public String title() {
        return title;
    }

    /** What it shows, in a few words. */
    public String words() {
        return words;
    }

    /** The id of its button. */
    String id() {
        return "trim-side-" + name().toLowerCase(Locale.ROOT);
    }
}
