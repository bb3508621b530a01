package dev.counterpoint.ui.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** How often each piece of a text happened, as stretches of its lines; it moves with the lines. */
final class HeatMap {
    /** The warmest degree; 0 is what never happened. */
    static final int WARMEST = 5;

    private Map<Integer, List<Stretch>> lines = new HashMap<>();

    /** A stretch of a line that happened so often; columns count from 0, the end is exclusive. */
    record Stretch(int from, int to, int degree, long count) {}

    /** On a line, so many line ends went and so many came: what stood there is not counted. */
    void changed(int line, int removed, int inserted) {
        if (lines.isEmpty()) {
            return;
        }
        Map<Integer, List<Stretch>> kept = new HashMap<>();
        lines.forEach(
                (at, stretches) -> {
                    if (at < line) {
                        kept.put(at, stretches);
                    } else if (at > line + removed) {
                        kept.put(at + inserted - removed, stretches);
                    }
                });
        lines = kept;
    }

    /** These from now on, an inner one over those around it; the lines that change. */
    SortedSet<Integer> show(List<Heat> heats, int lineCount, IntFunction<String> text) {
        SortedSet<Integer> changed = new TreeSet<>(lines.keySet());
        List<Heat> outerFirst =
                heats.stream()
                        .sorted(
                                Comparator.comparing(Heat::range)
                                        .thenComparingInt(h -> -h.range().endLine())
                                        .thenComparingInt(h -> -h.range().endColumn()))
                        .toList();
        Map<Integer, int[]> painted = new HashMap<>();
        for (int i = 0; i < outerFirst.size(); i++) {
            paint(outerFirst.get(i), i + 1, lineCount, text, painted);
        }
        long most = heats.stream().mapToLong(Heat::count).max().orElse(0);
        lines = new HashMap<>();
        painted.forEach((line, cells) -> lines.put(line, stretches(cells, outerFirst, most)));
        changed.addAll(lines.keySet());
        changed.removeIf(line -> line >= lineCount);
        return changed;
    }

    private static void paint(
            Heat heat,
            int number,
            int lineCount,
            IntFunction<String> text,
            Map<Integer, int[]> painted) {
        int last = Math.min(heat.range().endLine(), lineCount);
        for (int line = heat.range().line(); line <= last; line++) {
            String words = text.apply(line - 1);
            int from = line == heat.range().line() ? heat.range().column() - 1 : 0;
            while (from < words.length() && words.charAt(from) == ' ') {
                from++;
            }
            int to = line == heat.range().endLine() ? heat.range().endColumn() : words.length();
            int[] cells = painted.computeIfAbsent(line - 1, l -> new int[words.length()]);
            for (int i = from; i < Math.min(to, cells.length); i++) {
                cells[i] = number;
            }
        }
    }

    private static List<Stretch> stretches(int[] cells, List<Heat> heats, long most) {
        List<Stretch> stretches = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= cells.length; i++) {
            if (i == cells.length || cells[i] != cells[begin]) {
                if (cells[begin] > 0) {
                    long count = heats.get(cells[begin] - 1).count();
                    stretches.add(new Stretch(begin, i, degree(count, most), count));
                }
                begin = i;
            }
        }
        return stretches;
    }

    /** On a scale on which each degree is so many times the one below it. */
    static int degree(long count, long most) {
        if (count == 0) {
            return 0;
        }
        double part = most <= 1 ? 1 : Math.log((double) count) / Math.log((double) most);
        return 1 + (int) Math.round(part * (WARMEST - 1));
    }

    /** The stretches of a line, from left to right. */
    List<Stretch> of(int line) {
        return lines.getOrDefault(line, List.of());
    }

    /** How often happened what stands at a place. */
    Optional<Long> at(int line, int column) {
        return of(line).stream()
                .filter(s -> column >= s.from() && column < s.to())
                .map(Stretch::count)
                .findFirst();
    }
}
