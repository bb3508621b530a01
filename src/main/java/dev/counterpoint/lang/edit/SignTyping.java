package dev.counterpoint.lang.edit;

import dev.counterpoint.lang.TextEdit;
import dev.counterpoint.lang.TlaTokens;
import dev.counterpoint.lang.TokenKind;
import dev.counterpoint.lang.Tokens;
import dev.counterpoint.spec.Signs;

import java.util.Map;
import java.util.Optional;

/** Operators typed in ASCII that become signs, in a text that is written with signs. */
public final class SignTyping {
    /** What was taken for an operator too early, and what it becomes with one character more. */
    private static final Map<String, String> LONGER =
            Map.of("≤>", "⇔", "⊢>", "↦", "¬>", "~>", "≜=", "===", "≠#", "##");

    private SignTyping() {}

    /**
     * What becomes of an operator in signs whose last character was just written before the caret;
     * empty where there is none.
     *
     * @param state in which the caret's line begins, of {@link TlaTokens}
     */
    public static Optional<Change> written(Selection s, int state) {
        String before = s.text().substring(s.lineStart(s.caret()), s.caret());
        if (!s.isEmpty() || before.isEmpty() || !isCode(before, state)) {
            return Optional.empty();
        }
        String last = before.substring(Math.max(0, before.length() - 2));
        String longer = LONGER.get(last);
        if (longer != null) {
            return Optional.of(replace(s, last.length(), 0, longer));
        }
        String operator = lastOperator(before, state);
        String sign = Signs.BY_ASCII.get(operator);
        if (sign == null || sign.equals(operator) || isWord(operator)) {
            return Optional.empty();
        }
        String after = s.text().substring(s.caret(), s.lineEnd(s.caret()));
        if (operator.equals("<<") && after.startsWith(">>")) {
            Change both = replace(s, 2, 2, "⟨⟩");
            return Optional.of(new Change(both.edit(), both.caret() - 1, both.caret() - 1));
        }
        boolean closesItself = operator.equals(">>") && after.startsWith("⟩");
        return Optional.of(replace(s, operator.length(), closesItself ? 1 : 0, sign));
    }

    /**
     * What becomes of an operator in letters that ends at the caret, where something is written
     * that cannot be part of it; empty where there is none.
     */
    public static Optional<Change> ended(Selection s, int state, char next) {
        String before = s.text().substring(s.lineStart(s.caret()), s.caret());
        boolean goesOn = Character.isLetterOrDigit(next) || next == '_';
        if (goesOn || !s.isEmpty() || before.isEmpty() || !isCode(before, state)) {
            return Optional.empty();
        }
        String operator = lastOperator(before, state);
        String sign = Signs.BY_ASCII.get(operator);
        boolean product = before.endsWith("(\\X") && next == ')';
        return sign == null || !isWord(operator) || product
                ? Optional.empty()
                : Optional.of(replace(s, operator.length(), 0, sign));
    }

    private static Change replace(Selection s, int left, int right, String sign) {
        int from = s.caret() - left;
        int caret = from + sign.length();
        return new Change(new TextEdit(from, s.caret() + right, sign), caret, caret);
    }

    private static boolean isWord(String operator) {
        return operator.length() > 1
                && operator.charAt(0) == '\\'
                && Character.isLetter(operator.charAt(1));
    }

    private static boolean isCode(String before, int state) {
        Tokens tokens = TlaTokens.of(before, state);
        int last = tokens.size() - 1;
        return switch (tokens.kind(last)) {
            case COMMENT, PROSE, STRING, SEPARATOR, LABEL -> false;
            case ERROR -> before.charAt(tokens.start(last)) != '"';
            default -> true;
        };
    }

    private static String lastOperator(String before, int state) {
        Tokens tokens = TlaTokens.of(before, state);
        int last = tokens.size() - 1;
        return tokens.kind(last) == TokenKind.OPERATOR ? before.substring(tokens.start(last)) : "";
    }
}
