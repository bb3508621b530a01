package dev.counterpoint.export;

import dev.counterpoint.lang.TextLines;
import dev.counterpoint.lang.TlaTokens;
import dev.counterpoint.lang.TokenKind;
import dev.counterpoint.lang.Tokens;

/** A module's text as coloured HTML, line by line. */
public final class TlaHtml {
    private static final int TAB = 8;

    private final String text;
    private final TextLines lines;
    private final Tokens tokens;

    /** Of a module, or of a part of one. */
    public TlaHtml(String text) {
        this.text = text.replace("\r\n", "\n").replace('\r', '\n');
        lines = new TextLines(this.text);
        tokens = TlaTokens.of(this.text);
    }

    /** How many lines there are; the empty one after a last line end is none. */
    int lines() {
        return text.endsWith("\n") ? lines.count() - 1 : lines.count();
    }

    /** All lines, without their numbers. */
    public String plain() {
        StringBuilder html = new StringBuilder();
        for (int line = 1; line <= lines(); line++) {
            line(line, html);
            html.append('\n');
        }
        return html.toString();
    }

    /** The lines from one, counted from 1, to before another. */
    String lines(int from, int to) {
        StringBuilder html = new StringBuilder();
        for (int line = from; line < to; line++) {
            html.append("<i>").append(line).append("</i>");
            line(line, html);
            html.append('\n');
        }
        return html.toString();
    }

    private void line(int line, StringBuilder html) {
        int end = lines.end(line);
        int column = 0;
        for (int at = lines.start(line); at < end; ) {
            int token = tokens.at(at);
            int to = Math.min(tokens.end(token), end);
            String word = withoutTabs(text.substring(at, to), column);
            String style = style(tokens.kind(token));
            if (style.isEmpty()) {
                html.append(Html.text(word));
            } else {
                html.append("<span class=\"").append(style).append("\">");
                html.append(Html.text(word)).append("</span>");
            }
            column += word.length();
            at = to;
        }
    }

    private static String withoutTabs(String word, int column) {
        if (word.indexOf('\t') < 0) {
            return word;
        }
        StringBuilder spaced = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '\t') {
                spaced.repeat(' ', TAB - (column + spaced.length()) % TAB);
            } else {
                spaced.append(c);
            }
        }
        return spaced.toString();
    }

    private static String style(TokenKind kind) {
        return switch (kind) {
            case KEYWORD, PLUSCAL_KEYWORD, LABEL -> "k";
            case COMMENT, PROSE -> "c";
            case CONSTANT_WORD, NUMBER, STRING -> "s";
            case DEFINED_NAME -> "d";
            case OPERATOR, PUNCTUATION -> "o";
            case SEPARATOR -> "r";
            case ERROR -> "e";
            case WHITESPACE, IDENTIFIER -> "";
        };
    }
}
