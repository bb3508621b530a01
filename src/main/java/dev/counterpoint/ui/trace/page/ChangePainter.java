package dev.counterpoint.ui.trace.page;

import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.font.Typeface;
import dev.counterpoint.state.Change;
import dev.counterpoint.state.Value;
import dev.counterpoint.state.ValueText;
import dev.counterpoint.ui.fx.CanvasPane;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Paints changes in a line, as many as there is room for: what it was struck through, what it is.
 * Painted, as a node for each word would be styled anew at each row that is scrolled to.
 */
final class ChangePainter {
    private static final double SIZE = 12;
    private static final double BETWEEN = 18;
    private static final int LONGEST = 36;
    private static final Font MONO = Font.font("Counterpoint Mono", SIZE);
    private static final Font SANS = Font.font("Counterpoint Sans", SIZE);

    private final CanvasPane canvas;
    private final double character;

    ChangePainter(CanvasPane canvas, Fonts fonts) {
        this.canvas = canvas;
        character = fonts.metrics(Typeface.MONO).width("0000000000", SIZE) / 10;
    }

    /** On a canvas of this size, from the left. */
    void paint(GraphicsContext g, List<Change> changes, double width, double height) {
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        double y = height / 2 + 0.5;
        double x = 0;
        int told = 0;
        for (Change change : changes) {
            boolean last = told == changes.size() - 1;
            double room = width - x - (last ? 0 : 32);
            if (told > 0 && width(change) > room) {
                break;
            }
            x = words(g, change, x, y) + BETWEEN;
            told++;
        }
        if (told < changes.size()) {
            text(g, "+" + (changes.size() - told), "-cp-quiet", SANS, x, y);
        }
    }

    private double width(Change change) {
        int values = brief(change.before()).length() + brief(change.after()).length();
        boolean both = change.before() != null && change.after() != null;
        return (change.place().length() + values + (both ? 4 : 3)) * character;
    }

    private double words(GraphicsContext g, Change change, double from, double y) {
        double x = text(g, change.place(), "-cp-text", MONO, from, y) + character;
        Value before = change.before();
        Value after = change.after();
        if (before != null) {
            if (after == null) {
                x = text(g, "−", "-cp-quiet", MONO, x, y) + character;
            }
            double end = text(g, brief(before), "-cp-quiet", MONO, x, y);
            g.setStroke(canvas.color("-cp-quiet"));
            g.setLineWidth(1);
            g.strokeLine(x, Math.floor(y) + 0.5, end, Math.floor(y) + 0.5);
            x = end + character;
        }
        if (after != null) {
            x = text(g, before == null ? "+" : "→", "-cp-quiet", MONO, x, y) + character;
            x = text(g, brief(after), "-cp-changed", MONO, x, y);
        }
        return x;
    }

    private double text(
            GraphicsContext g, String text, String colour, Font font, double x, double y) {
        g.setFont(font);
        g.setFill(canvas.color(colour));
        g.fillText(text, x, y);
        return x + text.length() * character;
    }

    private static String brief(@Nullable Value value) {
        return value == null ? "" : ValueText.brief(value, LONGEST);
    }
}
