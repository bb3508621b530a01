package dev.counterpoint.ui.trace.page;

import java.util.List;
import java.util.Locale;

/** What the middle of Explore can show. */
public enum Page {
    GRAPH("Graph", "fth-share-2", "The graph of states"),
    STEPS("Steps", "fth-list", "Every step with what changed"),
    SEQUENCE("Sequence", "fth-git-pull-request", "Who did what, and who sent what to whom"),
    HISTORY("History", "fth-trending-up", "Numbers and sizes along the trace"),
    PINS("Pins", "fth-map-pin", "Two states side by side"),
    COMPARE("Compare", "fth-columns", "Two traces side by side"),
    ORDER("Order", "fth-shuffle", "Which steps have to come before which");

    private final String title;
    private final String icon;
    private final String words;

    Page(String title, String icon, String words) {
        this.title = title;
        this.icon = icon;
        this.words = words;
    }

    /** As its tab says it. */
    public String title() {
        return title;
    }

    /** Its icon's literal. */
    public String icon() {
        return icon;
    }

    /** What it shows, in a few words. */
    public String words() {
        return words;
    }

    /** The id of its command. */
    public String commandId() {
        return "trace.page-" + name().toLowerCase(Locale.ROOT);
    }

    /** Its key: a digit, where nothing is typed. */
    String key() {
        return "DIGIT" + (List.of(values()).indexOf(this) + 1);
    }
}
