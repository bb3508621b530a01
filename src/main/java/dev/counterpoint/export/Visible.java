package dev.counterpoint.export;

import java.util.Locale;

/**
 * Text that shows what it holds: control characters and those that reorder or hide text are written
 * as {@code \}{@code u202e}, so that a value can neither drive a terminal nor disguise itself.
 */
public final class Visible {
    private Visible() {}

    /** The text with what would be hidden written out. */
    public static String text(String text) {
        if (text.codePoints().noneMatch(Visible::isHidden)) {
            return text;
        }
        StringBuilder visible = new StringBuilder();
        text.codePoints()
                .forEach(
                        c -> {
                            if (isHidden(c)) {
                                visible.append(String.format(Locale.ROOT, "\\u%04x", c));
                            } else {
                                visible.appendCodePoint(c);
                            }
                        });
        return visible.toString();
    }

    /** Whether a character hides, reorders or drives what is shown; an end of line does not. */
    public static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint != '\n';
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    // Emoji are joined by it.
                    codePoint != 0x200D;
            default -> false;
        };
    }
}
