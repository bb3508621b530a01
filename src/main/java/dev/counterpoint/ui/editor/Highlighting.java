package dev.counterpoint.ui.editor;

import dev.counterpoint.lang.CfgTokens;
import dev.counterpoint.lang.TlaTokens;
import dev.counterpoint.lang.TokenKind;
import dev.counterpoint.lang.Tokens;

import javafx.beans.value.ObservableBooleanValue;

import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.model.TwoDimensional;
import org.reactfx.Subscription;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.Executor;

/** Colours a text area by its tokens, and underlines what has a mark. */
final class Highlighting {
    /** So many lines at once are below a frame; the rest follows in later ones. */
    private static final int AT_ONCE = 300;

    private final TlaArea area;
    private final Executor fx;
    private final IncrementalTokens tokens;
    private final Map<TokenKind, Collection<String>> styles = new EnumMap<>(TokenKind.class);
    private final Overlays overlays = new Overlays();
    private boolean scheduled;

    Highlighting(TlaArea area, Document document, Executor fx, ObservableBooleanValue symbols) {
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
        tokens.changed(0, 0, area.getParagraphs().size() - 1);
        showAsSigns(symbols.get());
        symbols.addListener((o, was, is) -> showAsSigns(is));
    }

    private void showAsSigns(boolean signs) {
        styles.put(
                TokenKind.OPERATOR,
                signs ? List.of("tok-operator", TlaArea.SIGNS) : List.of("tok-operator"));
        int lineEnds = area.getParagraphs().size() - 1;
        tokens.changed(0, lineEnds, lineEnds);
        work();
    }

    Subscription install() {
        Subscription changes = area.plainTextChanges().subscribe(this::changed);
        return changes;
    }

    private void changed(PlainTextChange change) {
        int line =
                area.offsetToPosition(change.getPosition(), TwoDimensional.Bias.Forward).getMajor();
        int removed = lineEnds(change.getRemoved());
        int inserted = lineEnds(change.getInserted());
        tokens.changed(line, removed, inserted);
        overlays.changed(line, removed, inserted);
        work();
    }

    private static int lineEnds(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    /** Underlines these from now on. */
    void mark(List<Mark> newMarks) {
        again(overlays.mark(newMarks, area.getParagraphs().size() - 1));
    }

    /** Colours the text by how often what stands there happened. */
    void heat(List<Heat> heats) {
        again(overlays.heat().show(heats, area.getParagraphs().size(), this::textOf));
    }

    /** How often happened what stands at a place, line and column from 0. */
    Optional<Long> heatAt(int line, int column) {
        return overlays.heat().at(line, column);
    }

    /** Shows these brackets as belonging together from now on. */
    void brackets(List<Overlays.Spot> spots) {
        again(overlays.brackets(spots));
    }

    /** Styles these lines again. */
    void again(SortedSet<Integer> lines) {
        for (int line : lines) {
            tokens.again(line);
            while (!tokens.upToDate()) {
                apply(tokens.next(AT_ONCE, this::textOf));
            }
        }
    }

    /** The state in which a line begins, as far as it is known. */
    int stateAt(int line) {
        return tokens.stateAt(line);
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
        StyleSpans<Collection<String>> spans =
                overlays.over(
                        builder.create(),
                        piece.line(),
                        piece.lines(),
                        piece.text().length(),
                        this::offset);
        area.setStyleSpans(area.getAbsolutePosition(piece.line(), 0), spans);
    }

    private int offset(int line, int column) {
        int known = Math.min(line, area.getParagraphs().size() - 1);
        return area.getAbsolutePosition(known, Math.min(column, area.getParagraphLength(known)));
    }

    /** What is said about a place, line and column from 0. */
    List<Mark> at(int line, int column) {
        return overlays.at(line, column);
    }

    /** The style class of a line's number: by the worst mark on it. */
    Optional<String> ofLine(int line) {
        return overlays.ofLine(line);
    }
}
