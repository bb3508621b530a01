package dev.counterpoint.lang.edit;

import java.util.List;

/** A text with what is selected in it; where both offsets are equal, that is only the caret. */
public record Selection(String text, int anchor, int caret) {
    public Selection {
        if (Math.min(anchor, caret) < 0 || Math.max(anchor, caret) > text.length()) {
            throw new IllegalArgumentException("outside the text: " + anchor + " to " + caret);
        }
    }

    /** A caret alone. */
    public static Selection at(String text, int caret) {
        return new Selection(text, caret, caret);
    }

    int start() {
        return Math.min(anchor, caret);
    }

    int end() {
        return Math.max(anchor, caret);
    }

    boolean isEmpty() {
        return anchor == caret;
    }

    String selected() {
        return text.substring(start(), end());
    }

    /** The offset of the first character of the first line it touches. */
    int linesStart() {
        return lineStart(start());
    }

    /** The offset after the last line it touches; one whose begin it only reaches is not one. */
    int linesEnd() {
        int end = end();
        boolean reachesOnly = !isEmpty() && end > linesStart() && text.charAt(end - 1) == '\n';
        return lineEnd(reachesOnly ? end - 1 : end);
    }

    /** The lines it touches. */
    List<String> lines() {
        return List.of(text.substring(linesStart(), linesEnd()).split("\n", -1));
    }

    int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    int lineEnd(int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end;
    }

    /** The number of blanks a line begins with. */
    static int indent(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    /** The least indentation of lines that are not blank; 0 where all are. */
    static int leastIndent(List<String> lines) {
        return lines.stream().filter(l -> !l.isBlank()).mapToInt(Selection::indent).min().orElse(0);
    }
}
