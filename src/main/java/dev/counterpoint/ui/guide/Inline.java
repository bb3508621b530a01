package dev.counterpoint.ui.guide;

import java.util.List;
import java.util.stream.Collectors;

/** A piece of a line of text. */
public sealed interface Inline {
    /** Its words. */
    String text();

    /** Words as they are. */
    record Plain(String text) implements Inline {}

    /** Words that stand out. */
    record Strong(String text) implements Inline {}

    /** Words that are stressed. */
    record Stressed(String text) implements Inline {}

    /** What is typed or stands in a file. */
    record Code(String text) implements Inline {}

    /**
     * Words that lead elsewhere.
     *
     * @param target {@code page.md#section}, {@code #section}, {@code command:id} or an address
     */
    record Link(String text, String target) implements Inline {}

    /** The words alone. */
    static String words(List<Inline> inlines) {
        return inlines.stream().map(Inline::text).collect(Collectors.joining());
    }
}
