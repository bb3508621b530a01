package dev.counterpoint.graph.picture;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** How many states and transitions lie at each pixel of a picture seen from afar. */
final class DensityMap {
    private static final int SAMPLE = 50_021;
    private static final int CROWD = 60_000;
    private static final int POINTS = 12;
    private static final double SHARE = 12;

    private final Box view;
    private final int width;
    private final int height;
    private final float[] edges;
    private final float[] nodes;
    private final float @Nullable [] shades;
    private final @Nullable Coloring coloring;
    private boolean crowded;

    DensityMap(Box view, int width, int height) {
        this(view, width, height, null);
    }

    /** With dots in the colours of their states. */
    DensityMap(Box view, int width, int height, @Nullable Coloring coloring) {
        this.coloring = coloring;
        shades = coloring == null ? null : new float[width * height * 3];
        this.view = view;
        this.width = width;
        this.height = height;
        edges = new float[width * height];
        nodes = new float[width * height];
    }

    void countEdges(DisplayList list) {
        crowded = list.edges() > CROWD;
        if (view.contains(list.bounds())) {
            for (int edge = 0; edge < list.edges(); edge++) {
                countEdge(list, edge);
            }
        } else {
            list.edgesIn(view, edge -> countEdge(list, edge));
        }
    }

    private void countEdge(DisplayList list, int edge) {
        int source = list.source(edge);
        int target = list.target(edge);
        countLine(
                edge,
                px(list.x(source)),
                py(list.y(source)),
                px(list.x(target)),
                py(list.y(target)));
    }

    void countNodes(DisplayList list) {
        if (view.contains(list.bounds())) {
            for (int node = 0; node < list.nodes(); node++) {
                countNode(list, node);
            }
        } else {
            list.nodesIn(view, node -> countNode(list, node));
        }
    }

    private void countNode(DisplayList list, int node) {
        double x = px(list.x(node));
        double y = py(list.y(node));
        splat(x, y);
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        if (coloring != null && left >= 0 && top >= 0 && left < width && top < height) {
            shade((top * width + left) * 3, coloring.color(coloring.kind(node)));
        }
    }

    private void shade(int at, Rgba color) {
        if (shades != null) {
            shades[at] += color.red();
            shades[at + 1] += color.green();
            shades[at + 2] += color.blue();
        }
    }

    /** The mean colour of the states at a pixel; the line's colour where they have none. */
    private Rgba shadeAt(int pixel, Rgba line) {
        float most = 0;
        for (int part = 0; shades != null && part < 3; part++) {
            most += shades[pixel * 3 + part];
        }
        if (shades == null || most == 0) {
            return line;
        }
        // As bright as the brightest of them: a mean of many would be grey.
        float largest = Math.max(shades[pixel * 3], shades[pixel * 3 + 1]);
        float scale = 213 / Math.max(largest, shades[pixel * 3 + 2]);
        return new Rgba(
                (int) (shades[pixel * 3] * scale),
                (int) (shades[pixel * 3 + 1] * scale),
                (int) (shades[pixel * 3 + 2] * scale),
                255);
    }

    private double px(double x) {
        return (x - view.minX()) / view.width() * width;
    }

    private double py(double y) {
        return (y - view.minY()) / view.height() * height;
    }

    /**
     * One unit along the line, however long it is: long ones are fainter. Where there are very many
     * lines each is but some points of it, at random: together they give the same grey.
     */
    private void countLine(int edge, double x0, double y0, double x1, double y1) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = Math.max(Math.abs(dx), Math.abs(dy));
        double first = Math.max(0, Math.max(entry(x0, dx, width), entry(y0, dy, height)));
        double last = Math.min(1, Math.min(exit(x0, dx, width), exit(y0, dy, height)));
        if (first > last) {
            return;
        }
        // Only the part in sight: from near, one line may be as long as a thousand pictures.
        int steps = 1 + (int) (length * (last - first));
        float share = (float) Math.min(1, SHARE / (1 + length));
        if (crowded && steps > POINTS) {
            share *= steps / (float) POINTS;
            steps = POINTS;
        }
        double step = (last - first) / steps;
        double at = first + step * (crowded ? noise(edge) : 0.5);
        for (int i = 0; i < steps; i++, at += step) {
            int x = (int) (x0 + at * dx);
            int y = (int) (y0 + at * dy);
            if (x >= 0 && y >= 0 && x < width && y < height) {
                edges[y * width + x] += share;
            }
        }
    }

    /** A number from 0 to 1 that is always the same for an edge, and another for its neighbour. */
    private static double noise(int edge) {
        return (edge * 0x9E3779B9 >>> 8) / (double) (1 << 24);
    }

    /** At which share of its way a line comes between 0 and a side. */
    private static double entry(double from, double by, int side) {
        return by > 0 ? -from / by : by < 0 ? (side - from) / by : isWithin(from, side) ? 0 : 2;
    }

    /** At which share of its way it leaves again. */
    private static double exit(double from, double by, int side) {
        return by > 0 ? (side - from) / by : by < 0 ? -from / by : isWithin(from, side) ? 1 : -1;
    }

    private static boolean isWithin(double place, int side) {
        return place >= 0 && place < side;
    }

    /** Spread over four pixels by their share, so that a grid of states gives no stripes. */
    private void splat(double x, double y) {
        int left = (int) Math.floor(x - 0.5);
        int top = (int) Math.floor(y - 0.5);
        float dx = (float) (x - 0.5 - left);
        float dy = (float) (y - 0.5 - top);
        add(left, top, (1 - dx) * (1 - dy));
        add(left + 1, top, dx * (1 - dy));
        add(left, top + 1, (1 - dx) * dy);
        add(left + 1, top + 1, dx * dy);
    }

    private void add(int x, int y, float share) {
        if (x >= 0 && y >= 0 && x < width && y < height) {
            nodes[y * width + x] += share;
        }
    }

    /** The picture: more is darker (on dark: lighter), by the logarithm of the number. */
    int[] argb(Palette palette, boolean recedes) {
        int[] pixels = new int[width * height];
        float most = typical(nodes);
        float mostEdges = typical(edges);
        double strength = recedes ? 0.55 : 0.9;
        Rgba background = palette.background();
        Arrays.setAll(
                pixels,
                i -> {
                    double line = 0.35 * strength * share(edges[i], mostEdges);
                    double dot = strength * share(nodes[i], most);
                    Rgba color = shadeAt(i, palette.line());
                    return color.over(background, Math.max(line, dot)).argb();
                });
        return pixels;
    }

    private static double share(float value, float most) {
        return value <= 0 ? 0 : Math.min(1, 0.15 + 0.85 * Math.log1p(value) / Math.log1p(most));
    }

    /**
     * The value that only one in fifty of the pixels with anything exceeds, by a sample of them.
     */
    private static float typical(float[] values) {
        int step = Math.max(1, values.length / SAMPLE);
        float[] sample = new float[values.length / step + 1];
        int filled = 0;
        for (int i = 0; i < values.length; i += step) {
            if (values[i] > 0) {
                sample[filled++] = values[i];
            }
        }
        Arrays.sort(sample, 0, filled);
        return filled == 0 ? 1 : Math.max(1e-3f, sample[filled - 1 - filled / 50]);
    }
}
