package dev.counterpoint.graph.picture;

import dev.counterpoint.graph.font.Outline;
import dev.counterpoint.graph.layout.LayoutKind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Paints many edges between dots as few: those that go from about one place to about another share
 * a trunk, which is the wider the more they are, and leave it only near their ends. Places are
 * cells of a grid that belongs to the picture and not to what is seen of it, so that a bundle stays
 * where it is while one pans, and is only made anew when one zooms to another octave.
 */
final class EdgeBundles {
    /** The least number of edges that are worth it. */
    static final int LEAST = 600;

    /** About so many pixels of the screen are one place. */
    private static final double PLACE = 30;

    private static final double[] WIDTHS = {0.6, 1, 1.5, 2.2, 3.2};
    private static final double[] SHARES = {0.45, 0.55, 0.68, 0.8, 0.9};
    private static final int BATCH = 512;

    private final DisplayList list;
    private final Palette palette;
    private final double cell;
    private final boolean byColumn;
    private final Map<Long, Bundle> bundles = new HashMap<>();
    private final Set<Long> fans = new HashSet<>();
    private final List<Outline> lines = new ArrayList<>();

    /** Edges that share their course. */
    private static final class Bundle {
        private int count;
        private double sourceX;
        private double sourceY;
        private double targetX;
        private double targetY;
        private final int number;

        Bundle(int number) {
            this.number = number;
        }

        /** Where edges come together, or part again. */
        double hubX(boolean source) {
            double from = sourceX / count;
            double to = targetX / count;
            double aside = from == to ? 18 : (to - from) * 0.22;
            return source ? from + aside : from == to ? to + aside : to - aside;
        }

        double hubY(boolean source) {
            return source ? sourceY / count : targetY / count;
        }
    }

    EdgeBundles(DisplayList list, Palette palette, double scale) {
        this.list = list;
        this.palette = palette;
        cell = Math.scalb(1.0, (int) Math.ceil(Math.log(PLACE / scale) / Math.log(2)));
        byColumn = list.layoutKind() == LayoutKind.LAYERED;
        for (int rank = 0; rank < WIDTHS.length; rank++) {
            lines.add(new Outline());
        }
    }

    void paint(Surface surface, List<Integer> edges, double scale) {
        for (int edge : edges) {
            if (list.source(edge) != list.target(edge)) {
                add(edge);
            }
        }
        for (int edge : edges) {
            if (list.source(edge) != list.target(edge)) {
                fan(surface, edge, scale);
            }
        }
        for (Bundle bundle : bundles.values()) {
            int rank = rank(bundle.count);
            double x0 = bundle.hubX(true);
            double x3 = bundle.hubX(false);
            double y0 = bundle.hubY(true);
            double y3 = bundle.hubY(false);
            Outline line = lines.get(rank);
            line.moveTo(x0, y0).cubicTo((x0 + x3) / 2, y0, (x0 + x3) / 2, y3, x3, y3);
            flush(surface, rank, scale, BATCH);
        }
        for (int rank = 0; rank < WIDTHS.length; rank++) {
            flush(surface, rank, scale, 1);
        }
    }

    private void add(int edge) {
        Bundle bundle = bundles.computeIfAbsent(key(edge), key -> new Bundle(bundles.size()));
        bundle.count++;
        bundle.sourceX += list.x(list.source(edge));
        bundle.sourceY += list.y(list.source(edge));
        bundle.targetX += list.x(list.target(edge));
        bundle.targetY += list.y(list.target(edge));
    }

    private long key(int edge) {
        return place(list.source(edge)) << 32 ^ place(list.target(edge)) & 0xffffffffL;
    }

    /** The number of a cell; a column is never mixed with another. */
    private long place(int node) {
        long x =
                byColumn
                        ? list.layout().column(node)
                        : (long) Math.floor(list.x(node) / cell) & 0xffff;
        long y = (long) Math.floor(list.y(node) / cell);
        return (x * 0x9E3779B1L ^ y * 0x85EBCA77L) & 0xffffffffL;
    }

    /** From a dot to where its bundle begins, and from where it ends to a dot; each once. */
    private void fan(Surface surface, int edge, double scale) {
        Bundle bundle = bundles.get(key(edge));
        if (bundle == null) {
            return;
        }
        fan(list.source(edge), bundle, true);
        fan(list.target(edge), bundle, false);
        flush(surface, 0, scale, BATCH);
    }

    private void fan(int node, Bundle bundle, boolean source) {
        long key = (long) node << 32 | (long) bundle.number << 1 | (source ? 1 : 0);
        if (fans.add(key)) {
            double x = list.x(node);
            double y = list.y(node);
            double hubX = bundle.hubX(source);
            double hubY = bundle.hubY(source);
            lines.get(0).moveTo(x, y).cubicTo((x + hubX) / 2, y, (x + hubX) / 2, hubY, hubX, hubY);
        }
    }

    private static int rank(int count) {
        return count < 2 ? 0 : count < 4 ? 1 : count < 9 ? 2 : count < 25 ? 3 : 4;
    }

    private void flush(Surface surface, int rank, double scale, int least) {
        Outline line = lines.get(rank);
        if (line.size() >= least) {
            double strength = list.spine() == null && list.presences() == null ? 1 : 0.45;
            Rgba color = palette.line().over(palette.background(), SHARES[rank] * strength);
            surface.stroke(line, new Stroke(color, WIDTHS[rank] / scale, false));
            lines.set(rank, new Outline());
        }
    }
}
