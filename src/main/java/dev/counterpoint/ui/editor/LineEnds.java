package dev.counterpoint.ui.editor;

import dev.counterpoint.lang.diff.Hunk;
import dev.counterpoint.lang.diff.LineDiff;

import java.util.ArrayList;
import java.util.List;

/**
 * How each line of a text ended in its file, so that a file with several kinds of line ends keeps
 * those of the lines that were not touched.
 *
 * @param ends of each line but the last, which has none
 */
public record LineEnds(List<String> ends) {
    public LineEnds {
        ends = List.copyOf(ends);
    }

    /** Those of a text as it is in the file. */
    static LineEnds of(String raw) {
        List<String> ends = new ArrayList<>();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n') {
                ends.add("\r\n");
                i++;
            } else if (c == '\r' || c == '\n') {
                ends.add(String.valueOf(c));
            }
        }
        return new LineEnds(ends);
    }

    /** The text with line feeds only. */
    static String plain(String raw) {
        return raw.replace("\r\n", "\n").replace('\r', '\n');
    }

    private long count(String end) {
        return ends.stream().filter(end::equals).count();
    }

    /** The new text as it goes into the file that held the old one. */
    String write(String oldText, String newText) {
        if (ends.stream().distinct().count() <= 1) {
            return newText.replace("\n", ends.isEmpty() ? "\n" : ends.getFirst());
        }
        String usual = count("\r\n") > count("\n") ? "\r\n" : "\n";
        LineDiff diff = LineDiff.of(oldText, newText);
        StringBuilder raw = new StringBuilder(newText.length() + ends.size());
        for (Hunk hunk : diff.hunks()) {
            for (int line = hunk.newFrom(); line < hunk.newTo(); line++) {
                raw.append(diff.newLines().get(line));
                if (line + 1 < diff.newLines().size()) {
                    append(raw, end(hunk, line, usual));
                }
            }
        }
        return raw.toString();
    }

    /** A lone carriage return and the line feed of an empty line after it would become one end. */
    private static void append(StringBuilder raw, String end) {
        boolean merges =
                end.equals("\n") && raw.length() > 0 && raw.charAt(raw.length() - 1) == '\r';
        raw.append(merges ? "\r\n" : end);
    }

    /** A changed line keeps the end of the one in whose place it stands. */
    private String end(Hunk hunk, int line, String usual) {
        int before = hunk.oldFrom() + line - hunk.newFrom();
        return before < hunk.oldTo() && before < ends.size() ? ends.get(before) : usual;
    }
}
