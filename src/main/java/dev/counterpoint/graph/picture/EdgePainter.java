package dev.counterpoint.graph.picture;

import dev.counterpoint.graph.compare.Presence;
import dev.counterpoint.graph.font.Outline;

import java.util.ArrayList;
import java.util.List;

/**
 * Paints edges: those that look alike together. The counterexample's are the darkest and widest, an
 * environment action's are dashed; of two graphs what went is dashed, what came is wide.
 */
final class EdgePainter {
    /** So many edges are a wash of grey. */
    static final int CROWD = 3_000;

    private static final int BATCH = 512;

    private final DisplayList list;
    private final Palette palette;

    EdgePainter(DisplayList list, Palette palette) {
        this.list = list;
        this.palette = palette;
    }

    /** How edges of one kind look. */
    private record Look(Rgba color, double width, boolean dashed, boolean closing) {
        Look weaker(Palette palette) {
            return new Look(color.over(palette.background(), 0.5), 1.1, dashed, closing);
        }
    }

    void paint(Surface surface, List<Integer> edges, boolean spine, double pixel, Detail detail) {
        boolean crowded = edges.size() >= CROWD;
        for (Presence presence : presences()) {
            for (boolean environment : new boolean[] {false, true}) {
                List<Integer> plain = new ArrayList<>();
                List<Integer> implied = new ArrayList<>();
                List<Integer> closing = new ArrayList<>();
                for (int edge : edges) {
                    EdgeKind kind = list.edgeKind(edge);
                    if (kind.onSpine() == spine
                            && list.byEnvironment(edge) == environment
                            && presence(edge) == presence) {
                        boolean weak = !spine && isImplied(edge);
                        (kind == EdgeKind.CLOSING ? closing : weak ? implied : plain).add(edge);
                    }
                }
                Look look = look(spine, environment, presence, crowded, detail);
                paint(surface, implied, look.weaker(palette), 7, pixel, detail);
                paint(surface, plain, look, spine ? 11 : 7, pixel, detail);
                Look loop = new Look(look.color(), 4, environment, true);
                paint(surface, closing, loop, 14, pixel, detail);
            }
        }
    }

    private List<Presence> presences() {
        return list.presences() == null
                ? List.of(Presence.STAYED)
                : List.of(Presence.STAYED, Presence.WENT, Presence.CAME);
    }

    private Presence presence(int edge) {
        return list.presences() == null ? Presence.STAYED : list.presences().edge(edge);
    }

    /** Where a state at an end of it went or came, so did the step: that says little. */
    private boolean isImplied(int edge) {
        Presences presences = list.presences();
        return presences != null
                && presences.edge(edge) != Presence.STAYED
                && (presences.node(list.source(edge)) != Presence.STAYED
                        || presences.node(list.target(edge)) != Presence.STAYED);
    }

    private Look look(
            boolean spine, boolean environment, Presence presence, boolean crowded, Detail detail) {
        boolean heads = detail == Detail.LABELS;
        double width = spine ? 2.75 : heads || !crowded ? 1.1 : 0.6;
        if (presence != Presence.STAYED) {
            double wide = spine ? 2.75 : presence == Presence.CAME ? 2.2 : 1.8;
            return new Look(
                    Presences.mark(presence).color(), wide, presence == Presence.WENT, false);
        }
        // Far off, dashes of thousands of edges would be a wash of colour.
        boolean marked = environment && (spine || heads);
        return new Look(color(spine, marked), width, marked, false);
    }

    private Rgba color(boolean spine, boolean environment) {
        Rgba strong = environment ? palette.environment() : spine ? palette.ink() : palette.line();
        boolean recedes = !spine && (list.spine() != null || list.presences() != null);
        return recedes ? palette.faded(strong) : strong;
    }

    private void paint(
            Surface surface,
            List<Integer> edges,
            Look look,
            double head,
            double pixel,
            Detail detail) {
        boolean boxes = detail == Detail.LABELS;
        boolean heads = boxes || look.closing();
        double length = heads ? head * pixel : 0;
        Outline lines = new Outline();
        Outline tips = new Outline();
        for (int edge : edges) {
            EdgeRoute route = boxes ? list.route(edge) : list.dotRoute(edge);
            route.addTo(lines, length * 0.8);
            if (heads) {
                route.addHead(tips, length, length * (look.closing() ? 0.86 : 0.8));
            }
            if (lines.size() >= BATCH) {
                flush(surface, lines, tips, look, pixel);
                lines = new Outline();
                tips = new Outline();
            }
        }
        flush(surface, lines, tips, look, pixel);
    }

    private static void flush(
            Surface surface, Outline lines, Outline tips, Look look, double pixel) {
        if (!lines.isEmpty()) {
            surface.stroke(lines, new Stroke(look.color(), look.width() * pixel, look.dashed()));
        }
        if (!tips.isEmpty()) {
            surface.fill(tips, look.color());
        }
    }
}
