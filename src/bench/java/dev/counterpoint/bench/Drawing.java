package dev.counterpoint.bench;

import dev.counterpoint.graph.picture.DisplayList;
import dev.counterpoint.graph.picture.EdgeRoute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The courses of the edges of a drawn graph, whoever drew it: how long, and how often they meet.
 */
final class Drawing {
    private static final int PIECES = 12;

    private final List<Course> courses = new ArrayList<>();

    /** An edge as a chain of points: x, y, x, y and so on. */
    private record Course(int source, int target, double[] points) {
        boolean sharesNode(Course other) {
            return source == other.source
                    || source == other.target
                    || target == other.source
                    || target == other.target;
        }
    }

    /** A piece of a course. */
    private record Piece(int course, double x0, double y0, double x1, double y1) {}

    static Drawing of(DisplayList list) {
        Drawing drawing = new Drawing();
        for (int edge = 0; edge < list.edges(); edge++) {
            if (list.source(edge) != list.target(edge)) {
                EdgeRoute route = list.route(edge);
                double[] points = new double[2 * PIECES + 2];
                for (int i = 0; i <= PIECES; i++) {
                    points[2 * i] = route.x((double) i / PIECES);
                    points[2 * i + 1] = route.y((double) i / PIECES);
                }
                drawing.add(list.source(edge), list.target(edge), points);
            }
        }
        return drawing;
    }

    void add(int source, int target, double[] points) {
        courses.add(new Course(source, target, points));
    }

    int edges() {
        return courses.size();
    }

    double length() {
        double sum = 0;
        for (Course course : courses) {
            double[] p = course.points();
            for (int i = 2; i < p.length; i += 2) {
                sum += Math.hypot(p[i] - p[i - 2], p[i + 1] - p[i - 1]);
            }
        }
        return sum;
    }

    /** How often two edges that share no node cross. */
    long crossings() {
        double cell = Math.max(1e-6, length() / Math.max(1, courses.size()) / 3);
        Map<Long, List<Piece>> cells = new HashMap<>();
        long crossings = 0;
        for (int c = 0; c < courses.size(); c++) {
            double[] p = courses.get(c).points();
            for (int i = 2; i < p.length; i += 2) {
                Piece piece = new Piece(c, p[i - 2], p[i - 1], p[i], p[i + 1]);
                crossings += crossedBy(piece, cells, cell);
            }
            for (int i = 2; i < p.length; i += 2) {
                Piece piece = new Piece(c, p[i - 2], p[i - 1], p[i], p[i + 1]);
                for (long key : keys(piece, cell)) {
                    cells.computeIfAbsent(key, k -> new ArrayList<>()).add(piece);
                }
            }
        }
        return crossings;
    }

    private long crossedBy(Piece piece, Map<Long, List<Piece>> cells, double cell) {
        long crossings = 0;
        for (long key : keys(piece, cell)) {
            for (Piece other : cells.getOrDefault(key, List.of())) {
                // Two pieces may lie in several cells: they count where they cross.
                if (!courses.get(piece.course()).sharesNode(courses.get(other.course()))
                        && crossing(piece, other, cell) == key) {
                    crossings++;
                }
            }
        }
        return crossings;
    }

    private static long[] keys(Piece piece, double cell) {
        long x0 = floor(Math.min(piece.x0(), piece.x1()), cell);
        long x1 = floor(Math.max(piece.x0(), piece.x1()), cell);
        long y0 = floor(Math.min(piece.y0(), piece.y1()), cell);
        long y1 = floor(Math.max(piece.y0(), piece.y1()), cell);
        long[] keys = new long[(int) ((x1 - x0 + 1) * (y1 - y0 + 1))];
        int filled = 0;
        for (long x = x0; x <= x1; x++) {
            for (long y = y0; y <= y1; y++) {
                keys[filled++] = key(x, y);
            }
        }
        return Arrays.copyOf(keys, filled);
    }

    private static long floor(double value, double cell) {
        return (long) Math.floor(value / cell);
    }

    private static long key(long x, long y) {
        return x << 32 ^ (y & 0xffffffffL);
    }

    /** The cell in which two pieces cross; one that is nowhere where they do not. */
    private static long crossing(Piece a, Piece b, double cell) {
        double ax = a.x1() - a.x0();
        double ay = a.y1() - a.y0();
        double bx = b.x1() - b.x0();
        double by = b.y1() - b.y0();
        double cross = ax * by - ay * bx;
        double t = ((b.x0() - a.x0()) * by - (b.y0() - a.y0()) * bx) / cross;
        double u = ((b.x0() - a.x0()) * ay - (b.y0() - a.y0()) * ax) / cross;
        boolean meet = cross != 0 && t >= 0 && t < 1 && u >= 0 && u < 1;
        return meet
                ? key(floor(a.x0() + t * ax, cell), floor(a.y0() + t * ay, cell))
                : Long.MIN_VALUE;
    }
}
