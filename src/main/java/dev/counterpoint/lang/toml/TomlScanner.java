package dev.counterpoint.lang.toml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads keys and values from a text, from first to last character (TOML 1.0). */
final class TomlScanner {
    private static final String BARE =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";

    private final String text;
    private int at;

    TomlScanner(String text) {
        this.text = text;
    }

    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    char peek() {
        return isAtEnd() ? '\0' : text.charAt(at);
    }

    boolean take(String word) {
        if (text.startsWith(word, at)) {
            at += word.length();
            return true;
        }
        return false;
    }

    /** Spaces and tabs. */
    void skipBlanks() {
        while (peek() == ' ' || peek() == '\t') {
            at++;
        }
    }

    /** Spaces, tabs, comments and line ends. */
    void skipLines() throws TomlException {
        while (true) {
            skipBlanks();
            if (peek() == '#') {
                skipToLineEnd();
            } else if (!take("\n") && !take("\r\n")) {
                return;
            }
        }
    }

    private void skipToLineEnd() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
    }

    /** A comment may follow, and then the line must end. */
    void endLine() throws TomlException {
        skipBlanks();
        if (peek() == '#') {
            skipToLineEnd();
        }
        if (!isAtEnd() && !take("\n") && !take("\r\n")) {
            throw error("Something follows here that belongs on a line of its own.");
        }
    }

    TomlException error(String sentence) {
        return new TomlException(sentence, Math.min(at, text.length()));
    }

    /** Names joined by dots. */
    List<String> key() throws TomlException {
        List<String> parts = new ArrayList<>();
        do {
            skipBlanks();
            parts.add(keyPart());
            skipBlanks();
        } while (take("."));
        return parts;
    }

    private String keyPart() throws TomlException {
        if (peek() == '"' || peek() == '\'') {
            return string();
        }
        int start = at;
        while (BARE.indexOf(peek()) >= 0 && !isAtEnd()) {
            at++;
        }
        if (at == start) {
            throw error("A name is missing here: settings are written `name = value`.");
        }
        return text.substring(start, at);
    }

    TomlValue value() throws TomlException {
        int start = at;
        char first = peek();
        if (first == '"' || first == '\'') {
            String read = string();
            return new TomlValue.Text(read, start, at);
        }
        if (first == '[') {
            return list(start);
        }
        if (first == '{') {
            return table(start);
        }
        int end = at;
        while (end < text.length() && ",]}#\r\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String word = text.substring(start, end).stripTrailing();
        if (word.isEmpty()) {
            throw error("A value is missing here.");
        }
        at = start + word.length();
        return plain(word, start);
    }

    private TomlValue plain(String word, int start) throws TomlException {
        if (word.equals("true") || word.equals("false")) {
            return new TomlValue.Truth(word.equals("true"), start, at);
        }
        String digits = word.replace("_", "");
        if (digits.matches("[+-]?(0|[1-9]\\d{0,17})")) {
            return new TomlValue.Whole(Long.parseLong(digits), start, at);
        }
        if (word.matches("[+-]?(\\d[\\d_]*)(\\.\\d[\\d_]*)?([eE][+-]?\\d+)?|[+-]?(inf|nan)")
                || word.matches("0[xob][0-9a-fA-F_]+")
                || word.matches("\\d{4}-\\d\\d-\\d\\d.*|\\d\\d:\\d\\d.*")) {
            return new TomlValue.Other(word, start, at);
        }
        at = start;
        throw error("`" + word + "` is no value: a text stands in quotes, as in \"" + word + "\".");
    }

    private TomlValue list(int start) throws TomlException {
        take("[");
        List<TomlValue> items = new ArrayList<>();
        while (true) {
            skipLines();
            if (take("]")) {
                return new TomlValue.Items(items, start, at);
            }
            if (isAtEnd()) {
                at = start;
                throw error("This list has no end: `]` is missing.");
            }
            items.add(value());
            skipLines();
            if (!take(",") && peek() != ']') {
                throw error("`,` or `]` is missing here.");
            }
        }
    }

    private TomlValue table(int start) throws TomlException {
        take("{");
        Map<String, TomlValue> values = new LinkedHashMap<>();
        skipBlanks();
        while (!take("}")) {
            String key = String.join(".", key());
            if (!take("=")) {
                throw error("`=` is missing after " + key + ".");
            }
            skipBlanks();
            if (values.put(key, value()) != null) {
                throw error(key + " stands here twice.");
            }
            skipBlanks();
            if (!take(",") && peek() != '}') {
                throw error("`,` or `}` is missing here.");
            }
            skipBlanks();
        }
        return new TomlValue.Inline(values, start, at);
    }

    private String string() throws TomlException {
        int start = at;
        char quote = peek();
        String three = String.valueOf(quote).repeat(3);
        boolean several = take(three);
        if (several) {
            if (!take("\n")) {
                take("\r\n");
            }
        } else {
            at++;
        }
        StringBuilder read = new StringBuilder();
        while (true) {
            if (isAtEnd() || !several && peek() == '\n') {
                at = start;
                throw error("This string has no end: a quote is missing.");
            }
            if (several ? take(three) : take(String.valueOf(quote))) {
                return read.toString();
            }
            char c = text.charAt(at++);
            if (c == '\\' && quote == '"') {
                escape(read);
            } else {
                read.append(c);
            }
        }
    }

    private void escape(StringBuilder read) throws TomlException {
        char c = peek();
        at++;
        switch (c) {
            case 'n' -> read.append('\n');
            case 't' -> read.append('\t');
            case 'r' -> read.append('\r');
            case 'b' -> read.append('\b');
            case 'f' -> read.append('\f');
            case '"', '\\' -> read.append(c);
            case 'u', 'U' -> {
                int length = c == 'u' ? 4 : 8;
                String digits = text.substring(at, Math.min(at + length, text.length()));
                if (!digits.matches("[0-9a-fA-F]{" + length + "}")
                        || !Character.isValidCodePoint(Integer.parseUnsignedInt(digits, 16))) {
                    throw error("`\\" + c + "` needs " + length + " digits that name a character.");
                }
                read.appendCodePoint(Integer.parseUnsignedInt(digits, 16));
                at += length;
            }
            case '\n', ' ', '\r', '\t' -> {
                while (" \t\r\n".indexOf(peek()) >= 0 && !isAtEnd()) {
                    at++;
                }
            }
            default ->
                    throw error(
                            "`\\"
                                    + c
                                    + "` means nothing in a string: write `\\\\` for a backslash.");
        }
    }
}
