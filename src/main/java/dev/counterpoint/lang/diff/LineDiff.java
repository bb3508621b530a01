package dev.counterpoint.lang.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * The difference of two texts, line by line: the hunks follow one another without gap, same and
 * changed by turns.
 *
 * @param oldLines the first text's lines, without their ends
 * @param newLines the second text's
 * @param hunks all of both texts
 */
public record LineDiff(List<String> oldLines, List<String> newLines, List<Hunk> hunks) {
    public LineDiff {
        oldLines = List.copyOf(oldLines);
        newLines = List.copyOf(newLines);
        hunks = List.copyOf(hunks);
    }

    /** The difference of two texts whose lines end with a line feed. */
    public static LineDiff of(String oldText, String newText) {
        return of(lines(oldText), lines(newText));
    }

    /** The difference of two lists of lines. */
    public static LineDiff of(List<String> oldLines, List<String> newLines) {
        return new LineDiff(oldLines, newLines, hunks(new Myers(oldLines, newLines).pairs()));
    }

    /** A text's lines; one that ends with a line feed has an empty last one. */
    public static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    /** The changed places alone. */
    public List<Hunk> changes() {
        return hunks.stream().filter(h -> !h.same()).toList();
    }

    /** How many lines came. */
    public int added() {
        return changes().stream().mapToInt(Hunk::newLines).sum();
    }

    /** How many lines went. */
    public int removed() {
        return changes().stream().mapToInt(Hunk::oldLines).sum();
    }

    /** From the lines that stand in both: for each line of the first text its place, or -1. */
    private static List<Hunk> hunks(Myers.Pairs pairs) {
        List<Hunk> hunks = new ArrayList<>();
        int[] partner = pairs.partner();
        int i = 0;
        int j = 0;
        while (i < partner.length || j < pairs.newSize()) {
            int oldFrom = i;
            int newFrom = j;
            while (i < partner.length && partner[i] == j) {
                i++;
                j++;
            }
            if (i > oldFrom) {
                hunks.add(new Hunk(true, oldFrom, i, newFrom, j));
                continue;
            }
            while (i < partner.length && partner[i] < 0) {
                i++;
            }
            j = i < partner.length ? partner[i] : pairs.newSize();
            hunks.add(new Hunk(false, oldFrom, i, newFrom, j));
        }
        return hunks;
    }
}
