package dev.counterpoint.lang.edit;

import dev.counterpoint.lang.TextEdit;

import java.util.ArrayList;
import java.util.List;

/** Formulas on lines of their own made a list. */
public final class Lists {
    private Lists() {}

    /** What is selected becomes a conjunction list: one item a line. */
    public static Change conjunction(Selection s) {
        return wrap(s, "/\\ ");
    }

    /** What is selected becomes a disjunction list: one item a line. */
    public static Change disjunction(Selection s) {
        return wrap(s, "\\/ ");
    }

    /**
     * Lines at the least indentation become items; those further to the right go on with the item
     * above and keep their place in it.
     */
    private static Change wrap(Selection s, String bullet) {
        int lineStart = s.linesStart();
        int from = s.start();
        String lead = s.text().substring(lineStart, from);
        if (s.isEmpty() || lead.isBlank()) {
            from = lineStart + Selection.indent(s.text().substring(lineStart, s.linesEnd()));
        }
        int to = s.isEmpty() ? s.linesEnd() : Math.max(from, Math.min(s.end(), s.linesEnd()));
        String[] lines = s.text().substring(from, to).split("\n", -1);
        int column = from - lineStart;
        List<String> later = List.of(lines).subList(1, lines.length);
        int least = Selection.leastIndent(later);
        boolean ownLine = s.text().substring(lineStart, from).isBlank();
        int base = ownLine ? Math.min(column, later.isEmpty() ? column : least) : least;
        List<String> items = new ArrayList<>();
        items.add(bullet + lines[0]);
        for (String line : later) {
            int indent = Selection.indent(line);
            String rest = line.substring(indent);
            items.add(
                    rest.isEmpty()
                            ? line
                            : indent == base
                                    ? " ".repeat(column) + bullet + rest
                                    : " ".repeat(column + indent - base + bullet.length()) + rest);
        }
        String fresh = String.join("\n", items);
        int end = from + fresh.length();
        return new Change(
                new TextEdit(from, to, fresh),
                s.isEmpty() ? s.caret() + bullet.length() : from,
                s.isEmpty() ? s.caret() + bullet.length() : end);
    }
}
