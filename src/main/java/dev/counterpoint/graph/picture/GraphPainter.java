package dev.counterpoint.graph.picture;

import dev.counterpoint.graph.compare.Presence;
import dev.counterpoint.graph.font.Fonts;
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

    /** More differences than these would hide each other: they are told by density. */
    private static final int MOST_DIFFERENCES = 20_000;

    private final DisplayList list;
    private final Palette palette;
    private final Fonts fonts;
    private final NodePainter nodePainter;
    private final EdgePainter edgePainter;

    /** A painter with colours and fonts. */
    public GraphPainter(DisplayList list, Palette palette, Fonts fonts) {
        this.list = list;
        this.palette = palette;
        this.fonts = fonts;
        nodePainter = new NodePainter(list, palette, fonts);
        edgePainter = new EdgePainter(list, palette);
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
        boolean crowded = detail == Detail.DOTS && edges.size() >= EdgeBundles.LEAST;
        if (crowded) {
            new EdgeBundles(list, palette, scale).paint(surface, plain(edges), scale);
            edgePainter.paint(surface, differing(edges), false, pixel, detail);
        } else {
            edgePainter.paint(surface, edges, false, pixel, detail);
        }
        nodePainter.paint(surface, nodes, false, pixel, detail);
        edgePainter.paint(surface, edges, true, pixel, detail);
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

    private void paintRaster(PixelSurface surface, Box view, double scale) {
        int width = Math.clamp(Math.round(view.width() * scale), 1, 8192);
        int height = Math.clamp(Math.round(view.height() * scale), 1, 8192);
        DensityMap map = new DensityMap(view, width, height, list.coloring());
        map.countEdges(list);
        map.countNodes(list);
        surface.raster(view, width, map.argb(palette, list.spine() != null));
    }

    private void paintDensity(PixelSurface surface, Box view, double scale) {
        paintRaster(surface, view, scale);
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
        List<Integer> differing = differing(edgesIn(view));
        edgePainter.paint(surface, differing, false, 1 / scale, Detail.DOTS);
        nodes.addAll(differingNodes());
        edgePainter.paint(surface, edges, true, 1 / scale, Detail.DOTS);
        nodePainter.paint(surface, nodes, false, 1 / scale, Detail.DOTS);
        nodePainter.paint(surface, nodes, true, 1 / scale, Detail.DOTS);
    }

    /** The edges that nothing sets apart. */
    private List<Integer> plain(List<Integer> edges) {
        Presences presences = list.presences();
        return edges.stream()
                .filter(e -> !list.edgeKind(e).onSpine())
                .filter(e -> presences == null || presences.edge(e) == Presence.STAYED)
                .toList();
    }

    /** The edges that only one of two graphs has; none where they are too many to be told. */
    private List<Integer> differing(List<Integer> edges) {
        Presences presences = list.presences();
        if (presences == null) {
            return List.of();
        }
        List<Integer> differing =
                edges.stream().filter(e -> presences.edge(e) != Presence.STAYED).toList();
        return differing.size() > MOST_DIFFERENCES ? List.of() : differing;
    }

    private List<Integer> differingNodes() {
        Presences presences = list.presences();
        if (presences == null) {
            return List.of();
        }
        List<Integer> differing =
                IntStream.range(0, list.nodes())
                        .filter(n -> presences.node(n) != Presence.STAYED)
                        .filter(n -> !list.kind(n).onSpine() && !list.isInitial(n))
                        .limit(MOST_DIFFERENCES + 1L)
                        .boxed()
                        .toList();
        return differing.size() > MOST_DIFFERENCES ? List.of() : differing;
    }

    private void paintLabels(Surface surface, List<Integer> edges, List<Integer> nodes) {
        EdgeLabels labels = new EdgeLabels(fonts.metrics(Typeface.MONO));
        nodes.forEach(node -> labels.occupy(list.nodeBox(node).grown(1)));
        for (EdgeLabels.Placed label : labels.place(list, edges, MOST_LABELS)) {
            boolean spine = list.edgeKind(label.edge()).onSpine();
            boolean environment = list.byEnvironment(label.edge());
            Rgba plain = spine ? palette.ink() : palette.muted();
            Rgba color = environment ? palette.environment() : plain;
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
