package dev.counterpoint.lang.diff;

/**
 * Lines that stand in both texts alike, or lines of the first in whose place others stand in the
 * second. Lines count from 0; the ends are the lines after the last.
 */
public record Hunk(boolean same, int oldFrom, int oldTo, int newFrom, int newTo) {
    public Hunk {
        if (oldFrom > oldTo || newFrom > newTo || (same && oldTo - oldFrom != newTo - newFrom)) {
            throw new IllegalArgumentException(
                    "no hunk: " + oldFrom + "-" + oldTo + ", " + newFrom + "-" + newTo);
        }
    }

    /** How many lines of the first text are in it. */
    public int oldLines() {
        return oldTo - oldFrom;
    }

    /** How many lines of the second text are in it. */
    public int newLines() {
        return newTo - newFrom;
    }
}
