package dev.counterpoint.lang;

import java.util.Arrays;

/**
 * The tokens of a text, in compact arrays: they follow one another without gap or overlap from its
 * first character to its last, and none crosses the end of a line.
 */
public final class Tokens {
    private final int[] ends;
    private final TokenKind[] kinds;
    private final int[] lineStates;

    private Tokens(int[] ends, TokenKind[] kinds, int[] lineStates) {
        this.ends = ends;
        this.kinds = kinds;
        this.lineStates = lineStates;
    }

    /** How many there are. */
    public int size() {
        return ends.length;
    }

    /** The offset of a token's first character. */
    public int start(int token) {
        return token == 0 ? 0 : ends[token - 1];
    }

    /** The offset after a token's last character. */
    public int end(int token) {
        return ends[token];
    }

    /** The number of characters of a token. */
    public int length(int token) {
        return end(token) - start(token);
    }

    /** What a token is. */
    public TokenKind kind(int token) {
        return kinds[token];
    }

    /** The token that holds the character at an offset of the text. */
    public int at(int offset) {
        int found = Arrays.binarySearch(ends, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The number of lines; a text that ends with a line end has an empty last one. */
    public int lines() {
        return lineStates.length - 1;
    }

    /** The state in which a line, counted from 0, begins; {@code lines()} gives the end's. */
    public int stateAtLine(int line) {
        return lineStates[line];
    }

    /** The state after the last character: that in which a text appended would begin. */
    public int endState() {
        return lineStates[lineStates.length - 1];
    }

    /** Collects tokens as they are found. */
    static final class Builder {
        private int[] ends;
        private TokenKind[] kinds;
        private int size;
        private int[] lineStates = new int[64];
        private int lines;

        Builder(int textLength) {
            int expected = textLength / 4 + 8;
            ends = new int[expected];
            kinds = new TokenKind[expected];
        }

        int size() {
            return size;
        }

        int start(int token) {
            return token == 0 ? 0 : ends[token - 1];
        }

        int end(int token) {
            return ends[token];
        }

        TokenKind kind(int token) {
            return kinds[token];
        }

        void setKind(int token, TokenKind kind) {
            kinds[token] = kind;
        }

        /** Adds the token from the last one's end to {@code end}, if it is not empty. */
        void add(TokenKind kind, int end) {
            if (end == start(size)) {
                return;
            }
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, size * 2);
                kinds = Arrays.copyOf(kinds, size * 2);
            }
            ends[size] = end;
            kinds[size++] = kind;
        }

        void line(int state) {
            if (lines == lineStates.length) {
                lineStates = Arrays.copyOf(lineStates, lines * 2);
            }
            lineStates[lines++] = state;
        }

        Tokens build() {
            return new Tokens(
                    Arrays.copyOf(ends, size),
                    Arrays.copyOf(kinds, size),
                    Arrays.copyOf(lineStates, lines));
        }
    }
}
