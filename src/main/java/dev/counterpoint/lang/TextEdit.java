package dev.counterpoint.lang;

/** A stretch of a text, from an offset to before another, and what is to stand there instead. */
public record TextEdit(int start, int end, String replacement) {
    public TextEdit {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no stretch: " + start + " to " + end);
        }
    }

    /** The text after the change. */
    public String applyTo(String text) {
        return text.substring(0, start) + replacement + text.substring(end);
    }

    /** Whether it changes nothing in a text. */
    public boolean isIdle(String text) {
        return text.substring(start, end).equals(replacement);
    }
}
