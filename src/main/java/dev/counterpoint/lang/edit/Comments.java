package dev.counterpoint.lang.edit;

import dev.counterpoint.lang.TextEdit;

import java.util.List;

/** Lines and stretches made comments, and comments made text again. */
public final class Comments {
    private static final String LINE = "\\*";

    private Comments() {}

    /** Lines that are all comments become text; else all become comments. */
    public static Change toggleLines(Selection s) {
        List<String> lines = s.lines();
        boolean all =
                lines.stream().allMatch(l -> l.isBlank() || l.stripLeading().startsWith(LINE))
                        && lines.stream().anyMatch(l -> !l.isBlank());
        int column = Selection.leastIndent(lines);
        return LineChanges.mapLines(s, line -> all ? uncommented(line) : commented(line, column));
    }

    private static String commented(String line, int column) {
        return line.isBlank()
                ? line
                : line.substring(0, column) + LINE + " " + line.substring(column);
    }

    private static String uncommented(String line) {
        if (line.isBlank()) {
            return line;
        }
        int at = Selection.indent(line);
        int rest = at + LINE.length();
        boolean space = rest < line.length() && line.charAt(rest) == ' ';
        return line.substring(0, at) + line.substring(space ? rest + 1 : rest);
    }

    /** What is selected, or else the line, becomes a comment in brackets, or text again. */
    public static Change toggleBlock(Selection s) {
        int start = s.isEmpty() ? s.linesStart() : s.start();
        int end = s.isEmpty() ? s.linesEnd() : s.end();
        while (start < end && Character.isWhitespace(s.text().charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(s.text().charAt(end - 1))) {
            end--;
        }
        String inner = s.text().substring(start, end);
        String fresh = isBlock(inner) ? unwrapped(inner) : "(* " + inner + " *)";
        int after = start + fresh.length();
        TextEdit edit = new TextEdit(start, end, fresh);
        return new Change(edit, s.isEmpty() ? after : start, after);
    }

    private static boolean isBlock(String text) {
        return text.length() >= 4 && text.startsWith("(*") && text.endsWith("*)");
    }

    private static String unwrapped(String text) {
        int from = text.startsWith("(* ") && text.length() > 4 ? 3 : 2;
        int to = text.length() - 2;
        return text.substring(from, to > from && text.charAt(to - 1) == ' ' ? to - 1 : to);
    }
}
