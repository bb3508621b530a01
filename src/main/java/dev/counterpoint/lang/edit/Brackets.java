package dev.counterpoint.lang.edit;

import dev.counterpoint.lang.TlaTokens;
import dev.counterpoint.lang.TokenKind;
import dev.counterpoint.lang.Tokens;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Brackets that belong together; those in comments and strings are text. */
public final class Brackets {
    /** A bracket and its other half: two stretches, their ends exclusive. */
    public record Pair(int openStart, int openEnd, int closeStart, int closeEnd) {
        /** Where the half is that the caret is not at. */
        public int otherThan(int caret) {
            return caret == openStart || caret == openEnd ? closeEnd : openStart;
        }
    }

    private record Open(int token, String close) {}

    private Brackets() {}

    /**
     * The pair of which one half ends or begins at the caret.
     *
     * @param state in which the text begins, of {@link TlaTokens}
     */
    public static Optional<Pair> at(String text, int state, int caret) {
        if (!near(text, caret)) {
            return Optional.empty();
        }
        Tokens tokens = TlaTokens.of(text, state);
        Optional<Pair> comment = comment(text, tokens, caret);
        if (comment.isPresent()) {
            return comment;
        }
        Deque<Open> open = new ArrayDeque<>();
        Pair found = null;
        for (int i = 0; i < tokens.size(); i++) {
            TokenKind kind = tokens.kind(i);
            if (kind != TokenKind.PUNCTUATION && kind != TokenKind.OPERATOR) {
                continue;
            }
            String word = text.substring(tokens.start(i), tokens.end(i));
            String close = closing(word);
            if (close != null) {
                open.push(new Open(i, close));
            } else if (!open.isEmpty() && isClosing(word, open.getFirst().close())) {
                Open begin = open.pop();
                int end = tokens.start(i) + begin.close().length();
                Pair pair =
                        new Pair(
                                tokens.start(begin.token()),
                                tokens.end(begin.token()),
                                tokens.start(i),
                                end);
                // Of two at the caret, the one that ends there is meant.
                if (pair.closeEnd() == caret || pair.openEnd() == caret) {
                    return Optional.of(pair);
                }
                if (pair.closeStart() == caret || pair.openStart() == caret) {
                    found = pair;
                }
            }
        }
        return Optional.ofNullable(found);
    }

    /** Whether there is anything like a bracket at the caret: the quick answer first. */
    public static boolean near(String text, int caret) {
        return caret > 0 && isSign(text.charAt(caret - 1))
                || caret < text.length() && isSign(text.charAt(caret));
    }

    private static boolean isSign(char c) {
        return "()[]{}<>⟨⟩*".indexOf(c) >= 0;
    }

    private static @Nullable String closing(String word) {
        return switch (word) {
            case "(" -> ")";
            case "[" -> "]";
            case "{" -> "}";
            case "<<" -> ">>";
            case "⟨" -> "⟩";
            default -> null;
        };
    }

    private static boolean isClosing(String word, String close) {
        return word.equals(close) || word.equals(close + "_");
    }

    private static Optional<Pair> comment(String text, Tokens tokens, int caret) {
        for (int at : new int[] {caret - 2, caret}) {
            if (at < 0 || at + 2 > text.length()) {
                continue;
            }
            boolean opens = text.startsWith("(*", at);
            boolean closes = text.startsWith("*)", at);
            if ((opens || closes) && tokens.kind(tokens.at(at)) == TokenKind.COMMENT) {
                int other = opens ? commentEnd(text, at) : commentStart(text, at);
                if (other >= 0) {
                    int from = Math.min(at, other);
                    int to = Math.max(at, other);
                    return Optional.of(new Pair(from, from + 2, to, to + 2));
                }
            }
        }
        return Optional.empty();
    }

    private static int commentEnd(String text, int at) {
        int depth = 1;
        for (int i = at + 2; i + 2 <= text.length(); i++) {
            boolean opens = text.startsWith("(*", i);
            if (opens || text.startsWith("*)", i)) {
                depth += opens ? 1 : -1;
                if (depth == 0) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    private static int commentStart(String text, int at) {
        int depth = 1;
        for (int i = at - 2; i >= 0; i--) {
            boolean closes = text.startsWith("*)", i);
            if (closes || text.startsWith("(*", i)) {
                depth += closes ? 1 : -1;
                if (depth == 0) {
                    return i;
                }
                i--;
            }
        }
        return -1;
    }
}
