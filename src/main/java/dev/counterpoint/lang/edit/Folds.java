package dev.counterpoint.lang.edit;

import dev.counterpoint.lang.TlaTokens;
import dev.counterpoint.lang.TokenKind;
import dev.counterpoint.lang.Tokens;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What can be folded in a module: comments, definitions, a translation, the module itself. */
public final class Folds {
    /** What a fold hides. */
    public enum Kind {
        COMMENT,
        DEFINITION,
        TRANSLATION,
        MODULE
    }

    /** Lines from 0: the first stays, those after it to the last are hidden. */
    public record Fold(int first, int last, Kind kind) {
        public Fold {
            if (first < 0 || last <= first) {
                throw new IllegalArgumentException("nothing to fold: " + first + " to " + last);
            }
        }
    }

    private final String[] lines;
    private final boolean[] comment;
    private final boolean[] blank;
    private final boolean[] defines;
    private final boolean[] rule;
    private final List<Fold> found = new ArrayList<>();

    private Folds(String text) {
        lines = text.split("\n", -1);
        comment = new boolean[lines.length];
        blank = new boolean[lines.length];
        defines = new boolean[lines.length];
        rule = new boolean[lines.length];
        read(text);
    }

    /** All of a text, by their first lines; of two that begin on one line the larger first. */
    public static List<Fold> of(String text) {
        Folds folds = new Folds(text);
        folds.comments();
        folds.definitions();
        folds.translation();
        folds.modules();
        folds.found.sort(Comparator.comparingInt(Fold::first).thenComparingInt(f -> -f.last()));
        return List.copyOf(folds.found);
    }

    private void read(String text) {
        Tokens tokens = TlaTokens.of(text);
        int line = 0;
        int lineEnd = lines[0].length();
        boolean any = false;
        comment[0] = true;
        for (int i = 0; i < tokens.size(); i++) {
            while (tokens.start(i) > lineEnd) {
                finish(line, any);
                line++;
                lineEnd += lines[line].length() + 1;
                comment[line] = true;
                any = false;
            }
            TokenKind kind = tokens.kind(i);
            if (kind == TokenKind.WHITESPACE || text.charAt(tokens.start(i)) == '\n') {
                continue;
            }
            comment[line] &= kind == TokenKind.COMMENT;
            defines[line] |= kind == TokenKind.DEFINED_NAME && !any;
            rule[line] |= kind == TokenKind.SEPARATOR && !any;
            any = true;
        }
        finish(line, any);
        for (int rest = line + 1; rest < lines.length; rest++) {
            finish(rest, false);
        }
    }

    private void finish(int line, boolean any) {
        blank[line] = lines[line].isBlank();
        comment[line] &= any;
    }

    private void comments() {
        for (int line = 0; line < lines.length; line++) {
            if (comment[line] && !isMark(line)) {
                int last = line;
                while (last + 1 < lines.length && comment[last + 1] && !isMark(last + 1)) {
                    last++;
                }
                add(line, last, Kind.COMMENT);
                line = last;
            }
        }
    }

    private boolean isMark(int line) {
        return lines[line].contains(" TRANSLATION");
    }

    private void definitions() {
        for (int line = 0; line < lines.length; line++) {
            if (!defines[line]) {
                continue;
            }
            int indent = Selection.indent(lines[line]);
            int last = line;
            for (int next = line + 1; next < lines.length; next++) {
                boolean outside = Selection.indent(lines[next]) <= indent;
                if (!blank[next] && (outside || rule[next])) {
                    break;
                }
                last = blank[next] || comment[next] ? last : next;
            }
            add(line, last, Kind.DEFINITION);
        }
    }

    private void translation() {
        int begin = -1;
        for (int line = 0; line < lines.length; line++) {
            if (comment[line] && lines[line].contains("BEGIN TRANSLATION")) {
                begin = line;
            } else if (comment[line] && lines[line].contains("END TRANSLATION") && begin >= 0) {
                add(begin, line, Kind.TRANSLATION);
                begin = -1;
            }
        }
    }

    private void modules() {
        List<Integer> open = new ArrayList<>();
        for (int line = 0; line < lines.length; line++) {
            if (rule[line] && lines[line].contains("MODULE ")) {
                open.add(line);
            } else if (rule[line]
                    && lines[line].stripLeading().startsWith("====")
                    && !open.isEmpty()) {
                add(open.removeLast(), line, Kind.MODULE);
            }
        }
    }

    private void add(int first, int last, Kind kind) {
        if (last > first) {
            found.add(new Fold(first, last, kind));
        }
    }
}
