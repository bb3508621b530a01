package dev.counterpoint.graph.picture;

import dev.counterpoint.graph.font.TextMetrics;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** Places the texts of edges where they overlap neither boxes nor each other; first come, first. */
final class EdgeLabels {
    static final double SIZE = 12;
    private static final double CELL = 64;
    private static final double[] SHARES = {0.5, 0.36, 0.64};

    private final TextMetrics metrics;
    private final Map<Long, List<Box>> taken = new HashMap<>();

    /** A text and where it begins. */
    record Placed(int edge, String text, double x, double baseline) {}

    EdgeLabels(TextMetrics metrics) {
        this.metrics = metrics;
    }

    /** Takes the space of a box. */
    void occupy(Box box) {
        forEachCell(box, cell -> taken.computeIfAbsent(cell, c -> new ArrayList<>()).add(box));
    }

    /** Places as many of the edges' texts as there is room for, the counterexample's first. */
    List<Placed> place(DisplayList list, Collection<Integer> edges, int most) {
        List<Integer> ordered = new ArrayList<>(edges);
        ordered.sort(Comparator.comparingInt((Integer e) -> rank(list, e)).thenComparing(e -> e));
        List<Placed> placed = new ArrayList<>();
        for (int edge : ordered) {
            String text = list.edgeText(edge);
            if (text.isEmpty() || placed.size() >= most) {
                continue;
            }
            Placed at = place(list, edge, text);
            if (at != null) {
                placed.add(at);
            }
        }
        return placed;
    }

    private static int rank(DisplayList list, int edge) {
        return list.edgeKind(edge).onSpine() ? 0 : list.byEnvironment(edge) ? 1 : 2;
    }

    private @Nullable Placed place(DisplayList list, int edge, String text) {
        EdgeRoute route = list.route(edge);
        double width = metrics.width(text, SIZE);
        boolean above = list.edgeKind(edge).onSpine();
        for (double share : SHARES) {
            double x = route.x(share) - width / 2;
            double baseline = route.y(share) + (above ? -8 : SIZE * 0.34);
            Box box = new Box(x - 3, baseline - SIZE * 0.85, x + width + 3, baseline + SIZE * 0.3);
            if (isFree(box)) {
                occupy(box);
                return new Placed(edge, text, x, baseline);
            }
        }
        return null;
    }

    private boolean isFree(Box box) {
        boolean[] free = {true};
        forEachCell(
                box,
                cell -> {
                    for (Box other : taken.getOrDefault(cell, List.of())) {
                        free[0] &= !other.meets(box);
                    }
                });
        return free[0];
    }

    private static void forEachCell(Box box, LongConsumer consumer) {
        for (long x = cell(box.minX()); x <= cell(box.maxX()); x++) {
            for (long y = cell(box.minY()); y <= cell(box.maxY()); y++) {
                consumer.accept(x << 32 ^ (y & 0xffffffffL));
            }
        }
    }

    private static long cell(double value) {
        return (long) Math.floor(value / CELL);
    }
}
