package dev.counterpoint.review;

import dev.counterpoint.lang.Card;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/**
 * A property or assumption that is not what it was.
 *
 * @param before null where it is new
 * @param after null where it is gone
 * @param through the definitions of which the formal text changed, its own among them; empty where
 *     only the plain words did
 * @param meaning how the new one stands to the old
 * @param basis what that was found out by, or why it was not, in words
 */
public record PropertyChange(
        @Nullable Card before,
        @Nullable Card after,
        List<String> through,
        Meaning meaning,
        String basis) {
    public PropertyChange {
        through = List.copyOf(through);
    }

    /** What is known by the text alone. */
    public enum Sort {
        ADDED,
        REMOVED,
        CHANGED,
        REWORDED
    }

    /** As the text has it. */
    public Sort sort() {
        if (before == null) {
            return Sort.ADDED;
        }
        if (after == null) {
            return Sort.REMOVED;
        }
        return through.isEmpty() ? Sort.REWORDED : Sort.CHANGED;
    }

    /** The card as it is now, or was last. */
    public Card card() {
        return after == null ? Objects.requireNonNull(before) : after;
    }

    PropertyChange with(Meaning found, String by) {
        return new PropertyChange(before, after, through, found, by);
    }
}
