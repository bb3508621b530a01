package dev.counterpoint.lang.navigate;

import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Module;
import dev.counterpoint.spec.SourceRange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Moves the lines of conjunction and disjunction lists along when names before the list's first
 * line get longer or shorter: the columns of a list say what belongs to it.
 */
final class Realignment {
    private final CodeTokens tokens;
    private final int[] shifts;
    private final int[] columns;

    private Realignment(CodeTokens tokens) {
        this.tokens = tokens;
        shifts = new int[tokens.lines().count() + 2];
        columns = new int[shifts.length];
    }

    /**
     * The edits at the beginnings of lines.
     *
     * @param names that are replaced, each by one that is so much longer
     */
    static List<TextEdit> edits(
            Module module, CodeTokens tokens, String text, List<SourceRange> names, int longer) {
        if (longer == 0) {
            return List.of();
        }
        Realignment lines = new Realignment(tokens);
        List<SourceRange> lists = new ArrayList<>();
        Trees.each(
                module,
                e -> {
                    if (e instanceof Expression.Apply apply && lines.isList(apply)) {
                        lists.add(apply.range());
                    }
                });
        lists.sort(Comparator.naturalOrder());
        for (SourceRange list : lists) {
            int before =
                    (int)
                            names.stream()
                                    .filter(n -> n.line() == list.line())
                                    .filter(n -> n.column() < list.column())
                                    .count();
            int shift = lines.shifts[list.line()] + before * longer;
            for (int line = list.line() + 1; line <= list.endLine(); line++) {
                lines.shifts[line] = shift;
                lines.columns[line] = list.column();
            }
        }
        return lines.edits(text);
    }

    private boolean isList(Expression.Apply apply) {
        String name = apply.operator().name();
        int first = tokens.first(apply.range());
        return (name.equals("/\\") || name.equals("\\/"))
                && apply.range().endLine() > apply.range().line()
                && (tokens.is(first, name) || tokens.is(first, name.equals("/\\") ? "∧" : "∨"));
    }

    private List<TextEdit> edits(String text) {
        List<TextEdit> edits = new ArrayList<>();
        for (int line = 1; line <= tokens.lines().count(); line++) {
            int start = tokens.lines().start(line);
            int end = tokens.lines().end(line);
            int first = start;
            while (first < end && text.charAt(first) == ' ') {
                first++;
            }
            if (shifts[line] == 0 || first == end || first - start + 1 < columns[line]) {
                continue;
            }
            if (shifts[line] > 0) {
                edits.add(new TextEdit(start, start, " ".repeat(shifts[line])));
            } else {
                edits.add(new TextEdit(start, start - shifts[line], ""));
            }
        }
        return edits;
    }
}
