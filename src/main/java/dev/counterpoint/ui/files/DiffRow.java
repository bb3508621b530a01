package dev.counterpoint.ui.files;

import dev.counterpoint.lang.diff.Hunk;
import dev.counterpoint.lang.diff.LineDiff;

import java.util.ArrayList;
import java.util.List;

/** A row of two texts side by side. Lines count from 1. */
public sealed interface DiffRow {
    /** How many unchanged lines stand around a change. */
    int CONTEXT = 3;

    /** A line that both have. */
    record Same(int oldLine, int newLine, String text) implements DiffRow {}

    /** A line that came, went, or stands in another's place. */
    record Changed(List<Line> before, List<Line> after) implements DiffRow {
        public Changed {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** Unchanged lines that are not shown. */
    record Folded(int lines) implements DiffRow {}

    /** One side of a changed row; a side without one has none. */
    record Line(int number, String text) {}

    /** The rows of a difference, with what is far from any change folded. */
    static List<DiffRow> of(LineDiff diff) {
        List<DiffRow> rows = new ArrayList<>();
        List<Hunk> hunks = diff.hunks();
        for (int i = 0; i < hunks.size(); i++) {
            Hunk hunk = hunks.get(i);
            if (hunk.same()) {
                int before = i == 0 ? 0 : CONTEXT;
                int after = i == hunks.size() - 1 ? 0 : CONTEXT;
                same(diff, hunk, before, after, rows);
            } else {
                changed(diff, hunk, rows);
            }
        }
        return List.copyOf(rows);
    }

    private static void same(LineDiff diff, Hunk hunk, int before, int after, List<DiffRow> rows) {
        int lines = hunk.oldLines();
        int hidden = lines - before - after;
        for (int i = 0; i < lines; i++) {
            if (hidden > 1 && i == before) {
                rows.add(new Folded(hidden));
                i += hidden - 1;
                continue;
            }
            int oldLine = hunk.oldFrom() + i;
            rows.add(new Same(oldLine + 1, hunk.newFrom() + i + 1, diff.oldLines().get(oldLine)));
        }
    }

    private static void changed(LineDiff diff, Hunk hunk, List<DiffRow> rows) {
        int most = Math.max(hunk.oldLines(), hunk.newLines());
        for (int i = 0; i < most; i++) {
            rows.add(
                    new Changed(
                            line(diff.oldLines(), hunk.oldFrom() + i, hunk.oldTo()),
                            line(diff.newLines(), hunk.newFrom() + i, hunk.newTo())));
        }
    }

    private static List<Line> line(List<String> lines, int at, int end) {
        return at < end ? List.of(new Line(at + 1, lines.get(at))) : List.of();
    }
}
