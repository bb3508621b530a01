package dev.counterpoint.ui.graph;

import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.font.Outline;
import dev.counterpoint.graph.font.TextMetrics;
import dev.counterpoint.graph.font.Typeface;
import dev.counterpoint.graph.picture.Box;
import dev.counterpoint.graph.picture.ChangeLabel;
import dev.counterpoint.graph.picture.DisplayList;
import dev.counterpoint.graph.picture.Palette;
import dev.counterpoint.graph.picture.StateLabel;
import dev.counterpoint.graph.picture.Stroke;
import dev.counterpoint.graph.picture.Surface;
import dev.counterpoint.state.State;
import dev.counterpoint.ui.session.Route;

import java.util.ArrayList;
import java.util.List;

/**
 * A walk drawn over the picture: states of the picture where they are, states walked to beyond it
 * in boxes of their own, below the path.
 */
final class WalkPath {
    private static final double NARROWEST = 96;
    private static final double PADDING = 9;
    private static final double LINE = 16;
    private static final double TALLEST = 94;
    private static final double APART = 90;
    private static final double BELOW = 56;
    private static final double TEXT = 12;

    private final Route route;
    private final TextMetrics mono;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Boolean> beyond = new ArrayList<>();
    private final List<List<String>> lines = new ArrayList<>();

    WalkPath(Route route, Shown shown, Fonts fonts) {
        this.route = route;
        mono = fonts.metrics(Typeface.MONO);
        DisplayList list = shown.picture().list();
        double lowest = list.bounds().maxY() + BELOW;
        for (int i = 0; i < route.length(); i++) {
            State before = i == 0 ? null : route.trace().states().get(i - 1);
            lines.add(ChangeLabel.lines(before, route.trace().states().get(i)));
            int state = route.graphStates().get(i);
            int node = state < 0 ? -1 : shown.nodeOf(state);
            if (node >= 0) {
                boxes.add(list.nodeBox(node));
            } else {
                boxes.add(freeBox(i, lowest));
            }
            beyond.add(node < 0);
        }
    }

    private Box freeBox(int index, double lowest) {
        double width = NARROWEST;
        for (String line : lines.get(index)) {
            width = Math.max(width, mono.width(line, TEXT) + 2 * PADDING);
        }
        double height = LINE * (lines.get(index).size() + 1) + 2 * PADDING - 4;
        if (index == 0) {
            return new Box(0, lowest, width, lowest + height);
        }
        Box before = boxes.get(index - 1);
        double gap = Math.max(APART, mono.width(stepText(index), TEXT) + 34);
        double x = before.maxX() + gap;
        double middle =
                beyond.get(index - 1) ? (before.minY() + before.maxY()) / 2 : lowest + TALLEST / 2;
        double y = middle - height / 2;
        return new Box(x, y, x + width, y + height);
    }

    private String stepText(int index) {
        return StateLabel.abbreviate(route.trace().steps().get(index - 1).toString(), 32);
    }

    /** The index of the walked state at a place of the picture that the picture does not have. */
    int indexAt(double x, double y) {
        Box point = new Box(x, y, x, y);
        for (int i = 0; i < boxes.size(); i++) {
            if (beyond.get(i) && boxes.get(i).meets(point)) {
                return i;
            }
        }
        return -1;
    }

    /** Where the state of an index is. */
    Box box(int index) {
        return boxes.get(index);
    }

    /** Whether the state of an index is not in the picture. */
    boolean isBeyond(int index) {
        return beyond.get(index);
    }

    /** Paints the steps off the counterexample, and the states beyond the picture. */
    void paint(Surface surface, Palette palette, double scale) {
        double pixel = Math.max(1, 1 / scale);
        for (int i = Math.max(1, route.walkedFrom() + 1); i < boxes.size(); i++) {
            arrow(surface, palette, boxes.get(i - 1), boxes.get(i), pixel);
            if (scale >= 0.4) {
                label(surface, palette, i);
            }
        }
        for (int i = 0; i < boxes.size(); i++) {
            if (beyond.get(i)) {
                Stroke border = new Stroke(palette.accent(), 1.5 * pixel, true);
                surface.box(boxes.get(i), 6, palette.surface(), border);
                text(surface, palette, i);
            }
        }
    }

    private void text(Surface surface, Palette palette, int index) {
        double x = boxes.get(index).minX() + PADDING;
        double baseline = boxes.get(index).minY() + PADDING + LINE * 0.72 - 2;
        surface.text(
                "State " + (index + 1), x, baseline, 11, Typeface.SANS_BOLD, palette.ink(), null);
        for (String line : lines.get(index)) {
            baseline += LINE;
            surface.text(line, x, baseline, TEXT, Typeface.MONO, palette.ink(), null);
        }
    }

    private static void arrow(Surface surface, Palette palette, Box from, Box to, double pixel) {
        boolean forward = to.minX() > from.maxX();
        double x0 = forward ? from.maxX() : (from.minX() + from.maxX()) / 2;
        double y0 = forward ? (from.minY() + from.maxY()) / 2 : from.maxY();
        double x3 = forward ? to.minX() : (to.minX() + to.maxX()) / 2;
        double y3 = forward ? (to.minY() + to.maxY()) / 2 : to.maxY();
        double bend = forward ? (x3 - x0) / 2 : 0;
        double drop = forward ? 0 : 40;
        Outline line = new Outline();
        line.moveTo(x0, y0);
        line.cubicTo(x0 + bend, y0 + drop, x3 - bend, y3 + drop, x3, y3);
        surface.stroke(line, new Stroke(palette.accent(), 2.5 * pixel, false));
        double size = 10 * pixel;
        Outline head = new Outline();
        head.moveTo(x3, y3);
        if (forward) {
            head.lineTo(x3 - size, y3 - size * 0.4).lineTo(x3 - size, y3 + size * 0.4);
        } else {
            head.lineTo(x3 - size * 0.4, y3 + size).lineTo(x3 + size * 0.4, y3 + size);
        }
        surface.fill(head.close(), palette.accent());
    }

    private void label(Surface surface, Palette palette, int index) {
        String text = stepText(index);
        Box from = boxes.get(index - 1);
        Box to = boxes.get(index);
        boolean level = beyond.get(index) && beyond.get(index - 1);
        double x =
                level
                        ? (from.maxX() + to.minX()) / 2 - mono.width(text, TEXT) / 2
                        : to.minX() - mono.width(text, TEXT) - 14;
        double y = (to.minY() + to.maxY()) / 2 - 8;
        surface.text(text, x, y, TEXT, Typeface.MONO, palette.accent(), palette.background());
    }
}
