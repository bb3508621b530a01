package dev.counterpoint.lang.edit;

import dev.counterpoint.lang.TextEdit;
import dev.counterpoint.lang.TlaTokens;
import dev.counterpoint.lang.TokenKind;
import dev.counterpoint.lang.Tokens;

import java.util.Optional;

/** Brackets and quotes that close themselves where nothing follows that they could belong to. */
public final class Closing {
    private static final String OPEN = "([{\"";
    private static final String CLOSE = ")]}\"";

    private Closing() {}

    /**
     * What typing a character does; empty where it is simply written.
     *
     * @param state in which the caret's line begins, of {@link TlaTokens}
     */
    public static Optional<Change> typed(Selection s, char c, int state) {
        int kind = OPEN.indexOf(c);
        int from = s.start();
        if (!s.isEmpty()) {
            return kind < 0 || s.selected().indexOf('\n') >= 0 ? Optional.empty() : around(s, kind);
        }
        String before = s.text().substring(s.linesStart(), from);
        if (asText(before, state, c)) {
            return Optional.empty();
        }
        String after = s.text().substring(from, s.lineEnd(from));
        if (CLOSE.indexOf(c) >= 0 && after.indexOf(c) == 0 && balanced(before + after, c)) {
            return Optional.of(Change.of(from, from + 1, String.valueOf(c), from + 1));
        }
        boolean free = after.isBlank() || " )]},>".indexOf(after.charAt(0)) >= 0;
        if (c == '<' && before.endsWith("<") && !before.endsWith("<<") && after.isBlank()) {
            return Optional.of(Change.of(from, from, "<>>", from + 1));
        }
        if (kind < 0 || !free || c == '"' && wordBefore(before)) {
            return Optional.empty();
        }
        return Optional.of(Change.of(from, from, c + CLOSE.substring(kind, kind + 1), from + 1));
    }

    private static Optional<Change> around(Selection s, int kind) {
        String fresh = OPEN.charAt(kind) + s.selected() + CLOSE.charAt(kind);
        return Optional.of(
                new Change(
                        new TextEdit(s.start(), s.end(), fresh),
                        s.start() + 1,
                        s.start() + 1 + s.selected().length()));
    }

    private static boolean wordBefore(String before) {
        return !before.isEmpty() && Character.isLetterOrDigit(before.charAt(before.length() - 1));
    }

    /** Whether the caret stands in a comment, in prose or in a string that is still open. */
    private static boolean asText(String before, int state, char c) {
        Tokens tokens = TlaTokens.of(before + "x", state);
        TokenKind kind = tokens.kind(tokens.size() - 1);
        return kind == TokenKind.COMMENT
                || kind == TokenKind.PROSE
                || kind == TokenKind.ERROR && c != '"';
    }

    private static boolean balanced(String line, char close) {
        char open = OPEN.charAt(CLOSE.indexOf(close));
        long opens = line.chars().filter(x -> x == open).count();
        return open == close
                ? opens % 2 == 0
                : opens == line.chars().filter(x -> x == close).count();
    }

    /** What Backspace does between the halves of an empty pair: both go. */
    public static Optional<Change> backspace(Selection s) {
        int at = s.caret();
        boolean between =
                s.isEmpty()
                        && at > 0
                        && at < s.text().length()
                        && OPEN.indexOf(s.text().charAt(at - 1)) >= 0
                        && CLOSE.charAt(OPEN.indexOf(s.text().charAt(at - 1)))
                                == s.text().charAt(at);
        return between ? Optional.of(Change.of(at - 1, at + 1, "", at - 1)) : Optional.empty();
    }
}
