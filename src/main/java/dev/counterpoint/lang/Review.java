package dev.counterpoint.lang;

import dev.counterpoint.spec.PlainText;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/**
 * Whether the plain text was read against the formal text as it now is: what the tag {@code
 * @reviewed digest date} says of a card.
 *
 * @param digest of the formal text as it is now
 * @param recorded the digest that was written down; null where there is none
 * @param date when it was written down; null where that is not known
 */
public record Review(
        State state, String digest, @Nullable String recorded, @Nullable LocalDate date) {
    /** The fewest digits of a digest that tell two formal texts apart. */
    private static final int LEAST_DIGITS = 8;

    /** Where plain and formal text stand with one another. */
    public enum State {
        /** Nobody has said that they mean the same. */
        NEVER,
        /** They were read together, and neither the formal text nor what it uses changed. */
        CURRENT,
        /** The formal text, or something it uses, changed since. */
        DRIFTED
    }

    /** Of a plain text, where there is one, and the digest of the formal text as it is now. */
    public static Review of(@Nullable PlainText plain, String digest) {
        String said =
                plain == null
                        ? ""
                        : plain.tag("reviewed").map(PlainText.Tag::text).orElse("").strip();
        String[] words = said.split("\\s+", 2);
        String recorded = words[0].toLowerCase(Locale.ROOT);
        if (!recorded.matches("[0-9a-f]{" + LEAST_DIGITS + ",64}")) {
            return new Review(State.NEVER, digest, null, null);
        }
        boolean same =
                recorded.length() <= digest.length()
                        ? digest.startsWith(recorded)
                        : recorded.startsWith(digest);
        LocalDate date = words.length > 1 ? date(words[1].strip()) : null;
        return new Review(same ? State.CURRENT : State.DRIFTED, digest, recorded, date);
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** What the tag says after a review on a day. */
    public String renewed(LocalDate today) {
        return digest + " " + today;
    }
}
