package dev.counterpoint.ui.trace;

import dev.counterpoint.engine.protocol.Reply.Evaluated;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.font.TextMetrics;
import dev.counterpoint.graph.font.Typeface;
import dev.counterpoint.graph.picture.StateLabel;
import dev.counterpoint.state.Value;
import dev.counterpoint.ui.fx.CanvasPane;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import java.util.List;
import java.util.function.IntFunction;

/** Paints the values of what is watched, equal ones that follow each other as one stretch. */
final class WatchPainter {
    static final double ROW = 24;
    private static final double SIZE = 12;
    private static final double INSET = 8;
    private static final Font MONO = Font.font("Counterpoint Mono", SIZE);
    private static final Font SANS = Font.font("Counterpoint Sans", SIZE);

    /** What is to be said of a stretch, and its colour. */
    private enum Tone {
        PLAIN("-cp-text"),
        CHANGED("-cp-changed"),
        ERROR("-cp-violated"),
        ENDS("-cp-quiet");

        private final String ink;

        Tone(String ink) {
            this.ink = ink;
        }
    }

    private final CanvasPane canvas;
    private final double character;

    WatchPainter(CanvasPane canvas, Fonts fonts) {
        this.canvas = canvas;
        TextMetrics mono = fonts.metrics(Typeface.MONO);
        character = mono.width("0000000000", SIZE) / 10;
    }

    void paint(
            GraphicsContext g,
            List<WatchRow> rows,
            TimelineGeometry geometry,
            double from,
            double width,
            int current) {
        g.save();
        g.translate(-from, 0);
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        if (current >= 0 && current < geometry.states()) {
            double left = geometry.columnLeft(current);
            g.setFill(canvas.color("-cp-accent-soft"));
            g.fillRect(
                    left - 2, 0, geometry.columnRight(current) - left + 4, rows.size() * ROW + 2);
        }
        for (int i = 0; i < rows.size(); i++) {
            paintRow(g, rows.get(i), geometry, i * ROW, from, from + width);
        }
        g.restore();
    }

    private void paintRow(
            GraphicsContext g,
            WatchRow row,
            TimelineGeometry geometry,
            double top,
            double from,
            double to) {
        int known = Math.min(row.known().get(), geometry.states());
        int at = Math.max(0, geometry.columnAt(from));
        while (at < known && geometry.columnLeft(at) <= to) {
            int first = row.start(at);
            int last = at;
            while (last + 1 < known
                    && row.start(last + 1) == first
                    && geometry.columnLeft(last + 1) <= to) {
                last++;
            }
            Evaluated value = row.at(first);
            if (value != null) {
                double left = geometry.columnLeft(first);
                double right = geometry.columnRight(last);
                Tone tone = tone(row, first, geometry.states());
                stretch(g, tone, left, right, top);
                text(
                        g,
                        words(row, first, tone),
                        tone,
                        Math.max(left, from),
                        Math.min(right, to),
                        top);
            }
            at = last + 1;
        }
        if (known < geometry.states() && geometry.columnLeft(known) <= to) {
            g.setFill(canvas.color("-cp-quiet"));
            g.setFont(SANS);
            g.fillText("…", geometry.columnLeft(known) + INSET, top + ROW / 2);
        }
    }

    /** That only the last state has none is how a trace ends, not a mistake in what is watched. */
    private static Tone tone(WatchRow row, int first, int states) {
        if (hasValue(row, first)) {
            return first > 0 ? Tone.CHANGED : Tone.PLAIN;
        }
        boolean ends = first > 0 && first == states - 1 && hasValue(row, first - 1);
        return ends ? Tone.ENDS : Tone.ERROR;
    }

    private static boolean hasValue(WatchRow row, int index) {
        Evaluated value = row.at(index);
        return value != null && value.value() != null;
    }

    private void stretch(GraphicsContext g, Tone tone, double left, double right, double top) {
        g.setFill(canvas.color("-cp-sunken"));
        g.fillRoundRect(left, top + 3, right - left, ROW - 5, 6, 6);
        g.setStroke(canvas.color(tone == Tone.ERROR ? "-cp-violated" : "-cp-line"));
        g.setLineWidth(1);
        g.strokeRoundRect(left + 0.5, top + 3.5, right - left - 1, ROW - 6, 6, 6);
        if (tone == Tone.CHANGED) {
            g.setFill(canvas.color("-cp-changed"));
            g.fillRect(left, top + 5, 3, ROW - 9);
        }
    }

    private void text(
            GraphicsContext g,
            IntFunction<String> words,
            Tone tone,
            double left,
            double right,
            double top) {
        int room = (int) ((right - left - 2 * INSET) / character);
        if (room < 1) {
            return;
        }
        g.setFont(tone == Tone.ERROR ? SANS : MONO);
        g.setFill(canvas.color(tone.ink));
        g.fillText(words.apply(room), left + INSET, top + ROW / 2 + 0.5);
    }

    /** What is said of a stretch in a number of characters. */
    private static IntFunction<String> words(WatchRow row, int first, Tone tone) {
        Evaluated now = row.at(first);
        Evaluated then = row.at(first - 1);
        Value value = now == null ? null : now.value();
        if (value != null) {
            return room -> WatchText.of(value, then == null ? null : then.value(), room);
        }
        String error = now == null || now.error() == null ? "no value" : now.error();
        return tone == Tone.ENDS
                ? room -> "–"
                : room -> StateLabel.abbreviate("! " + error, Math.max(2, room));
    }
}
