package dev.counterpoint.graph.picture;

import dev.counterpoint.graph.layout.Layout;
import dev.counterpoint.graph.layout.LayoutKind;

/** Chooses the course of an edge between two boxes, as a person would draw it. */
final class Router {
    private static final double BEND = 0.08;
    private static final double MOST_BEND = 40;
    private static final double NEAREST = 24;

    private final Layout layout;
    private final boolean dots;

    /** Between boxes, or from middle to middle where each node is but a dot. */
    Router(Layout layout, boolean dots) {
        this.layout = layout;
        this.dots = dots;
    }

    EdgeRoute route(int source, int target, EdgeKind kind) {
        if (source == target) {
            return loop(source, kind);
        }
        boolean byLevel = layout.kind() == LayoutKind.LAYERED || layout.kind() == LayoutKind.LANES;
        if (kind == EdgeKind.CLOSING && byLevel) {
            return arc(source, target, -1, closingHeight(source, target));
        }
        if (layout.kind() != LayoutKind.LAYERED && !isToTheRight(source, target)) {
            return free(source, target);
        }
        int columns = layout.column(target) - layout.column(source);
        if (columns > 0) {
            return forward(source, target, columns);
        }
        if (columns == -1) {
            return back(source, target);
        }
        return columns == 0 ? beside(source, target) : backward(source, target);
    }

    private boolean isToTheRight(int source, int target) {
        return layout.kind() == LayoutKind.LANES
                && layout.column(target) > layout.column(source)
                && left(target) - right(source) > NEAREST;
    }

    /** From middle to middle, bent a little to one side: the way back is beside it. */
    private EdgeRoute free(int source, int target) {
        double dx = layout.x(target) - layout.x(source);
        double dy = layout.y(target) - layout.y(source);
        double length = Math.max(1e-6, Math.hypot(dx, dy));
        double bend = Math.min(BEND * length, MOST_BEND) / length;
        double sideX = -dy * bend;
        double sideY = dx * bend;
        double x1 = dx / 3 + sideX;
        double y1 = dy / 3 + sideY;
        double x2 = -dx / 3 + sideX;
        double y2 = -dy / 3 + sideY;
        double start = border(source, x1, y1);
        double end = border(target, x2, y2);
        return new EdgeRoute(
                layout.x(source) + x1 * start,
                layout.y(source) + y1 * start,
                layout.x(source) + x1,
                layout.y(source) + y1,
                layout.x(target) + x2,
                layout.y(target) + y2,
                layout.x(target) + x2 * end,
                layout.y(target) + y2 * end);
    }

    /** Which share of a way from the middle of a box is inside it. */
    private double border(int node, double dx, double dy) {
        double x = dx == 0 ? 1 : width(node) / 2 / Math.abs(dx);
        double y = dy == 0 ? 1 : height(node) / 2 / Math.abs(dy);
        return Math.min(1, Math.min(x, y));
    }

    private EdgeRoute loop(int node, EdgeKind kind) {
        double width = kind.onSpine() ? 22 : 12;
        double x = layout.x(node) + (kind.onSpine() || dots ? 0 : width(node) / 2 - width);
        double y = layout.y(node) - height(node) / 2;
        double rise = kind.onSpine() ? 44 : 20;
        return new EdgeRoute(
                x + width / 2,
                y,
                x + width * 1.3,
                y - rise,
                x - width * 1.3,
                y - rise,
                x - width / 2,
                y);
    }

    private EdgeRoute forward(int source, int target, int columns) {
        double x0 = right(source);
        double x3 = left(target);
        double y0 = layout.y(source);
        double y3 = layout.y(target);
        if (Math.abs(y3 - y0) < 0.5) {
            // Straight through would hide it behind the boxes between.
            return columns == 1
                    ? EdgeRoute.line(x0, y0, x3, y3)
                    : arc(source, target, 1, 20 + 0.1 * (x3 - x0));
        }
        double bend = Math.max(16, Math.min(0.5 * (x3 - x0), 90));
        return new EdgeRoute(x0, y0, x0 + bend, y0, x3 - bend, y3, x3, y3);
    }

    /** To the column before: the short way, beside a step in the other direction. */
    private EdgeRoute back(int source, int target) {
        double aside = Math.min(Math.min(height(source), height(target)) / 4, 9);
        double x0 = left(source);
        double x3 = right(target);
        double y0 = layout.y(source) + aside;
        double y3 = layout.y(target) + aside;
        double bend = Math.max(16, Math.min(0.5 * (x0 - x3), 90));
        return new EdgeRoute(x0, y0, x0 - bend, y0, x3 + bend, y3, x3, y3);
    }

    private EdgeRoute beside(int source, int target) {
        double x0 = right(source);
        double x3 = right(target);
        double bulge = Math.min(18 + 0.15 * Math.abs(layout.y(source) - layout.y(target)), 70);
        double x = Math.max(x0, x3) + bulge;
        return new EdgeRoute(
                x0,
                layout.y(source),
                x,
                layout.y(source),
                x,
                layout.y(target),
                x3,
                layout.y(target));
    }

    private EdgeRoute backward(int source, int target) {
        double length = Math.abs(layout.x(source) - layout.x(target));
        int side = layout.y(source) + layout.y(target) > 0 ? 1 : -1;
        return arc(source, target, side, Math.min(20 + 0.08 * length, 130));
    }

    private double closingHeight(int source, int target) {
        return Math.min(48 + 6.0 * Math.abs(layout.column(source) - layout.column(target)), 140);
    }

    /** From top to top (side -1) or bottom to bottom (side 1), bending away by a height. */
    private EdgeRoute arc(int source, int target, int side, double height) {
        double x0 = layout.x(source);
        double x3 = layout.x(target);
        double y0 = layout.y(source) + side * height(source) / 2;
        double y3 = layout.y(target) + side * height(target) / 2;
        double outer = side > 0 ? Math.max(y0, y3) : Math.min(y0, y3);
        double y = outer + side * height * 4 / 3;
        double inward = (x3 - x0) * 0.12;
        return new EdgeRoute(x0, y0, x0 + inward, y, x3 - inward, y, x3, y3);
    }

    private double width(int node) {
        return dots ? 0 : layout.width(node);
    }

    private double height(int node) {
        return dots ? 0 : layout.height(node);
    }

    private double right(int node) {
        return layout.x(node) + width(node) / 2;
    }

    private double left(int node) {
        return layout.x(node) - width(node) / 2;
    }
}
