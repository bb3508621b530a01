package dev.counterpoint.lang.edit;

import dev.counterpoint.lang.TlaTokens;
import dev.counterpoint.lang.TokenKind;
import dev.counterpoint.lang.Tokens;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A module whose operators are signs, written in ASCII. What is aligned stays aligned: a line moves
 * with the token it stands under, in the nearest line above that begins no further right. Comments
 * and strings stay as they are.
 */
public final class UnicodeText {
    /** A line that others may stand under: where its characters were, and where they are now. */
    private record Above(int indent, int[] columns) {
        int now(int column) {
            int known = Math.min(column, columns.length - 1);
            return columns[known] + column - known;
        }
    }

    private UnicodeText() {}

    /** With all operators in ASCII, which every tool reads; a text that is so stays as it is. */
    public static String toAscii(String text) {
        String[] lines = text.split("\n", -1);
        Deque<Above> above = new ArrayDeque<>();
        int state = TlaTokens.FILE;
        for (int i = 0; i < lines.length; i++) {
            Tokens tokens = TlaTokens.of(lines[i] + "\n", state);
            lines[i] = line(lines[i], tokens, above);
            state = tokens.stateAtLine(1);
        }
        return String.join("\n", lines);
    }

    private static String line(String line, Tokens tokens, Deque<Above> above) {
        if (line.isBlank()) {
            return line;
        }
        int indent = Selection.indent(line);
        while (!above.isEmpty() && above.getFirst().indent() > indent) {
            above.pop();
        }
        int begin = above.isEmpty() ? indent : above.getFirst().now(indent);
        StringBuilder fresh = new StringBuilder();
        fresh.append(begin == indent ? line.substring(0, indent) : " ".repeat(begin));
        int[] columns = new int[line.length() + 1];
        for (int i = 0; i < indent; i++) {
            columns[i] = Math.min(i, begin);
        }
        for (int i = 0; i < tokens.size(); i++) {
            int from = Math.max(indent, tokens.start(i));
            int to = Math.min(line.length(), tokens.end(i));
            if (from >= to) {
                continue;
            }
            String word = line.substring(from, to);
            boolean operator = tokens.kind(i) == TokenKind.OPERATOR;
            String written = operator ? Symbols.ascii(word) : word;
            for (int at = from; at < to; at++) {
                columns[at] = fresh.length() + at - from;
            }
            fresh.append(written);
        }
        columns[line.length()] = fresh.length();
        above.push(new Above(indent, columns));
        return fresh.toString();
    }
}
