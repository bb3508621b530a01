package dev.counterpoint.lang;

/** Tokens of a configuration file for colour; they take up again at each line as those of TLA+. */
public final class CfgTokens {
    /** The state before a file's first character. */
    public static final int FILE = TlaTokens.MODULE_BODY;

    private CfgTokens() {}

    /** The tokens of a whole file. */
    public static Tokens of(String text) {
        return of(text, FILE);
    }

    /** The tokens of whole lines whose first begins in a state. */
    public static Tokens of(String text, int state) {
        return TlaTokens.of(text, state, true);
    }
}
