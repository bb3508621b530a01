package dev.counterpoint.graph.font;

import static dev.counterpoint.graph.font.Tables.unsigned;

import java.nio.ByteBuffer;

/**
 * Which glyph stands for a character: table {@code cmap}, formats 4 and 12 of the OpenType text.
 */
final class CharacterMap {
    private final ByteBuffer table;
    private final int offset;
    private final boolean wide;

    CharacterMap(ByteBuffer table) {
        this.table = table;
        int best = -1;
        boolean bestIsWide = false;
        for (int i = 0; i < unsigned(table, 2); i++) {
            int subtable = table.getInt(4 + i * 8 + 4);
            int format = unsigned(table, subtable);
            if (format == 12 || (format == 4 && !bestIsWide)) {
                best = subtable;
                bestIsWide = format == 12;
            }
        }
        if (best < 0) {
            throw new IllegalArgumentException("the font's characters are in no known format");
        }
        offset = best;
        wide = bestIsWide;
    }

    /** The glyph of a character, 0 where the font has none. */
    int glyph(int codePoint) {
        return wide ? inGroups(codePoint) : codePoint > 0xffff ? 0 : inSegments(codePoint);
    }

    private int inGroups(int codePoint) {
        int low = 0;
        int high = table.getInt(offset + 12) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int group = offset + 16 + middle * 12;
            if (codePoint < table.getInt(group)) {
                high = middle - 1;
            } else if (codePoint > table.getInt(group + 4)) {
                low = middle + 1;
            } else {
                return table.getInt(group + 8) + codePoint - table.getInt(group);
            }
        }
        return 0;
    }

    private int inSegments(int codePoint) {
        int segments = unsigned(table, offset + 6) / 2;
        int ends = offset + 14;
        int starts = ends + segments * 2 + 2;
        int deltas = starts + segments * 2;
        int ranges = deltas + segments * 2;
        for (int i = 0; i < segments; i++) {
            if (codePoint > unsigned(table, ends + i * 2)) {
                continue;
            }
            int start = unsigned(table, starts + i * 2);
            if (codePoint < start) {
                return 0;
            }
            int delta = unsigned(table, deltas + i * 2);
            int range = unsigned(table, ranges + i * 2);
            if (range == 0) {
                return (codePoint + delta) & 0xffff;
            }
            int glyph = unsigned(table, ranges + i * 2 + range + (codePoint - start) * 2);
            return glyph == 0 ? 0 : (glyph + delta) & 0xffff;
        }
        return 0;
    }
}
