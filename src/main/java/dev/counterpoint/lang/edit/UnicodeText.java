package dev.counterpoint.lang.edit;

import dev.counterpoint.lang.TlaTokens;
import dev.counterpoint.lang.TokenKind;
import dev.counterpoint.lang.Tokens;
import dev.counterpoint.spec.Signs;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A module whose operators are written as signs, in ASCII, and back. What is aligned stays aligned:
 * a bullet moves with the one that it stands under, any other line with the token it stands under
 * in the nearest line above that begins no further right. Comments and strings stay as they are.
 */
public final class UnicodeText {
    /**
     * A line that others may stand under.
     *
     * @param columns where its characters are now
     * @param bullets where the bullets in it were
     */
    private record Above(int indent, int[] columns, Set<Integer> bullets) {
        int now(int column) {
            int known = Math.min(column, columns.length - 1);
            return columns[known] + column - known;
        }
    }

    private static final int TAB = 8;

    private final String[] lines;
    private final int[][] columns;
    private final UnaryOperator<String> spelling;
    private final Deque<Above> above = new ArrayDeque<>();

    private UnicodeText(String text, UnaryOperator<String> spelling) {
        lines = text.split("\n", -1);
        columns = new int[lines.length][];
        this.spelling = spelling;
        int state = TlaTokens.FILE;
        for (int i = 0; i < lines.length; i++) {
            Tokens tokens = TlaTokens.of(lines[i] + "\n", state);
            lines[i] = line(i, lines[i], tokens);
            state = tokens.stateAtLine(1);
        }
    }

    /** With all operators in ASCII, which every tool reads; a text that is so stays as it is. */
    public static String toAscii(String text) {
        return spelt(text, Signs::ascii);
    }

    /** With signs for all operators that have one. */
    public static String toSigns(String text) {
        return spelt(text, word -> Signs.BY_ASCII.getOrDefault(word, word));
    }

    private static String spelt(String text, UnaryOperator<String> spelling) {
        String fresh = String.join("\n", new UnicodeText(text, spelling).lines);
        // Where something moves, what is aligned by tabs must be so by columns.
        return fresh.indexOf('\t') < 0 || fresh.equals(text)
                ? fresh
                : String.join("\n", new UnicodeText(withoutTabs(text), spelling).lines);
    }

    private static String withoutTabs(String text) {
        Tokens tokens = TlaTokens.of(text);
        StringBuilder fresh = new StringBuilder();
        int line = 0;
        for (int i = 0; i < tokens.size(); i++) {
            for (char c : text.substring(tokens.start(i), tokens.end(i)).toCharArray()) {
                boolean tab = c == '\t' && tokens.kind(i) == TokenKind.WHITESPACE;
                fresh.repeat(tab ? ' ' : c, tab ? TAB - (fresh.length() - line) % TAB : 1);
                line = c == '\n' ? fresh.length() : line;
            }
        }
        return fresh.toString();
    }

    /** The column, from 1, that one in the text in ASCII has in the text with signs. */
    public static int columnInSigns(String text, int line, int columnInAscii) {
        int[][] columns = new UnicodeText(text, Signs::ascii).columns;
        if (line < 1 || line > columns.length) {
            return columnInAscii;
        }
        int found = Arrays.binarySearch(columns[line - 1], columnInAscii - 1);
        return Math.max(1, found >= 0 ? found + 1 : -found - 1);
    }

    private String line(int number, String line, Tokens tokens) {
        columns[number] = new int[line.length() + 1];
        Arrays.setAll(columns[number], i -> i);
        if (line.isBlank()) {
            return line;
        }
        int indent = Selection.indent(line);
        while (!above.isEmpty() && above.getFirst().indent() > indent) {
            above.pop();
        }
        int begin = begin(line, indent);
        StringBuilder fresh = new StringBuilder();
        fresh.append(begin == indent ? line.substring(0, indent) : " ".repeat(begin));
        Above own = new Above(indent, columns[number], new HashSet<>());
        for (int i = 0; i < indent; i++) {
            own.columns()[i] = Math.min(i, begin);
        }
        for (int i = 0; i < tokens.size(); i++) {
            int from = Math.max(indent, tokens.start(i));
            int to = Math.min(line.length(), tokens.end(i));
            if (from >= to) {
                continue;
            }
            String word = line.substring(from, to);
            String written = isWritten(tokens.kind(i)) ? spelling.apply(word) : word;
            if (isBullet(line, from)) {
                own.bullets().add(from);
            }
            for (int at = from; at < to; at++) {
                own.columns()[at] = fresh.length() + Math.min(at - from, written.length() - 1);
            }
            fresh.append(written);
            if (!written.equals(word) && joins(written, line, to)) {
                fresh.append(' ');
            }
        }
        own.columns()[line.length()] = fresh.length();
        above.push(own);
        return fresh.toString();
    }

    private int begin(String line, int indent) {
        if (isBullet(line, indent)) {
            for (Above over : above) {
                if (over.bullets().contains(indent)) {
                    return over.now(indent);
                }
            }
        }
        return above.isEmpty() ? indent : above.getFirst().now(indent);
    }

    private static boolean isBullet(String line, int at) {
        return line.startsWith("/\\", at)
                || line.startsWith("\\/", at)
                || line.startsWith("∧", at)
                || line.startsWith("∨", at);
    }

    /** Whether a word would run into the name after it. */
    private static boolean joins(String word, String line, int next) {
        return next < line.length()
                && Character.isLetterOrDigit(word.charAt(word.length() - 1))
                && Character.isLetterOrDigit(line.charAt(next));
    }

    private static boolean isWritten(TokenKind kind) {
        return kind == TokenKind.OPERATOR || kind == TokenKind.IDENTIFIER;
    }
}
