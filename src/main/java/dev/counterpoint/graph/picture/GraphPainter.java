package dev.counterpoint.graph.picture;

import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.font.Outline;
import dev.counterpoint.graph.font.Typeface;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Paints a display list: first what is not in the counterexample, receding; over it the
 * counterexample, darkest and widest.
 */
public final class GraphPainter {
    private static final int MOST_LABELS = 600;
    private static final int BATCH = 512;
    private static final int CROWD = 3_000;

    private final DisplayList list;
    private final Palette palette;
    private final Fonts fonts;
    private final NodePainter nodePainter;

    /** A painter with colours and fonts. */
    public GraphPainter(DisplayList list, Palette palette, Fonts fonts) {
        this.list = list;
        this.palette = palette;
        this.fonts = fonts;
        nodePainter = new NodePainter(list, palette, fonts);
    }

    /**
     * Paints what is in a part of the picture.
     *
     * @param scale pixels on the surface to a pixel of the picture: lines and dots keep a width
     *     that can be seen
     * @param detail how much of it; a surface without pixels shows a dot a state for a density
     */
    public void paint(Surface surface, Box view, double scale, Detail detail) {
        if (detail != Detail.DENSITY) {
            paintEach(surface, view, scale, detail);
        } else if (surface instanceof PixelSurface pixels) {
            paintDensity(pixels, view, scale);
        } else {
            paintEach(surface, view, scale, Detail.DOTS);
        }
        new LanePainter(list, palette).paint(surface, view, scale);
    }

    private void paintEach(Surface surface, Box view, double scale, Detail detail) {
        List<Integer> edges = edgesIn(view);
        List<Integer> nodes = nodesIn(view);
        double pixel = detail == Detail.LABELS ? 1 : 1 / scale;
        boolean crowded = detail == Detail.DOTS && edges.size() >= CROWD;
        if (crowded && surface instanceof PixelSurface pixels) {
            paintRaster(pixels, view, scale, false);
        } else {
            paintEdges(surface, edges, false, pixel, detail);
        }
        nodePainter.paint(surface, nodes, false, pixel, detail);
        paintEdges(surface, edges, true, pixel, detail);
        nodePainter.paint(surface, nodes, true, pixel, detail);
        if (detail == Detail.LABELS) {
            paintLabels(surface, edges, nodes);
        }
    }

    private List<Integer> edgesIn(Box view) {
        List<Integer> edges = new ArrayList<>();
        if (view.contains(list.bounds())) {
            IntStream.range(0, list.edges()).forEach(edges::add);
        } else {
            list.edgesIn(view, edges::add);
            edges.sort(null);
        }
        return edges;
    }

    private List<Integer> nodesIn(Box view) {
        List<Integer> nodes = new ArrayList<>();
        if (view.contains(list.bounds())) {
            IntStream.range(0, list.nodes()).forEach(nodes::add);
        } else {
            list.nodesIn(view, nodes::add);
            nodes.sort(null);
        }
        return nodes;
    }

    private void paintRaster(PixelSurface surface, Box view, double scale, boolean nodes) {
        int width = Math.clamp(Math.round(view.width() * scale), 1, 8192);
        int height = Math.clamp(Math.round(view.height() * scale), 1, 8192);
        DensityMap map = new DensityMap(view, width, height, nodes ? list.coloring() : null);
        map.countEdges(list);
        if (nodes) {
            map.countNodes(list);
        }
        surface.raster(view, width, map.argb(palette, list.spine() != null));
    }

    private void paintDensity(PixelSurface surface, Box view, double scale) {
        paintRaster(surface, view, scale, true);
        List<Integer> edges = new ArrayList<>();
        List<Integer> nodes = new ArrayList<>();
        for (int edge = 0; edge < list.edges(); edge++) {
            if (list.edgeKind(edge).onSpine()) {
                edges.add(edge);
            }
        }
        for (int node = 0; node < list.nodes(); node++) {
            if (list.kind(node).onSpine() || list.isInitial(node)) {
                nodes.add(node);
            }
        }
        paintEdges(surface, edges, true, 1 / scale, Detail.DOTS);
        nodePainter.paint(surface, nodes, false, 1 / scale, Detail.DOTS);
        nodePainter.paint(surface, nodes, true, 1 / scale, Detail.DOTS);
    }

