package dev.counterpoint.ui.graph.ask;

import dev.counterpoint.graph.find.Histogram;
import dev.counterpoint.ui.fx.CanvasPane;

import javafx.geometry.Pos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import java.util.Locale;

/** A distribution over states, as bars from 0 to the highest number. */
final class BarsView extends VBox {
    private static final double HEIGHT = 64;
    private static final double WIDEST = 18;

    private final Histogram counts;
    private final CanvasPane canvas = new CanvasPane();

    BarsView(Answer.Bars bars) {
        super(2);
        counts = bars.counts();
        getStyleClass().add("bars");
        Label title = new Label(bars.title());
        canvas.setMinHeight(HEIGHT);
        canvas.setPrefHeight(HEIGHT);
        canvas.setPainter(this::paint);
        BorderPane axis = new BorderPane();
        axis.setLeft(quiet("0"));
        axis.setRight(quiet(String.format(Locale.ROOT, "%,d", counts.highest())));
        axis.setCenter(
                quiet(
                        String.format(
                                Locale.ROOT,
                                "mean %.1f, at most %,d states",
                                counts.mean(),
                                highest())));
        BorderPane.setAlignment(axis.getCenter(), Pos.CENTER);
        getChildren().addAll(title, canvas, axis);
        Tooltip.install(canvas, new Tooltip(words()));
        setAccessibleText(bars.title() + ". " + words());
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("quiet");
        return label;
    }

    private String words() {
        StringBuilder words = new StringBuilder();
        for (int value = 0; value <= Math.min(20, counts.highest()); value++) {
            if (counts.count(value) > 0) {
                words.append(words.isEmpty() ? "" : "\n")
                        .append(value)
                        .append(": ")
                        .append(Answers.states(counts.count(value)));
            }
        }
        return words.toString();
    }

    private int highest() {
        int highest = 1;
        for (int value = 0; value <= counts.highest(); value++) {
            highest = Math.max(highest, counts.count(value));
        }
        return highest;
    }

    /** Several numbers share a bar where there are more than pixels. */
    private void paint(GraphicsContext g, double width, double height) {
        int values = counts.highest() + 1;
        int bars = Math.clamp((int) (width / 3), 1, Math.max(1, values));
        long[] sums = new long[bars];
        long most = 1;
        for (int value = 0; value < values; value++) {
            int bar = (int) ((long) value * bars / values);
            sums[bar] += counts.count(value);
            most = Math.max(most, sums[bar]);
        }
        double step = width / bars;
        double wide = Math.max(1, Math.min(WIDEST, step - 1));
        g.setFill(canvas.color("-cp-accent"));
        for (int bar = 0; bar < bars; bar++) {
            double tall = sums[bar] == 0 ? 0 : Math.max(1, sums[bar] * (height - 2) / most);
            g.fillRect(bar * step + (step - wide) / 2, height - tall, wide, tall);
        }
        g.setFill(canvas.color("-cp-line"));
        g.fillRect(0, height - 1, width, 1);
    }
}
