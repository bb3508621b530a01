package dev.counterpoint.graph.picture;

import dev.counterpoint.graph.SpineEnd;
import dev.counterpoint.graph.compare.Presence;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.font.Outline;
import dev.counterpoint.graph.font.TextMetrics;
import dev.counterpoint.graph.font.Typeface;

import java.util.List;

/** Paints nodes: boxes with text, or dots. */
final class NodePainter {
    static final double TEXT = 12;
    static final double HEADING = 11;
    static final double LINE = 16;
    static final double PADDING = 9;

    private static final int FEW = 4_000;

    private final DisplayList list;
    private final Palette palette;
    private final Fonts fonts;

    NodePainter(DisplayList list, Palette palette, Fonts fonts) {
        this.list = list;
        this.palette = palette;
        this.fonts = fonts;
    }

    void paint(Surface surface, List<Integer> nodes, boolean spine, double pixel, Detail detail) {
        if (detail == Detail.LABELS) {
            for (int node : nodes) {
                if (list.kind(node).onSpine() == spine) {
                    paintBox(surface, node);
                }
            }
        } else {
            paintDots(surface, nodes, spine, pixel);
        }
    }

    private void paintDots(Surface surface, List<Integer> nodes, boolean spine, double pixel) {
        double[] plain = new double[nodes.size() * 2];
        int count = 0;
        for (int node : nodes) {
            NodeKind kind = list.kind(node);
            if (kind.onSpine() == spine && kind != NodeKind.VIOLATING) {
                plain[count * 2] = list.x(node);
                plain[count * 2 + 1] = list.y(node);
                count++;
            }
        }
        Rgba color = spine ? palette.ink() : list.spine() == null ? palette.line() : receding();
        double most = list.pitch() * (spine ? 0.7 : 0.4);
        double size = Math.min(most, (spine ? 3.6 : 2.2) * pixel);
        if (list.coloring() == null || spine) {
            surface.dots(plain, count, size, color);
        }
        paintColors(surface, nodes, spine, Math.min(list.pitch() * 0.4, 3 * pixel));
        for (int node : nodes) {
            NodeKind kind = list.kind(node);
            if (kind.onSpine() != spine) {
                continue;
            }
            double[] centre = {list.x(node), list.y(node)};
            if (kind == NodeKind.VIOLATING) {
                surface.dots(centre, 1, 8 * pixel, palette.violated());
            }
            if (list.isInitial(node)) {
                double radius = (spine ? 7 : 5) * pixel;
                Box ring = new Box(centre[0], centre[1], centre[0], centre[1]).grown(radius);
                surface.box(ring, radius, null, new Stroke(color, 1.5 * pixel, false));
            }
        }
    }

    private void paintColors(Surface surface, List<Integer> nodes, boolean spine, double radius) {
        Coloring coloring = list.coloring();
        if (coloring == null) {
            return;
        }
        if (nodes.size() <= FEW) {
            paintShapes(surface, nodes, spine, radius, coloring);
            return;
        }
        double[] centres = new double[nodes.size() * 2];
        for (int kind = 0; kind < coloring.names().size(); kind++) {
            int count = 0;
            for (int node : nodes) {
                if (coloring.kind(node) == kind
                        && list.kind(node).onSpine() == spine
                        && list.kind(node) != NodeKind.VIOLATING) {
                    centres[count * 2] = list.x(node);
                    centres[count * 2 + 1] = list.y(node);
                    count++;
                }
            }
            surface.dots(centres, count, radius, coloring.color(kind));
        }
    }

    /** Of few states each has its shape too. */
    private void paintShapes(
            Surface surface, List<Integer> nodes, boolean spine, double radius, Coloring coloring) {
        for (int kind = 0; kind < coloring.names().size(); kind++) {
            Mark mark = coloring.mark(kind);
            Outline outline = mark.outline(0, 0, 1);
            Outline all = new Outline();
            for (int node : nodes) {
                if (coloring.kind(node) == kind
                        && list.kind(node).onSpine() == spine
                        && list.kind(node) != NodeKind.VIOLATING) {
                    boolean differs = mark.equals(Mark.WENT) || mark.equals(Mark.CAME);
                    double size = differs ? radius * 1.8 : radius * 1.2;
                    all.append(outline, list.x(node), list.y(node), size);
                }
            }
            if (!all.isEmpty()) {
                surface.fill(all, mark.color());
            }
        }
    }

