package dev.counterpoint.lang.edit;

import dev.counterpoint.lang.TlaTokens;
import dev.counterpoint.lang.TokenKind;
import dev.counterpoint.lang.Tokens;
import dev.counterpoint.lang.edit.Bullets.Bullet;

/** What the Enter key writes: a list goes on at its column, and ends on an empty bullet. */
public final class NewLine {
    private static final int STEP = 4;
    private static final int FAR = 400;

    private NewLine() {}

    /**
     * A new line at the caret, in place of what is selected.
     *
     * @param state in which the caret's line begins, of {@link TlaTokens}
     */
    public static Change enter(Selection s, int state) {
        int lineStart = s.linesStart();
        String before = s.text().substring(lineStart, s.start());
        String after = s.text().substring(s.end(), s.lineEnd(s.end()));
        Tokens tokens = TlaTokens.of(before, state);
        int indent = Selection.indent(before);
        int last = tokens.size() - 1;
        if (last >= 0 && tokens.kind(last) == TokenKind.COMMENT
                || last >= 0 && tokens.kind(last) == TokenKind.PROSE) {
            boolean cut = inLineComment(before, tokens) && !after.isBlank();
            return plain(s, cut ? tokens.start(last) : indent, cut ? "\\* " : "");
        }
        Bullets bullets = Bullets.of(before, state);
        if (!bullets.open().isEmpty()) {
            return inList(s, before, after, bullets);
        }
        return plain(s, indent + (beginsBlock(bullets, state) ? STEP : 0), "");
    }

    private static boolean beginsBlock(Bullets bullets, int state) {
        return bullets.deep()
                || bullets.last().equals("==")
                || bullets.last().equals("≜")
                || state != TlaTokens.FILE && bullets.last().equals(":");
    }

    private static boolean inLineComment(String before, Tokens tokens) {
        return before.startsWith("\\*", tokens.start(tokens.size() - 1));
    }

    private static Change inList(Selection s, String before, String after, Bullets bullets) {
        Bullet bullet = bullets.open().getLast();
        int content = bullet.column() + bullet.sign().length() + 1;
        String item = before.substring(Math.min(content - 1, before.length()));
        if (item.isBlank()) {
            boolean only = after.isBlank() && bullet.column() >= Selection.indent(before);
            return only ? end(s, before, bullets) : plain(s, bullet.column(), "");
        }
        if (bullets.incomplete()) {
            return plain(s, content + 2, "");
        }
        String rest = after.strip();
        if (Bullets.begins(rest)) {
            return plain(s, bullet.column(), "");
        }
        return plain(
                s,
                rest.isEmpty() ? bullet.column() : content,
                rest.isEmpty() ? bullet.sign() + " " : "");
    }

    /** Enter on a bullet without an item: the list around it goes on, or all lists end. */
    private static Change end(Selection s, String before, Bullets bullets) {
        int from = s.linesStart();
        int to = s.lineEnd(s.end());
        if (bullets.open().size() > 1) {
            String kept = before.substring(0, bullets.open().getLast().column());
            return Change.of(from, to, kept, from + kept.length());
        }
        int column = bullets.open().getLast().column();
        if (!before.substring(0, column).isBlank()) {
            return plain(s, Selection.indent(before) + STEP, "");
        }
        String fresh = around(s, from, column);
        return Change.of(from, to, fresh, from + fresh.length());
    }

    private static String around(Selection s, int from, int column) {
        int at = from;
        for (int i = 0; i < FAR && at > 0; i++) {
            int start = s.lineStart(at - 1);
            String line = s.text().substring(start, at - 1);
            at = start;
            if (line.isBlank()) {
                continue;
            }
            for (Bullet bullet : Bullets.of(line, TlaTokens.MODULE_BODY).open().reversed()) {
                if (bullet.column() < column) {
                    return " ".repeat(bullet.column()) + bullet.sign() + " ";
                }
            }
            if (Selection.indent(line) < column) {
                return " ".repeat(Selection.indent(line));
            }
        }
        return "";
    }

    private static Change plain(Selection s, int indent, String lead) {
        int end = s.end();
        int lineEnd = s.lineEnd(end);
        while (end < lineEnd && s.text().charAt(end) == ' ') {
            end++;
        }
        String fresh = "\n" + " ".repeat(indent) + lead;
        return Change.of(s.start(), end, fresh, s.start() + fresh.length());
    }
}
