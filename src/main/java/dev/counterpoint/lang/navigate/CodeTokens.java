package dev.counterpoint.lang.navigate;

import dev.counterpoint.lang.TextLines;
import dev.counterpoint.lang.TlaTokens;
import dev.counterpoint.lang.TokenKind;
import dev.counterpoint.lang.Tokens;
import dev.counterpoint.spec.Signs;
import dev.counterpoint.spec.SourceRange;

import java.util.Arrays;

/** The tokens of a module's text without white space and comments. */
final class CodeTokens {
    private final String module;
    private final String text;
    private final TextLines lines;
    private final int[] starts;
    private final int[] ends;
    private final TokenKind[] kinds;
    private final int size;

    CodeTokens(String module, String text) {
        this.module = module;
        this.text = text;
        lines = new TextLines(text);
        Tokens all = TlaTokens.of(text);
        int[] from = new int[all.size()];
        int[] to = new int[all.size()];
        TokenKind[] kind = new TokenKind[all.size()];
        int count = 0;
        for (int i = 0; i < all.size(); i++) {
            if (isCode(all.kind(i))) {
                from[count] = all.start(i);
                to[count] = all.end(i);
                kind[count++] = all.kind(i);
            }
        }
        size = count;
        starts = Arrays.copyOf(from, count);
        ends = to;
        kinds = kind;
    }

    private static boolean isCode(TokenKind kind) {
        return kind != TokenKind.WHITESPACE && kind != TokenKind.COMMENT && kind != TokenKind.PROSE;
    }

    int size() {
        return size;
    }

    TextLines lines() {
        return lines;
    }

    String text(int token) {
        return token < 0 || token >= size ? "" : text.substring(starts[token], ends[token]);
    }

    /** Whether a token is this one, also where it is written as a sign. */
    boolean is(int token, String wanted) {
        if (token < 0 || token >= size) {
            return false;
        }
        return text.charAt(starts[token]) >= 128
                ? Signs.ascii(text(token)).equals(wanted)
                : ends[token] - starts[token] == wanted.length()
                        && text.startsWith(wanted, starts[token]);
    }

    boolean isName(int token) {
        return token >= 0
                && token < size
                && (kinds[token] == TokenKind.IDENTIFIER || kinds[token] == TokenKind.DEFINED_NAME);
    }

    boolean isOperator(int token) {
        return token >= 0 && token < size && kinds[token] == TokenKind.OPERATOR;
    }

    SourceRange range(int token) {
        return lines.range(module, starts[token], ends[token]);
    }

    int start(int token) {
        return starts[token];
    }

    /** The first token that begins at an offset or after it. */
    int from(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 1;
    }

    /** The first token of a range. */
    int first(SourceRange range) {
        return from(lines.startOffset(range));
    }

    /** The first token after a range. */
    int after(SourceRange range) {
        return from(lines.endOffset(range));
    }

    /** The token that an offset touches, the later one where it stands between two; -1 for none. */
    int touching(int offset) {
        int next = from(offset + 1) - 1;
        if (next >= 0 && ends[next] > offset) {
            return next;
        }
        return next >= 0 && ends[next] == offset ? next : -1;
    }

    /**
     * The token after a bracketed group that begins at a token; the token itself where none does.
     */
    int afterGroup(int token) {
        if (!is(token, "(")) {
            return token;
        }
        int depth = 0;
        for (int i = token; i < size; i++) {
            depth += is(i, "(") ? 1 : is(i, ")") ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return size;
    }

    /**
     * The token that opens the bracketed group before a token ends; the token before it if none.
     */
    int beforeGroup(int token) {
        int at = token - 1;
        if (!is(at, ")")) {
            return at;
        }
        int depth = 0;
        for (int i = at; i >= 0; i--) {
            depth += is(i, ")") ? 1 : is(i, "(") ? -1 : 0;
            if (depth == 0) {
                return i - 1;
            }
        }
        return -1;
    }
}
