package dev.counterpoint.graph.picture;

import dev.counterpoint.graph.font.Outline;
import dev.counterpoint.graph.font.Typeface;
import dev.counterpoint.graph.layout.Layout;

/** Paints the borders of lanes, and whose they are at the left of what is seen. */
final class LanePainter {
    private static final double SIZE = 12;
    private static final double LEAST = 20;

    private final DisplayList list;
    private final Palette palette;

    LanePainter(DisplayList list, Palette palette) {
        this.list = list;
        this.palette = palette;
    }

    void paint(Surface surface, Box view, double scale) {
        double pixel = 1 / scale;
        double left = Math.max(view.minX(), list.bounds().minX());
        double right = Math.min(view.maxX(), list.bounds().maxX());
        Outline lines = new Outline();
        boolean first = true;
        for (Layout.Lane lane : list.layout().lanes()) {
            if (!first) {
                lines.moveTo(left, lane.top()).lineTo(right, lane.top());
            }
            first = false;
            boolean seen = lane.bottom() > view.minY() && lane.top() < view.maxY();
            if (seen && (lane.bottom() - lane.top()) * scale >= LEAST) {
                surface.text(
                        lane.title().isEmpty() ? "nobody in particular" : lane.title(),
                        left + 4 * pixel,
                        Math.max(lane.top(), view.minY()) + (SIZE + 3) * pixel,
                        SIZE * pixel,
                        Typeface.SANS_BOLD,
                        palette.muted(),
                        palette.background());
            }
        }
        if (!lines.isEmpty()) {
            Rgba color = palette.line().over(palette.background(), 0.4);
            surface.stroke(lines, new Stroke(color, pixel, false));
        }
    }
}
