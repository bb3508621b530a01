package dev.counterpoint.ui.editor;

import dev.counterpoint.lang.CfgTokens;
import dev.counterpoint.lang.TlaTokens;
import dev.counterpoint.lang.TokenKind;
import dev.counterpoint.lang.Tokens;

import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.model.TwoDimensional;
import org.reactfx.Subscription;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Executor;

/** Colours a text area by its tokens, and underlines what has a mark. */
final class Highlighting {
    /** So many lines at once are below a frame; the rest follows in later ones. */
    private static final int AT_ONCE = 300;

    private final CodeArea area;
    private final Executor fx;
    private final IncrementalTokens tokens;
    private final Map<TokenKind, Collection<String>> styles = new EnumMap<>(TokenKind.class);
    private List<Mark> marks = List.of();
    private boolean scheduled;

    Highlighting(CodeArea area, Document document, Executor fx) {
        this.area = area;
        this.fx = fx;
        tokens =
                document.name().endsWith(".cfg")
                        ? new IncrementalTokens(CfgTokens::of, CfgTokens.FILE)
                        : new IncrementalTokens(TlaTokens::of, TlaTokens.FILE);
        for (TokenKind kind : TokenKind.values()) {
            styles.put(
                    kind, List.of("tok-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
    }

    Subscription install() {
        Subscription changes = area.plainTextChanges().subscribe(this::changed);
        int lines = area.getParagraphs().size();
        tokens.changed(0, 0, lines - 1);
        work();
        return changes;
    }

    private void changed(PlainTextChange change) {
        int line =
                area.offsetToPosition(change.getPosition(), TwoDimensional.Bias.Forward).getMajor();
        int removed = lineEnds(change.getRemoved());
        int inserted = lineEnds(change.getInserted());
        tokens.changed(line, removed, inserted);
        List<Mark> kept = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark.endLine() < line) {
                kept.add(mark);
            } else if (mark.line() > line + removed) {
                kept.add(mark.shifted(inserted - removed));
            }
        }
        marks = kept;
        work();
    }

    private static int lineEnds(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    /** Underlines these from now on. */
    void mark(List<Mark> newMarks) {
        TreeSet<Integer> lines = new TreeSet<>();
        int last = area.getParagraphs().size() - 1;
        for (List<Mark> all : List.of(marks, newMarks)) {
            for (Mark mark : all) {
                for (int i = mark.line(); i <= Math.min(mark.endLine(), last); i++) {
                    lines.add(i);
                }
            }
        }
        marks = List.copyOf(newMarks);
        for (int line : lines) {
            tokens.again(line);
            while (!tokens.upToDate()) {
                apply(tokens.next(AT_ONCE, this::textOf));
            }
        }
    }

    private void work() {
        if (!tokens.upToDate()) {
            apply(tokens.next(AT_ONCE, this::textOf));
        }
        if (!tokens.upToDate() && !scheduled) {
            scheduled = true;
            fx.execute(
                    () -> {
                        scheduled = false;
                        work();
                    });
        }
    }

    private String textOf(int line) {
        return area.getText(line);
    }

    private void apply(IncrementalTokens.Piece piece) {
        if (piece.text().isEmpty()) {
            return;
        }
        StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
        Tokens found = piece.tokens();
        for (int i = 0; i < found.size(); i++) {
            builder.add(styles.getOrDefault(found.kind(i), List.of()), found.length(i));
        }
        StyleSpans<Collection<String>> spans = builder.create();
        int start = area.getAbsolutePosition(piece.line(), 0);
        for (Mark mark : marks) {
            if (mark.touches(piece.line(), piece.lines())) {
                spans = underline(spans, mark, start, piece.text().length());
            }
        }
        area.setStyleSpans(start, spans);
    }

    private StyleSpans<Collection<String>> underline(
            StyleSpans<Collection<String>> spans, Mark mark, int start, int length) {
        int from = Math.max(offset(mark.line(), mark.column()) - start, 0);
        int to = Math.min(offset(mark.endLine(), mark.endColumn()) - start, length);
        if (to <= from) {
            from = Math.max(0, Math.min(from, length - 1));
            to = Math.min(length, from + 1);
        }
        StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
        builder.add(List.of(), from);
        builder.add(List.of(mark.styleClass()), to - from);
        builder.add(List.of(), length - to);
        return spans.overlay(
                builder.create(),
                (base, over) -> {
                    if (over.isEmpty()) {
                        return base;
                    }
                    List<String> both = new ArrayList<>(base);
                    both.addAll(over);
                    return both;
                });
    }

    private int offset(int line, int column) {
        int known = Math.min(line, area.getParagraphs().size() - 1);
        return area.getAbsolutePosition(known, Math.min(column, area.getParagraphLength(known)));
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
