package dev.counterpoint.lang;

/**
 * Tokens of TLA+ for colour. Text is read line by line, each from a state (comment nesting,
 * PlusCal, whether inside a module) that the line before left, so an editor keeps the state of each
 * line and after a change reads on only until a line begins in the state it had.
 */
public final class TlaTokens {
    /** The state before a file's first character: what comes before a module's head is prose. */
    public static final int FILE = 0;

    /** The state inside a module: for formulas and definitions shown alone. */
    public static final int MODULE_BODY = 1;

    private TlaTokens() {}

    /** The tokens of a whole file. */
    public static Tokens of(String text) {
        return of(text, FILE);
    }

    /** The tokens of whole lines whose first begins in a state. */
    public static Tokens of(String text, int state) {
        return of(text, state, false);
    }

    static Tokens of(String text, int state, boolean config) {
        Tokens.Builder tokens = new Tokens.Builder(text.length());
        TlaLine scanner = new TlaLine(text, tokens, config);
        int start = 0;
        int current = state;
        while (start <= text.length()) {
            tokens.line(current);
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline + 1;
            current = scanner.scan(start, end, current);
            if (newline < 0) {
                break;
            }
            start = end;
        }
        tokens.line(current);
        return tokens.build();
    }
}
