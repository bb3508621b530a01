package dev.counterpoint.ui.share;

/**
 * What would be written.
 *
 * @param text its beginning, for a person; empty where it is no text
 * @param bytes all of it; empty where it cannot be made
 * @param problem why it cannot be made; empty where it can
 */
public record Preview(String text, byte[] bytes, String problem) {
    /** Nothing yet. */
    static final Preview NONE = new Preview("", new byte[0], "");

    /** Whether there is something to write. */
    boolean isReady() {
        return problem.isEmpty() && bytes.length > 0;
    }
}
