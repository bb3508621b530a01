package dev.counterpoint.lang;

import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The words of a configuration file, read from first to last, and what is said about them. */
final class CfgText {
    private final String name;
    private final @Nullable Path file;
    private final String text;
    private final TextLines lines;
    private final List<Word> words = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private int next;

    /** A word or sign; the last one is empty and stands at the end of the file. */
    record Word(String text, TokenKind kind, int start, int end, boolean leadsLine) {
        boolean is(String other) {
            return text.equals(other);
        }

        boolean isName() {
            return kind == TokenKind.IDENTIFIER;
        }

        boolean isEnd() {
            return text.isEmpty();
        }
    }

    CfgText(String name, @Nullable Path file, String text) {
        this.name = name;
        this.file = file;
        this.text = text;
        lines = new TextLines(text);
        Tokens tokens = CfgTokens.of(text);
        boolean leads = true;
        for (int i = 0; i < tokens.size(); i++) {
            int start = tokens.start(i);
            int end = tokens.end(i);
            TokenKind kind = tokens.kind(i);
            if (kind != TokenKind.WHITESPACE && kind != TokenKind.COMMENT) {
                words.add(new Word(text.substring(start, end), kind, start, end, leads));
                leads = false;
            }
            leads |= text.charAt(end - 1) == '\n';
        }
        if (TlaLine.inComment(tokens.endState())) {
            int open = text.lastIndexOf("(*");
            error("This comment has no end: TLC reads nothing after it.", open, open + 2);
        }
        int end = text.length();
        words.add(new Word("", TokenKind.WHITESPACE, end, end, true));
    }

    Word peek() {
        return words.get(next);
    }

    Word peek(int ahead) {
        return words.get(Math.min(next + ahead, words.size() - 1));
    }

    Word take() {
        Word word = words.get(next);
        next = Math.min(next + 1, words.size() - 1);
        return word;
    }

    /** The word read last. */
    Word last() {
        return words.get(Math.max(0, next - 1));
    }

    SourceRange range(Word word) {
        return range(word.start(), word.end());
    }

    SourceRange range(int start, int end) {
        return lines.range(name, start, end);
    }

    /** All words, without the empty one at the end. */
    List<Word> words() {
        return List.copyOf(words.subList(0, words.size() - 1));
    }

    boolean hasWords() {
        return words.size() > 1;
    }

    /** From a word to the one read last as written, on one line and without comments. */
    String between(Word first) {
        int from = words.indexOf(first);
        String written = text.substring(first.start(), last().end());
        if (written.indexOf('\n') < 0 && !written.contains("(*")) {
            return written;
        }
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < next; i++) {
            Word word = words.get(i);
            String before = i == from ? "{" : words.get(i - 1).text();
            boolean tight = before.equals("{") || word.is("}") || word.is(",");
            joined.append(tight ? "" : " ").append(word.text());
        }
        return joined.toString();
    }

    void error(String message, Word word) {
        if (word.isEnd()) {
            Word before = words.get(Math.max(0, words.size() - 2));
            error(message, before.start(), before.end());
        } else {
            error(message, word.start(), word.end());
        }
    }

    void error(String message, int start, int end) {
        error(message, range(start, end));
    }

    void error(String message, SourceRange range) {
        diagnostics.add(Diagnostic.error("config", message, file, range));
    }

    void warn(String message, Word word) {
        diagnostics.add(
                new Diagnostic(Diagnostic.Severity.WARNING, "config", message, file, range(word)));
    }

    List<Diagnostic> diagnostics() {
        return diagnostics.stream()
                .sorted(
                        (a, b) ->
                                a.range() == null || b.range() == null
                                        ? 0
                                        : a.range().compareTo(b.range()))
                .toList();
    }
}
