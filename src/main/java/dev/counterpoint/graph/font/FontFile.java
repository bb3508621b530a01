package dev.counterpoint.graph.font;

import java.nio.ByteBuffer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * A TrueType font with {@code glyf} outlines, read as the OpenType specification 1.9 describes it.
 * Lengths are in font units, {@link #unitsPerEm} to the size of the font.
 */
public final class FontFile {
    private final ByteBuffer advances;
    private final int longAdvances;
    private final CharacterMap characters;
    private final GlyphOutlines outlines;
    private final int unitsPerEm;
    private final int ascent;
    private final int descent;
    private final ConcurrentMap<Integer, Outline> drawn = new ConcurrentHashMap<>();

    /**
     * Reads a font.
     *
     * @throws IllegalArgumentException if it is not a TrueType font or lacks a table
     */
    public FontFile(byte[] file) {
        Tables tables = new Tables(file);
        unitsPerEm = Tables.unsigned(tables.table("head"), 18);
        ByteBuffer hhea = tables.table("hhea");
        ascent = hhea.getShort(4);
        descent = -hhea.getShort(6);
        longAdvances = Tables.unsigned(hhea, 34);
        advances = tables.table("hmtx");
        characters = new CharacterMap(tables.table("cmap"));
        outlines = new GlyphOutlines(tables, Tables.unsigned(tables.table("maxp"), 4));
    }

    /** How many units the font's size has. */
    public int unitsPerEm() {
        return unitsPerEm;
    }

    /** How far the line reaches above the baseline. */
    public int ascent() {
        return ascent;
    }

    /** How far the line reaches below the baseline, positive. */
    public int descent() {
        return descent;
    }

    /** The glyph of a character; 0, the sign for a missing one, where the font has none. */
    public int glyph(int codePoint) {
        return characters.glyph(codePoint);
    }

    /** How far a glyph moves the pen. */
    public int advance(int glyph) {
        return Tables.unsigned(advances, Math.min(glyph, longAdvances - 1) * 4);
    }

    /** A glyph's shape, y downward; not to be changed. */
    public Outline outline(int glyph) {
        return drawn.computeIfAbsent(glyph, outlines::outline);
    }
}
