package dev.counterpoint.graph.font;

/** Measures and draws text in one font, sizes and results in pixels. Kerning is left out. */
public final class TextMetrics {
    private static final String ELLIPSIS = "…";

    private final FontFile font;

    /** Measures with a font. */
    public TextMetrics(FontFile font) {
        this.font = font;
    }

    /** How wide a line of text is. */
    public double width(String text, double size) {
        long units = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            units += font.advance(font.glyph(codePoint));
            i += Character.charCount(codePoint);
        }
        return units * size / font.unitsPerEm();
    }

    /** How far a line reaches above its baseline. */
    public double ascent(double size) {
        return font.ascent() * size / font.unitsPerEm();
    }

    /** How far a line reaches below its baseline. */
    public double descent(double size) {
        return font.descent() * size / font.unitsPerEm();
    }

    /** The text if it is not wider than a width, else as much of it as fits with an ellipsis. */
    public String fit(String text, double size, double width) {
        if (width(text, size) <= width) {
            return text;
        }
        double left = width - width(ELLIPSIS, size);
        int end = 0;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            left -= width(Character.toString(codePoint), size);
            if (left < 0) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /** The shape of a line of text whose baseline begins at (x, y). */
    public Outline outline(String text, double x, double y, double size) {
        double scale = size / font.unitsPerEm();
        Outline line = new Outline();
        double pen = x;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            int glyph = font.glyph(codePoint);
            line.append(font.outline(glyph), pen, y, scale);
            pen += font.advance(glyph) * scale;
            i += Character.charCount(codePoint);
        }
        return line;
    }
}
