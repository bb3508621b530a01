package dev.counterpoint.lang.write;

import dev.counterpoint.lang.TextLines;
import dev.counterpoint.lang.TlaTokens;
import dev.counterpoint.lang.TokenKind;
import dev.counterpoint.lang.Tokens;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where someone is writing.
 *
 * @param prefix the letters of the word before the caret
 * @param start where they begin
 * @param indent the column of the word, from 0
 * @param before the line up to the word
 */
record Place(String prefix, int start, int indent, String before, Surroundings around) {
    private static final Pattern MODULES =
            Pattern.compile("(?s).*\\b(EXTENDS\\s+(\\w+\\s*,\\s*)*|INSTANCE\\s+)$");

    /** What is around a place. */
    enum Surroundings {
        CODE,
        OUTSIDE,
        COMMENT
    }

    static Place of(String text, int offset) {
        int start = offset;
        while (start > 0 && isPart(text.charAt(start - 1))) {
            start--;
        }
        if (start > 0 && text.charAt(start - 1) == '\\' && !text.startsWith("/\\", start - 2)) {
            start--;
        }
        TextLines lines = new TextLines(text);
        int line = lines.start(lines.line(start));
        return new Place(
                text.substring(start, offset),
                start,
                start - line,
                text.substring(line, start),
                around(text, offset));
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private static Surroundings around(String text, int offset) {
        Tokens tokens = TlaTokens.of(text);
        if (tokens.size() == 0) {
            return Surroundings.OUTSIDE;
        }
        int token = tokens.at(Math.max(0, offset - 1));
        TokenKind kind =
                token < tokens.size() ? tokens.kind(token) : tokens.kind(tokens.size() - 1);
        return switch (kind) {
            case PROSE -> Surroundings.OUTSIDE;
            case COMMENT, STRING -> Surroundings.COMMENT;
            default -> Surroundings.CODE;
        };
    }

    /** Whether a module's name is wanted here. */
    boolean wantsModule(String text) {
        Matcher matcher = MODULES.matcher(text.substring(Math.max(0, start - 400), start));
        return matcher.matches();
    }

    /** The instance whose operator is wanted here; empty for none. */
    String instance() {
        Matcher matcher = Pattern.compile("(\\w+)(\\([^()]*\\))?!$").matcher(before);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** Whether a record's field is wanted here. */
    boolean wantsField() {
        return before.endsWith(".") && !before.endsWith("..");
    }
}
