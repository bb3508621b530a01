package dev.counterpoint.graph.picture;

import dev.counterpoint.graph.font.Outline;

/** The course of an edge: a cubic curve from border to border. */
public record EdgeRoute(
        double x0, double y0, double x1, double y1, double x2, double y2, double x3, double y3) {
    private static final int PIECES = 16;

    /** A straight course. */
    static EdgeRoute line(double x0, double y0, double x3, double y3) {
        double dx = (x3 - x0) / 3;
        double dy = (y3 - y0) / 3;
        return new EdgeRoute(x0, y0, x0 + dx, y0 + dy, x3 - dx, y3 - dy, x3, y3);
    }

    /** The point at a share of the way, from 0 to 1. */
    public double x(double share) {
        return at(share, x0, x1, x2, x3);
    }

    /** The point at a share of the way, from 0 to 1. */
    public double y(double share) {
        return at(share, y0, y1, y2, y3);
    }

    private static double at(double t, double a, double b, double c, double d) {
        double s = 1 - t;
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    }

    /** Whether it is a straight line. */
    public boolean isStraight() {
        double dx = x3 - x0;
        double dy = y3 - y0;
        double length = Math.hypot(dx, dy);
        double off = Math.abs(dx * (y1 - y0) - dy * (x1 - x0));
        off = Math.max(off, Math.abs(dx * (y2 - y0) - dy * (x2 - x0)));
        return off <= 0.05 * length;
    }

    /** The distance from a point to it, near enough for a pointer. */
    public double distance(double x, double y) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < PIECES; i++) {
            double ax = x((double) i / PIECES);
            double ay = y((double) i / PIECES);
            double bx = x((i + 1.0) / PIECES);
            double by = y((i + 1.0) / PIECES);
            double length = (bx - ax) * (bx - ax) + (by - ay) * (by - ay);
            double along = length == 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
            along = Math.clamp(along, 0, 1);
            double dx = x - ax - along * (bx - ax);
            double dy = y - ay - along * (by - ay);
            nearest = Math.min(nearest, Math.hypot(dx, dy));
        }
        return nearest;
    }

    /** Adds it to an outline, shortened at its end to leave room for an arrowhead. */
    void addTo(Outline outline, double headRoom) {
        double ex = x3 - endX() * headRoom;
        double ey = y3 - endY() * headRoom;
        outline.moveTo(x0, y0);
        if (isStraight()) {
            outline.lineTo(ex, ey);
        } else {
            outline.cubicTo(x1, y1, x2, y2, ex, ey);
        }
    }

    /** Adds an arrowhead at its end. */
    void addHead(Outline outline, double length, double width) {
        double dx = endX();
        double dy = endY();
        double bx = x3 - dx * length;
        double by = y3 - dy * length;
        outline.moveTo(x3, y3)
                .lineTo(bx - dy * width / 2, by + dx * width / 2)
                .lineTo(bx + dy * width / 2, by - dx * width / 2)
                .close();
    }

    private double endX() {
        return (x3 - x2) / Math.max(1e-9, Math.hypot(x3 - x2, y3 - y2));
    }

    private double endY() {
        return (y3 - y2) / Math.max(1e-9, Math.hypot(x3 - x2, y3 - y2));
    }
}