    private void paintEdges(
            Surface surface, List<Integer> edges, boolean spine, double pixel, Detail detail) {
        boolean heads = detail == Detail.LABELS;
        for (boolean environment : new boolean[] {false, true}) {
            // Far off, dashes of thousands of edges would be a wash of colour.
            boolean marked = environment && (spine || heads);
            Rgba color = edgeColor(spine, marked);
            double width = spine ? 2.75 : heads || edges.size() < CROWD ? 1.1 : 0.6;
            double length = (spine ? 11 : 7) * pixel;
            Outline lines = new Outline();
            Outline tips = new Outline();
            boolean closing = false;
            for (int edge : edges) {
                EdgeKind kind = list.edgeKind(edge);
                if (kind.onSpine() != spine || list.byEnvironment(edge) != environment) {
                    continue;
                }
                if (kind == EdgeKind.CLOSING) {
                    closing = true;
                    continue;
                }
                EdgeRoute route = heads ? list.route(edge) : list.dotRoute(edge);
                route.addTo(lines, heads ? length * 0.8 : 0);
                if (heads) {
                    route.addHead(tips, length, length * 0.8);
                }
                if (lines.size() >= BATCH) {
                    flush(surface, lines, tips, color, width * pixel, marked);
                    lines = new Outline();
                    tips = new Outline();
                }
            }
            flush(surface, lines, tips, color, width * pixel, marked);
            if (closing) {
                paintClosing(surface, edges, color, environment, pixel, detail);
            }
        }
    }

    private void paintClosing(
            Surface surface,
            List<Integer> edges,
            Rgba color,
            boolean environment,
            double pixel,
            Detail detail) {
        for (int edge : edges) {
            if (list.edgeKind(edge) == EdgeKind.CLOSING
                    && list.byEnvironment(edge) == environment) {
                Outline line = new Outline();
                Outline tip = new Outline();
                boolean boxes = detail == Detail.LABELS;
                EdgeRoute route = boxes ? list.route(edge) : list.dotRoute(edge);
                route.addTo(line, 11 * pixel);
                route.addHead(tip, 14 * pixel, 12 * pixel);
                flush(surface, line, tip, color, 4 * pixel, environment);
            }
        }
    }

    private Rgba edgeColor(boolean spine, boolean environment) {
        Rgba strong = environment ? palette.environment() : spine ? palette.ink() : palette.line();
        return spine || list.spine() == null ? strong : palette.faded(strong);
    }

    private static void flush(
            Surface surface,
            Outline lines,
            Outline tips,
            Rgba color,
            double width,
            boolean dashed) {
        if (!lines.isEmpty()) {
            surface.stroke(lines, new Stroke(color, width, dashed));
        }
        if (!tips.isEmpty()) {
            surface.fill(tips, color);
        }
    }

    private void paintLabels(Surface surface, List<Integer> edges, List<Integer> nodes) {
        EdgeLabels labels = new EdgeLabels(fonts.metrics(Typeface.MONO));
        nodes.forEach(node -> labels.occupy(list.nodeBox(node).grown(1)));
        for (EdgeLabels.Placed label : labels.place(list, edges, MOST_LABELS)) {
            boolean spine = list.edgeKind(label.edge()).onSpine();
            boolean environment = list.byEnvironment(label.edge());
            Rgba color =
                    environment ? palette.environment() : spine ? palette.ink() : palette.muted();
            surface.text(
                    label.text(),
                    label.x(),
                    label.baseline(),
                    EdgeLabels.SIZE,
                    Typeface.MONO,
                    color,
                    palette.background());
        }
    }
}
