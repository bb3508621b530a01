package dev.counterpoint.library;

import java.util.Locale;

/** What becomes of a schedule when it is replayed. */
public enum Outcome {
    /** It still violates what it did. */
    STILL_VIOLATES("still violates"),
    /** One of its steps is no longer enabled, or its loop no longer fair. */
    FIXED("fixed"),
    /** It replays, and violates nothing. */
    HARMLESS("no longer violates, though it replays"),
    /** The spec's shape changed: it names what there is no more. */
    DOES_NOT_APPLY("does not apply"),
    /** The budget ended first. */
    UNDECIDED("not decided"),
    /** The spec, its model or the property cannot be evaluated. */
    FAILED("cannot be replayed");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** As people say it. */
    public String words() {
        return words;
    }

    /** As files spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