    private Rgba receding() {
        return palette.line().over(palette.background(), 0.45);
    }

    private void paintBox(Surface surface, int node) {
        NodeKind kind = list.kind(node);
        Box box = list.nodeBox(node);
        NodeText text = list.text(node);
        boolean violating = kind == NodeKind.VIOLATING;
        boolean strong = kind.onSpine();
        Presence presence =
                list.presences() == null ? Presence.STAYED : list.presences().node(node);
        boolean differs = presence != Presence.STAYED;
        boolean recedes = !strong && !differs && (list.spine() != null || list.presences() != null);
        Rgba line =
                strong ? palette.ink() : recedes ? palette.faded(palette.line()) : palette.line();
        Rgba border = differs ? Presences.mark(presence).color() : line;
        boolean dashed = kind == NodeKind.GROUP || presence == Presence.WENT;
        Stroke stroke =
                new Stroke(
                        violating && !differs ? palette.violated() : border,
                        strong || differs ? 2 : 1.1,
                        dashed);
        surface.begin(describe(node, text));
        surface.box(box, 6, violating ? palette.violated() : palette.surface(), stroke);
        if (list.isInitial(node)) {
            Rgba inner = violating ? palette.onViolated() : line;
            surface.box(box.grown(-3.5), 3.5, null, new Stroke(inner, 1, false));
        }
        Coloring coloring = list.coloring();
        if (coloring != null && (!violating || differs)) {
            Mark mark = coloring.mark(coloring.kind(node));
            // On the corner: inside it would lie on the text.
            double radius = differs ? 7 : 5;
            surface.fill(mark.outline(box.maxX() - 2, box.minY() + 1, radius), mark.color());
        }
        boolean weak = !strong && presence != Presence.CAME;
        Rgba ink = violating ? palette.onViolated() : weak ? palette.muted() : palette.ink();
        paintText(surface, box, text, ink, violating);
        surface.end();
    }

    private void paintText(Surface surface, Box box, NodeText text, Rgba ink, boolean violating) {
        TextMetrics mono = fonts.metrics(Typeface.MONO);
        TextMetrics bold = fonts.metrics(Typeface.SANS_BOLD);
        double room = box.width() - 2 * PADDING + 1;
        double x = box.minX() + PADDING;
        double baseline = box.minY() + PADDING + LINE * 0.72 - 2;
        if (!text.heading().isEmpty()) {
            String heading = bold.fit(text.heading(), HEADING, room);
            surface.text(heading, x, baseline, HEADING, Typeface.SANS_BOLD, ink, null);
            baseline += LINE;
            if (violating) {
                paintCross(surface, box.maxX() - PADDING - 8, box.minY() + PADDING + 1, ink);
            }
        }
        for (String line : text.lines()) {
            if (baseline > box.maxY() - 3) {
                break;
            }
            String fitted = mono.fit(line, TEXT, room);
            surface.text(fitted, x, baseline, TEXT, Typeface.MONO, ink, null);
            baseline += LINE;
        }
    }

    /** A sign beside the colour, for those who do not see it. */
    private static void paintCross(Surface surface, double x, double y, Rgba color) {
        Outline cross = new Outline();
        cross.moveTo(x, y).lineTo(x + 8, y + 8).moveTo(x + 8, y).lineTo(x, y + 8);
        surface.stroke(cross, new Stroke(color, 2, false));
    }

    private String describe(int node, NodeText text) {
        StringBuilder words = new StringBuilder(text.heading());
        if (list.isInitial(node)) {
            words.append(words.isEmpty() ? "initial" : ", initial");
        }
        SpineEnd end = list.spine() == null ? null : list.spine().end();
        if (list.kind(node) == NodeKind.VIOLATING && end != null) {
            words.append(words.isEmpty() ? "" : ", ").append(end.words());
        }
        if (list.presences() != null) {
            String word =
                    switch (list.presences().node(node)) {
                        case WENT -> "went";
                        case CAME -> "came";
                        case STAYED -> "in both";
                    };
            words.append(words.isEmpty() ? "" : ", ").append(word);
        } else if (list.coloring() != null) {
            words.append(words.isEmpty() ? "" : ", ")
                    .append(list.coloring().names().get(list.coloring().kind(node)));
        }
        for (String line : text.lines()) {
            words.append(words.isEmpty() ? "" : "\n").append(line);
        }
        return words.toString();
    }
}
