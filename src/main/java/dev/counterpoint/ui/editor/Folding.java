package dev.counterpoint.ui.editor;

import dev.counterpoint.lang.edit.Folds;
import dev.counterpoint.lang.edit.Folds.Fold;
import dev.counterpoint.lang.edit.Folds.Kind;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Threads;

import org.reactfx.EventSource;
import org.reactfx.EventStream;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which lines of a text can be folded, and which are. */
final class Folding {
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final TlaArea area;
    private final Latest readings;
    private final EventSource<Void> changes = new EventSource<>();
    private Map<Integer, Fold> byLine = Map.of();
    private boolean any;

    Folding(TlaArea area, Threads threads) {
        this.area = area;
        readings = new Latest(threads, e -> {});
        area.plainTextChanges().successionEnds(PAUSE).subscribe(c -> read());
        read();
    }

    private void read() {
        String text = area.getText();
        readings.run(() -> Folds.of(text), this::know);
    }

    private void know(List<Fold> folds) {
        SortedSet<Integer> lines = new TreeSet<>(byLine.keySet());
        Map<Integer, Fold> fresh = new HashMap<>();
        int last = area.getParagraphs().size() - 1;
        for (Fold fold : folds) {
            if (fold.last() <= last) {
                fresh.merge(fold.first(), fold, (a, b) -> a.kind() == Kind.MODULE ? a : b);
            }
        }
        if (!fresh.keySet().equals(lines)) {
            byLine = fresh;
            changes.push(null);
        } else {
            byLine = fresh;
        }
    }

    /** Tells that marks in the gutter may be others now. */
    EventStream<Void> changes() {
        return changes;
    }

    /** What can be folded at a line, counted from 0. */
    Optional<Fold> at(int line) {
        return Optional.ofNullable(byLine.get(line));
    }

    /** Whether what begins at a line is folded. */
    boolean isFolded(int line) {
        return any && line + 1 < area.getParagraphs().size() && hides(line + 1) && !hides(line);
    }

    private boolean hides(int line) {
        return area.isHidden(line);
    }

    /** Whether a line is hidden. */
    boolean isHidden(int line) {
        return any && line >= 0 && line < area.getParagraphs().size() && hides(line);
    }

    /** How many lines between two, the second excluded, are hidden. */
    int hidden(int from, int to) {
        int count = 0;
        for (int line = Math.min(from, to); any && line < Math.max(from, to); line++) {
            count += isHidden(line) ? 1 : 0;
        }
        return from <= to ? count : -count;
    }

    /** Folds what begins at a line, or the innermost around it; or shows it again. */
    void toggle(int line) {
        if (isFolded(line)) {
            unfold(line);
            return;
        }
        byLine.values().stream()
                .filter(f -> f.first() <= line && line <= f.last())
                .max((a, b) -> Integer.compare(a.first(), b.first()))
                .ifPresent(this::fold);
    }

    private void fold(Fold fold) {
        any = true;
        int caret = area.getCurrentParagraph();
        if (caret > fold.first() && caret <= fold.last()) {
            area.moveTo(fold.first(), area.getParagraphLength(fold.first()));
        }
        // What is folded within it would end the unfolding early.
        for (int line = fold.first() + 1; line <= fold.last(); line++) {
            if (hides(line)) {
                area.unfold(line - 1);
            }
        }
        area.fold(fold.first(), fold.last());
        changes.push(null);
    }

    private void unfold(int line) {
        area.unfold(line);
        changes.push(null);
    }

    /** Folds all of a kind. */
    void foldAll(Kind kind) {
        byLine.values().stream()
                .filter(f -> f.kind() == kind && !isFolded(f.first()) && !isHidden(f.first()))
                .sorted((a, b) -> Integer.compare(b.first(), a.first()))
                .forEach(this::fold);
    }

    /** Shows everything. */
    void unfoldAll() {
        for (int line = 0; line + 1 < area.getParagraphs().size(); line++) {
            if (isFolded(line)) {
                area.unfold(line);
            }
        }
        any = false;
        changes.push(null);
    }

    /** Shows a line that is hidden. */
    void reveal(int line) {
        int head = line;
        while (head > 0 && isHidden(head)) {
            head--;
        }
        if (head != line) {
            unfold(head);
        }
    }
}
