package dev.counterpoint.lang.edit;

import dev.counterpoint.lang.TextEdit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes of whole lines: moved, doubled, shifted. What is selected stays selected. */
public final class LineChanges {
    private static final int STEP = 4;

    private LineChanges() {}

    /** The lines change places with the one above; empty on the first. */
    public static Optional<Change> moveUp(Selection s) {
        int from = s.linesStart();
        if (from == 0) {
            return Optional.empty();
        }
        int above = s.lineStart(from - 1);
        String line = s.text().substring(above, from - 1);
        String block = s.text().substring(from, s.linesEnd());
        TextEdit edit = new TextEdit(above, s.linesEnd(), block + "\n" + line);
        int by = above - from;
        return Optional.of(new Change(edit, s.anchor() + by, s.caret() + by));
    }

    /** The lines change places with the one below; empty on the last. */
    public static Optional<Change> moveDown(Selection s) {
        int to = s.linesEnd();
        if (to == s.text().length()) {
            return Optional.empty();
        }
        int below = s.lineEnd(to + 1);
        String line = s.text().substring(to + 1, below);
        String block = s.text().substring(s.linesStart(), to);
        TextEdit edit = new TextEdit(s.linesStart(), below, line + "\n" + block);
        int by = line.length() + 1;
        int most = s.text().length();
        return Optional.of(
                new Change(edit, Math.min(s.anchor() + by, most), Math.min(s.caret() + by, most)));
    }

    /** The lines stand there twice; the second ones are selected as the first were. */
    public static Change duplicate(Selection s) {
        int to = s.linesEnd();
        String block = s.text().substring(s.linesStart(), to);
        int by = block.length() + 1;
        return new Change(new TextEdit(to, to, "\n" + block), s.anchor() + by, s.caret() + by);
    }

    /** All lines further to the right by one step, so that lists in them stay aligned. */
    public static Change indent(Selection s) {
        return mapLines(s, line -> line.isBlank() ? line : " ".repeat(STEP) + line);
    }

    /** All lines further to the left by one step, or as far as the leftmost can go. */
    public static Change outdent(Selection s) {
        int by = Math.min(STEP, Selection.leastIndent(s.lines()));
        return mapLines(s, line -> line.isBlank() ? line : line.substring(by));
    }

    /** Changes each line at its begin; the places in the lines move with what follows them. */
    static Change mapLines(Selection s, UnaryOperator<String> change) {
        List<String> changed = new ArrayList<>();
        int at = s.linesStart();
        int delta = 0;
        int anchor = s.anchor();
        int caret = s.caret();
        for (String line : s.lines()) {
            String fresh = change.apply(line);
            int by = fresh.length() - line.length();
            int end = at + line.length();
            anchor = moved(s.anchor(), anchor, at, end, delta, by);
            caret = moved(s.caret(), caret, at, end, delta, by);
            changed.add(fresh);
            delta += by;
            at = end + 1;
        }
        int end = s.linesEnd();
        anchor += s.anchor() > end ? delta : 0;
        caret += s.caret() > end ? delta : 0;
        return new Change(
                new TextEdit(s.linesStart(), end, String.join("\n", changed)), anchor, caret);
    }

    private static int moved(int place, int before, int from, int to, int delta, int by) {
        if (place < from || place > to) {
            return before;
        }
        return Math.max(from, place == from && by > 0 ? from : place + by) + delta;
    }
}
