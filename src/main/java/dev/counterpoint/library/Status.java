package dev.counterpoint.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far people have come with an incident. */
public enum Status {
    /** Nobody knows yet why it happens. */
    OPEN,
    /** Its root cause is known. */
    UNDERSTOOD,
    /** It is not to happen again. */
    FIXED,
    /** It can happen, and that is taken for granted. */
    ACCEPTED;

    /** As files spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As a column's heading spells it. */
    public String title() {
        return name().charAt(0) + word().substring(1);
    }

    /** The status of a word. */
    public static Optional<Status> of(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }
}
