package dev.counterpoint.lang;

import dev.counterpoint.spec.SourceRange;

import java.util.Arrays;

/**
 * Where the lines of a text begin: offsets from line and column, and back. Lines and columns count
 * from 1.
 */
public final class TextLines {
    private final String text;
    private final int[] starts;

    /** The lines of a text, ended by a line feed with or without a carriage return before it. */
    public TextLines(String text) {
        this.text = text;
        int[] found = new int[64];
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = at + 1;
        }
        starts = Arrays.copyOf(found, count);
    }

    /** How many lines there are; a text that ends with a line end has an empty last one. */
    public int count() {
        return starts.length;
    }

    /** The line of an offset. */
    public int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The column of an offset. */
    public int column(int offset) {
        return offset - starts[line(offset) - 1] + 1;
    }

    /** The offset of a line's first character; the text's end for lines after the last. */
    public int start(int line) {
        return line > starts.length ? text.length() : starts[line - 1];
    }

    /** The offset after a line's last character, its line end not counted. */
    public int end(int line) {
        int end = line >= starts.length ? text.length() : starts[line] - 1;
        return end > start(line) && line < starts.length && text.charAt(end - 1) == '\r'
                ? end - 1
                : end;
    }

    /** The offset of a place, moved into the text where it lies outside. */
    public int offset(int line, int column) {
        return Math.min(start(line) + column - 1, end(line));
    }

    /** The offset of a range's first character. */
    public int startOffset(SourceRange range) {
        return offset(range.line(), range.column());
    }

    /** The offset after a range's last character. */
    public int endOffset(SourceRange range) {
        return Math.max(startOffset(range), offset(range.endLine(), range.endColumn() + 1));
    }

    /** The text of a range. */
    public String text(SourceRange range) {
        return text.substring(startOffset(range), endOffset(range));
    }

    /** The range from an offset to before another, of a module or file by this name. */
    public SourceRange range(String module, int from, int to) {
        int last = Math.max(from, to - 1);
        return new SourceRange(module, line(from), column(from), line(last), column(last));
    }
}
