package dev.counterpoint.graph.picture;

import dev.counterpoint.graph.SpineEnd;
import dev.counterpoint.graph.compare.Presence;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.font.Outline;
import dev.counterpoint.graph.font.Typeface;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Says what the signs of a picture mean: those that occur in it. */
final class Legend {
    private static final double SIZE = 12;
    private static final double SIGN = 28;
    private static final double BETWEEN = 24;
    private static final int MOST_CHARACTERS = 24;

    private final Palette palette;
    private final Fonts fonts;
    private final List<Entry> entries = new ArrayList<>();
    private @Nullable Coloring coloring;

    private enum Sign {
        INITIAL,
        VIOLATING,
        COUNTEREXAMPLE,
        LOOP,
        ENVIRONMENT,
        KIND,
        WENT,
        CAME,
        TITLE
    }

    /** A sign; of a kind of states its number. */
    private record Entry(Sign sign, String words, int kind) {}

    Legend(DisplayList list, Palette palette, Fonts fonts) {
        this.palette = palette;
        this.fonts = fonts;
        boolean initial = false;
        boolean violating = false;
        for (int node = 0; node < list.nodes(); node++) {
            initial |= list.isInitial(node);
            violating |= list.kind(node) == NodeKind.VIOLATING;
        }
        boolean environment = false;
        for (int edge = 0; edge < list.edges(); edge++) {
            environment |= list.byEnvironment(edge);
        }
        add(initial, Sign.INITIAL, "initial state");
        boolean path = list.spine() != null && !list.spine().isCounterexample();
        add(list.spine() != null, Sign.COUNTEREXAMPLE, path ? "path" : "counterexample");
        add(list.spine() != null && list.spine().loop().isPresent(), Sign.LOOP, "loops for ever");
        SpineEnd end = list.spine() == null ? null : list.spine().end();
        add(violating, Sign.VIOLATING, end == null ? "" : end.words());
        add(environment, Sign.ENVIRONMENT, "environment action");
        if (list.coloring() != null) {
            addKinds(list.coloring());
        }
        Presences presences = list.presences();
        if (presences != null) {
            add(presences.hasEdge(Presence.WENT), Sign.WENT, "step that went");
            add(presences.hasEdge(Presence.CAME), Sign.CAME, "step that came");
        }
    }

    private void add(boolean occurs, Sign sign, String words) {
        if (occurs) {
            entries.add(new Entry(sign, words, -1));
        }
    }

    private void addKinds(Coloring by) {
        coloring = by;
        add(!by.title().isEmpty(), Sign.TITLE, by.title() + ":");
        for (int kind = 0; kind < by.names().size(); kind++) {
            String words = StateLabel.abbreviate(by.names().get(kind), MOST_CHARACTERS);
            entries.add(new Entry(Sign.KIND, words, kind));
        }
    }

    double width() {
        double width = 0;
        for (Entry entry : entries) {
            width +=
                    room(entry) + fonts.metrics(Typeface.SANS).width(entry.words(), SIZE) + BETWEEN;
        }
        return Math.max(0, width - BETWEEN);
    }

    /** What the sign takes and the gap after it. */
    private static double room(Entry entry) {
        return entry.sign() == Sign.TITLE ? 0 : SIGN + 8;
    }

    void paint(Surface surface, double left, double baseline) {
        double x = left;
        for (Entry entry : entries) {
            paintSign(surface, entry, x, baseline - SIZE * 0.36);
            x += room(entry);
            surface.text(entry.words(), x, baseline, SIZE, Typeface.SANS, palette.muted(), null);
            x += fonts.metrics(Typeface.SANS).width(entry.words(), SIZE) + BETWEEN;
        }
    }

    private void paintSign(Surface surface, Entry entry, double x, double y) {
        Box box = new Box(x + 2, y - 7, x + SIGN - 2, y + 7);
        switch (entry.sign()) {
            case KIND -> {
                if (coloring != null) {
                    Mark mark = coloring.mark(entry.kind());
                    surface.fill(mark.outline(x + SIGN - 8, y, 6), mark.color());
                }
            }
            case INITIAL -> {
                surface.box(box, 4, null, new Stroke(palette.muted(), 1.1, false));
                surface.box(box.grown(-3), 2, null, new Stroke(palette.muted(), 1, false));
            }
            case VIOLATING -> {
                surface.box(box, 4, palette.violated(), null);
                double middle = x + SIGN / 2;
                Outline cross = new Outline();
                cross.moveTo(middle - 3, y - 3).lineTo(middle + 3, y + 3);
                cross.moveTo(middle + 3, y - 3).lineTo(middle - 3, y + 3);
                surface.stroke(cross, new Stroke(palette.onViolated(), 1.75, false));
            }
            case COUNTEREXAMPLE -> edge(surface, x, y, new Stroke(palette.ink(), 2.75, false), 0);
            case LOOP -> edge(surface, x, y + 5, new Stroke(palette.ink(), 4, false), 14);
            case ENVIRONMENT ->
                    edge(surface, x, y, new Stroke(palette.environment(), 1.5, true), 0);
            case WENT -> edge(surface, x, y, new Stroke(Mark.WENT.color(), 2, true), 0);
            case CAME -> edge(surface, x, y, new Stroke(Mark.CAME.color(), 2, false), 0);
            case TITLE -> {}
        }
    }

    private static void edge(Surface surface, double x, double y, Stroke stroke, double rise) {
        EdgeRoute route =
                rise == 0
                        ? EdgeRoute.line(x, y, x + SIGN, y)
                        : new EdgeRoute(x + SIGN, y, x + SIGN - 2, y - rise, x + 2, y - rise, x, y);
        Outline line = new Outline();
        Outline tip = new Outline();
        route.addTo(line, 5);
        route.addHead(tip, 8, 7);
        surface.stroke(line, stroke);
        surface.fill(tip, stroke.color());
    }
}
