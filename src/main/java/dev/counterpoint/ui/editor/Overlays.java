package dev.counterpoint.ui.editor;

import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What lies over the colours of a text and moves with its lines: marks, and matching brackets. */
final class Overlays {
    /** A stretch of one line, counted from 0. */
    record Spot(int line, int column, int length) {}

    /** Where a line begins, and a place on it. */
    interface Offsets {
        int of(int line, int column);
    }

    private static final String BRACKET = "bracket-match";

    private final HeatMap heat = new HeatMap();
    private List<Mark> marks = List.of();
    private List<Spot> brackets = List.of();

    /** On a line, so many line ends went and so many came: what stood there is gone. */
    void changed(int line, int removed, int inserted) {
        heat.changed(line, removed, inserted);
        int by = inserted - removed;
        List<Mark> kept = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark.endLine() < line) {
                kept.add(mark);
            } else if (mark.line() > line + removed) {
                kept.add(mark.shifted(by));
            }
        }
        marks = kept;
        List<Spot> spots = new ArrayList<>();
        for (Spot spot : brackets) {
            if (spot.line() < line) {
                spots.add(spot);
            } else if (spot.line() > line + removed) {
                spots.add(new Spot(spot.line() + by, spot.column(), spot.length()));
            }
        }
        brackets = spots;
    }

    /** These marks from now on; the lines that change. */
    SortedSet<Integer> mark(List<Mark> newMarks, int last) {
        SortedSet<Integer> lines = new TreeSet<>();
        for (List<Mark> all : List.of(marks, newMarks)) {
            for (Mark mark : all) {
                for (int i = mark.line(); i <= Math.min(mark.endLine(), last); i++) {
                    lines.add(i);
                }
            }
        }
        marks = List.copyOf(newMarks);
        return lines;
    }

    /** How often what stands where happened. */
    HeatMap heat() {
        return heat;
    }

    /** These brackets from now on; the lines that change. */
    SortedSet<Integer> brackets(List<Spot> newBrackets) {
        SortedSet<Integer> lines = new TreeSet<>();
        if (!newBrackets.equals(brackets)) {
            brackets.forEach(s -> lines.add(s.line()));
            newBrackets.forEach(s -> lines.add(s.line()));
            brackets = List.copyOf(newBrackets);
        }
        return lines;
    }

    /** The styles of some lines with what lies over them. */
    StyleSpans<Collection<String>> over(
            StyleSpans<Collection<String>> spans, int line, int lines, int length, Offsets at) {
        StyleSpans<Collection<String>> all = spans;
        int start = at.of(line, 0);
        all = warmed(all, line, lines, length, at);
        for (Mark mark : marks) {
            if (mark.touches(line, lines)) {
                int from = at.of(mark.line(), mark.column()) - start;
                int to = at.of(mark.endLine(), mark.endColumn()) - start;
                all = with(all, from, to, length, mark.styleClass());
            }
        }
        for (Spot spot : brackets) {
            if (spot.line() >= line && spot.line() < line + lines) {
                int from = at.of(spot.line(), spot.column()) - start;
                all = with(all, from, from + spot.length(), length, BRACKET);
            }
        }
        return all;
    }

    private StyleSpans<Collection<String>> warmed(
            StyleSpans<Collection<String>> spans, int line, int lines, int length, Offsets at) {
        StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
        int start = at.of(line, 0);
        int reached = 0;
        for (int i = line; i < line + lines; i++) {
            for (HeatMap.Stretch stretch : heat.of(i)) {
                int from = Math.min(at.of(i, stretch.from()) - start, length);
                int to = Math.min(at.of(i, stretch.to()) - start, length);
                if (from >= reached && to > from) {
                    builder.add(List.of(), from - reached);
                    builder.add(List.of("heat-" + stretch.degree()), to - from);
                    reached = to;
                }
            }
        }
        if (reached == 0) {
            return spans;
        }
        builder.add(List.of(), length - reached);
        return spans.overlay(builder.create(), Overlays::both);
    }

    private static Collection<String> both(Collection<String> base, Collection<String> over) {
        if (over.isEmpty()) {
            return base;
        }
        List<String> both = new ArrayList<>(base);
        both.addAll(over);
        return both;
    }

    private static StyleSpans<Collection<String>> with(
            StyleSpans<Collection<String>> spans, int begin, int end, int length, String style) {
        int from = Math.max(begin, 0);
        int to = Math.min(end, length);
        if (to <= from) {
            from = Math.max(0, Math.min(from, length - 1));
            to = Math.min(length, from + 1);
        }
        StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
        builder.add(List.of(), from);
        builder.add(List.of(style), to - from);
        builder.add(List.of(), length - to);
        return spans.overlay(builder.create(), Overlays::both);
    }

    /** What is said about a place, line and column from 0. */
    List<Mark> at(int line, int column) {
        return marks.stream()
                .filter(
                        m ->
                                (line > m.line() || line == m.line() && column >= m.column())
                                        && (line < m.endLine()
                                                || line == m.endLine() && column <= m.endColumn()))
                .toList();
    }

    /** The style class of a line's number: by the worst mark on it. */
    Optional<String> ofLine(int line) {
        return marks.stream()
                .filter(m -> m.line() == line)
                .map(Mark::styleClass)
                .sorted()
                .findFirst();
    }
}
