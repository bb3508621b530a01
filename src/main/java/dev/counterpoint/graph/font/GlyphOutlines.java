package dev.counterpoint.graph.font;

import static dev.counterpoint.graph.font.Tables.unsigned;

import java.nio.ByteBuffer;

/** The shapes of glyphs, simple and composite, in font units with y downward: {@code glyf}. */
final class GlyphOutlines {
    private static final int ON_CURVE = 1;
    private static final int SHORT_X = 2;
    private static final int SHORT_Y = 4;
    private static final int REPEAT = 8;
    private static final int SAME_X = 16;
    private static final int SAME_Y = 32;

    private static final int WORDS = 1;
    private static final int OFFSETS = 2;
    private static final int ONE_SCALE = 8;
    private static final int MORE = 0x20;
    private static final int TWO_SCALES = 0x40;
    private static final int MATRIX = 0x80;
    private static final int DEEPEST = 8;

    private final ByteBuffer glyphs;
    private final ByteBuffer locations;
    private final boolean longLocations;
    private final int count;

    GlyphOutlines(Tables tables, int count) {
        glyphs = tables.table("glyf");
        locations = tables.table("loca");
        longLocations = tables.table("head").getShort(50) != 0;
        this.count = count;
    }

    Outline outline(int glyph) {
        Outline outline = new Outline();
        add(glyph, new double[] {1, 0, 0, 1, 0, 0}, outline, 0);
        return outline;
    }

    private int location(int glyph) {
        return longLocations ? locations.getInt(glyph * 4) : unsigned(locations, glyph * 2) * 2;
    }

    private void add(int glyph, double[] matrix, Outline out, int depth) {
        if (glyph < 0 || glyph >= count || location(glyph) == location(glyph + 1)) {
            return;
        }
        int at = location(glyph);
        int contours = glyphs.getShort(at);
        if (contours >= 0) {
            addSimple(at + 10, contours, matrix, out);
        } else if (depth < DEEPEST) {
            addComposite(at + 10, matrix, out, depth);
        }
    }

    private void addComposite(int start, double[] outer, Outline out, int depth) {
        int at = start;
        int flags;
        do {
            flags = unsigned(glyphs, at);
            int part = unsigned(glyphs, at + 2);
            at += 4;
            double dx = (flags & WORDS) != 0 ? glyphs.getShort(at) : glyphs.get(at);
            double dy = (flags & WORDS) != 0 ? glyphs.getShort(at + 2) : glyphs.get(at + 1);
            at += (flags & WORDS) != 0 ? 4 : 2;
            double[] m = {1, 0, 0, 1, dx, dy};
            if ((flags & OFFSETS) == 0) {
                throw new IllegalArgumentException("glyph parts joined at points are not known");
            }
            if ((flags & ONE_SCALE) != 0) {
                m[0] = m[3] = fraction(at);
                at += 2;
            } else if ((flags & TWO_SCALES) != 0) {
                m[0] = fraction(at);
                m[3] = fraction(at + 2);
                at += 4;
            } else if ((flags & MATRIX) != 0) {
                for (int i = 0; i < 4; i++) {
                    m[i] = fraction(at + i * 2);
                }
                at += 8;
            }
            add(part, product(outer, m), out, depth + 1);
        } while ((flags & MORE) != 0);
    }

    private double fraction(int at) {
        return glyphs.getShort(at) / 16384.0;
    }

    private static double[] product(double[] a, double[] b) {
        return new double[] {
            a[0] * b[0] + a[2] * b[1],
            a[1] * b[0] + a[3] * b[1],
            a[0] * b[2] + a[2] * b[3],
            a[1] * b[2] + a[3] * b[3],
            a[0] * b[4] + a[2] * b[5] + a[4],
            a[1] * b[4] + a[3] * b[5] + a[5]
        };
    }

    private void addSimple(int start, int contours, double[] m, Outline out) {
        if (contours == 0) {
            return;
        }
        int points = unsigned(glyphs, start + contours * 2 - 2) + 1;
        int at = start + contours * 2;
        at += 2 + unsigned(glyphs, at);
        byte[] flags = new byte[points];
        for (int i = 0; i < points; ) {
            byte flag = glyphs.get(at++);
            int times = 1 + ((flag & REPEAT) != 0 ? glyphs.get(at++) & 0xff : 0);
            for (; times > 0; times--) {
                flags[i++] = flag;
            }
        }
        double[] x = new double[points];
        double[] y = new double[points];
        at = readAxis(at, flags, SHORT_X, SAME_X, x);
        readAxis(at, flags, SHORT_Y, SAME_Y, y);
        for (int i = 0; i < points; i++) {
            double px = m[0] * x[i] + m[2] * y[i] + m[4];
            y[i] = 0 - (m[1] * x[i] + m[3] * y[i] + m[5]);
            x[i] = px;
        }
        int first = 0;
        for (int i = 0; i < contours; i++) {
            int last = unsigned(glyphs, start + i * 2);
            addContour(flags, x, y, first, last - first + 1, out);
            first = last + 1;
        }
    }

    private int readAxis(int start, byte[] flags, int shortFlag, int sameFlag, double[] values) {
        int at = start;
        int value = 0;
        for (int i = 0; i < flags.length; i++) {
            if ((flags[i] & shortFlag) != 0) {
                int delta = glyphs.get(at++) & 0xff;
                value += (flags[i] & sameFlag) != 0 ? delta : -delta;
            } else if ((flags[i] & sameFlag) == 0) {
                value += glyphs.getShort(at);
                at += 2;
            }
            values[i] = value;
        }
        return at;
    }

    /** Between two points off the curve lies one on it, half way, that the file leaves out. */
    private static void addContour(
            byte[] flags, double[] x, double[] y, int first, int length, Outline out) {
        if (length < 2) {
            return;
        }
        boolean startsOn = (flags[first] & ON_CURVE) != 0;
        int last = first + length - 1;
        double startX = startsOn ? x[first] : (x[first] + x[last]) / 2;
        double startY = startsOn ? y[first] : (y[first] + y[last]) / 2;
        out.moveTo(startX, startY);
        for (int i = startsOn ? 1 : 0; i < length; i++) {
            int p = first + i;
            if ((flags[p] & ON_CURVE) != 0) {
                out.lineTo(x[p], y[p]);
                continue;
            }
            boolean ends = i == length - 1;
            int next = p + 1;
            if (ends) {
                out.quadTo(x[p], y[p], startX, startY);
            } else if ((flags[next] & ON_CURVE) != 0) {
                out.quadTo(x[p], y[p], x[next], y[next]);
                i++;
            } else {
                out.quadTo(x[p], y[p], (x[p] + x[next]) / 2, (y[p] + y[next]) / 2);
            }
        }
        out.close();
    }
}
