package dev.counterpoint.ui.trace.page;

import dev.counterpoint.state.trace.Series;
import dev.counterpoint.ui.fx.CanvasPane;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import java.util.Locale;

/**
 * Paints a series over the whole width: a step line for numbers, a filled one for sizes. Where many
 * states share a pixel it shows the least and the most of them.
 */
final class SeriesPainter {
    private static final double LABELS = 56;
    private static final double TOP = 10;
    private static final double FOOT = 10;
    private static final Font SMALL = Font.font("Counterpoint Sans", 11);

    private final CanvasPane canvas;

    SeriesPainter(CanvasPane canvas) {
        this.canvas = canvas;
    }

    void paint(GraphicsContext g, Series series, double width, double height, int current) {
        double right = width - LABELS;
        double low = series.kind() == Series.Kind.SIZE ? 0 : series.least();
        double high = series.most();
        if (Double.isNaN(low) || right < 8) {
            return;
        }
        double span = high > low ? high - low : 1;
        double room = height - TOP - FOOT;
        axis(g, series, right, height, low, high);
        g.setStroke(canvas.color("-cp-accent"));
        g.setFill(canvas.color("-cp-accent-soft"));
        g.setLineWidth(1.5);
        g.setLineDashes((double[]) null);
        double before = Double.NaN;
        int states = series.states();
        int columns = (int) Math.ceil(right);
        int last = -1;
        for (int x = 0; x < columns; x++) {
            int from = Math.max(last + 1, stateAt(x, states, width));
            int to = stateAt(x + 1, states, width);
            boolean newState = to > last;
            last = Math.max(last, to);
            double least = Double.NaN;
            double most = Double.NaN;
            for (int i = newState ? from : to; i <= to; i++) {
                double value = series.at(i);
                least = Double.isNaN(least) || value < least ? value : least;
                most = Double.isNaN(most) || value > most ? value : most;
            }
            if (Double.isNaN(least)) {
                before = Double.NaN;
                continue;
            }
            double upper = height - FOOT - (most - low) / span * room;
            double lower = height - FOOT - (least - low) / span * room;
            if (series.kind() == Series.Kind.SIZE) {
                g.fillRect(x, upper, 1, height - FOOT - upper);
            }
            double from0 = Double.isNaN(before) ? lower : before;
            g.strokeLine(x + 0.5, Math.min(from0, upper), x + 0.5, Math.max(from0, lower));
            before = height - FOOT - (series.at(to) - low) / span * room;
        }
        marker(g, series, right, height, low, span, current);
    }

    private void axis(
            GraphicsContext g,
            Series series,
            double right,
            double height,
            double low,
            double high) {
        g.setStroke(canvas.color("-cp-line"));
        g.setLineWidth(1);
        g.strokeLine(0, height - FOOT + 0.5, right, height - FOOT + 0.5);
        g.setFont(SMALL);
        g.setFill(canvas.color("-cp-quiet"));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        if (series.isChanging()) {
            g.fillText(number(high), right + 6, TOP);
        }
        g.fillText(number(low), right + 6, height - FOOT);
    }

    private void marker(
            GraphicsContext g,
            Series series,
            double right,
            double height,
            double low,
            double span,
            int current) {
        if (current < 0 || current >= series.states()) {
            return;
        }
        double x = Math.floor((current + 0.5) * right / series.states()) + 0.5;
        g.setStroke(canvas.color("-cp-text"));
        g.setLineWidth(1);
        g.strokeLine(x, 2, x, height - FOOT);
        double value = series.at(current);
        if (!Double.isNaN(value)) {
            double y = height - FOOT - (value - low) / span * (height - TOP - FOOT);
            g.setFill(canvas.color("-cp-text"));
            g.fillOval(x - 3, y - 3, 6, 6);
        }
    }

    /** The state that is painted at a place. */
    int stateAt(double x, int states, double width) {
        double right = Math.max(1, width - LABELS);
        return Math.clamp((long) (x / right * states), 0, states - 1);
    }

    /** A number as people read it. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole
                ? String.format(Locale.ROOT, "%,d", (long) value)
                : String.format(Locale.ROOT, "%.3g", value);
    }
}
