package dev.counterpoint.lang;

import dev.counterpoint.spec.Signs;

/** Tells whether a module's operators are written as Unicode signs. */
public final class SignUse {
    private SignUse() {}

    /** Whether a text has a sign outside comments and strings. */
    public static boolean in(String text) {
        if (text.chars().noneMatch(c -> c >= 128)) {
            return false;
        }
        Tokens tokens = TlaTokens.of(text);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.kind(i) == TokenKind.OPERATOR
                    && Signs.isSign(text.charAt(tokens.start(i)))) {
                return true;
            }
        }
        return false;
    }
}
