package dev.counterpoint.ui.graph;

import dev.counterpoint.graph.font.Outline;
import dev.counterpoint.graph.picture.Box;
import dev.counterpoint.graph.picture.DisplayList;
import dev.counterpoint.graph.picture.EdgeRoute;
import dev.counterpoint.graph.picture.Palette;
import dev.counterpoint.graph.picture.Rgba;
import dev.counterpoint.graph.picture.Stroke;
import dev.counterpoint.graph.picture.Surface;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Paints what stands out over a picture: rings around boxes, and from afar dots, one for all that
 * fall on one place of the screen.
 */
final class HighlightPainter {
    private static final double BOXES = 0.5;
    private static final double DOT = 3;
    private static final int CELL = 4;

    private final Shown shown;
    private final Highlight highlight;
    private final List<Nodes> layers = new ArrayList<>();
    private final List<Integer> edges = new ArrayList<>();

    private record Nodes(int[] nodes, Highlight.Tone tone) {}

    HighlightPainter(Shown shown, Highlight highlight) {
        this.shown = shown;
        this.highlight = highlight;
        for (Highlight.Layer layer : highlight.layers()) {
            BitSet nodes = new BitSet();
            BitSet states = layer.states();
            for (int s = states.nextSetBit(0); s >= 0; s = states.nextSetBit(s + 1)) {
                int node = shown.nodeOf(s);
                if (node >= 0) {
                    nodes.set(node);
                }
            }
            layers.add(new Nodes(nodes.stream().toArray(), layer.tone()));
        }
        findEdges();
    }

    /** Whether it is still what it was made for. */
    @SuppressWarnings("ReferenceEquality") // the very ones it was painted from
    boolean isFor(Shown picture, Highlight wanted) {
        return shown == picture && highlight == wanted;
    }

    private void findEdges() {
        Set<Long> wanted = new HashSet<>();
        for (int i = 1; i < highlight.path().size(); i++) {
            int from = shown.nodeOf(highlight.path().get(i - 1));
            int to = shown.nodeOf(highlight.path().get(i));
            if (from >= 0 && to >= 0 && from != to) {
                wanted.add((long) from << 32 | to);
            }
        }
        DisplayList list = shown.picture().list();
        for (int edge = 0; edge < list.edges() && !wanted.isEmpty(); edge++) {
            if (wanted.remove((long) list.source(edge) << 32 | list.target(edge))) {
                edges.add(edge);
            }
        }
    }

    void paint(Surface surface, Palette palette, Box view, double scale) {
        DisplayList list = shown.picture().list();
        double pixel = 1 / scale;
        boolean boxes = scale >= BOXES;
        for (int edge : edges) {
            EdgeRoute route = boxes ? list.route(edge) : list.dotRoute(edge);
            Outline line = new Outline();
            line.moveTo(route.x0(), route.y0());
            line.cubicTo(route.x1(), route.y1(), route.x2(), route.y2(), route.x3(), route.y3());
            surface.stroke(line, new Stroke(palette.accent(), 3 * pixel, false));
        }
        for (Nodes layer : layers) {
            Rgba color = color(palette, layer.tone());
            boolean dashed = layer.tone() == Highlight.Tone.WENT;
            if (boxes) {
                rings(surface, list, layer, view, new Stroke(color, 3 * pixel, dashed));
            } else {
                dots(surface, list, layer.nodes(), view, scale, color);
            }
            if (boxes && layer.tone() == Highlight.Tone.BORDER) {
                for (int node : layer.nodes()) {
                    Box box = list.nodeBox(node);
                    if (box.meets(view)) {
                        Stroke second = new Stroke(color, 1.5 * pixel, false);
                        surface.box(box.grown(8 * pixel), 10, null, second);
                    }
                }
            }
        }
    }

    private static void rings(
            Surface surface, DisplayList list, Nodes layer, Box view, Stroke stroke) {
        for (int node : layer.nodes()) {
            Box box = list.nodeBox(node);
            if (box.meets(view)) {
                surface.box(box.grown(stroke.width()), 8, null, stroke);
            }
        }
    }

    private static void dots(
            Surface surface, DisplayList list, int[] nodes, Box view, double scale, Rgba color) {
        int columns = (int) (view.width() * scale) / CELL + 2;
        BitSet taken = new BitSet();
        double[] centres = new double[1_024];
        int count = 0;
        for (int node : nodes) {
            double x = list.x(node);
            double y = list.y(node);
            if (x < view.minX() || x > view.maxX() || y < view.minY() || y > view.maxY()) {
                continue;
            }
            int column = (int) ((x - view.minX()) * scale) / CELL;
            int row = (int) ((y - view.minY()) * scale) / CELL;
            int cell = row * columns + column;
            if (!taken.get(cell)) {
                taken.set(cell);
                centres[2 * count] = x;
                centres[2 * count + 1] = y;
                if (++count == centres.length / 2) {
                    surface.dots(centres, count, DOT / scale, color);
                    count = 0;
                }
            }
        }
        surface.dots(centres, count, DOT / scale, color);
    }

    private static Rgba color(Palette palette, Highlight.Tone tone) {
        return switch (tone) {
            case FOUND -> palette.accent();
            case DOOMED, WENT -> palette.violated();
            case BORDER -> palette.incomplete();
            case CAME -> palette.passed();
        };
    }
}
