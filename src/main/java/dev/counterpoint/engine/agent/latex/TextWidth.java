package dev.counterpoint.engine.agent.latex;

import tla2tex.Token;

/** How wide words of TLA+ are in print, in points, at a type size of ten. */
final class TextWidth {
    /** The letters of the italic of Computer Modern, in thousandths of its size, a to z. */
    private static final int[] SMALL = {
        511, 460, 460, 511, 460, 307, 460, 511, 307, 307, 460, 256, 818, 562, 511, 511, 460, 422,
        409, 332, 537, 460, 664, 464, 486, 409
    };

    /** The same, A to Z. */
    private static final int[] LARGE = {
        743, 704, 716, 755, 678, 653, 774, 743, 386, 525, 769, 627, 897, 743, 767, 678, 767, 729,
        562, 716, 743, 743, 999, 743, 743, 613
    };

    private static final double OTHER = 5.1;
    private static final double SMALL_CAPITAL = 6.6;
    private static final double BETWEEN_WORDS = 5.0;
    private static final double BRACKET = 4.2;

    /** An operator between two others, with the space around it. */
    private static final double OPERATOR = 12.4;

    private TextWidth() {}

    static double of(Token token) {
        return switch (token.type) {
            case Token.BUILTIN -> builtIn(token.string);
            case Token.COMMENT, Token.DASHES, Token.END_MODULE -> 0;
            default -> word(token.string);
        };
    }

    private static double builtIn(String text) {
        if (Character.isLetter(text.charAt(0))) {
            return text.length() * SMALL_CAPITAL + BETWEEN_WORDS;
        }
        boolean bracket = "()[]{},:.'!@<<>>".contains(text);
        return bracket ? BRACKET : OPERATOR;
    }

    private static double word(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            width +=
                    c >= 'a' && c <= 'z'
                            ? SMALL[c - 'a'] / 100.0
                            : c >= 'A' && c <= 'Z' ? LARGE[c - 'A'] / 100.0 : OTHER;
        }
        return width;
    }
}
