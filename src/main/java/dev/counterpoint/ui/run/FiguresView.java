package dev.counterpoint.ui.run;

import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.ui.fx.Buttons;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.Duration;

/** The live figures, their chart, and what the check does now. */
final class FiguresView extends VBox {
    private final RunViewModel model;
    private final Label distinct = figure("run-distinct");
    private final Label generated = figure("run-generated");
    private final Label queue = figure("run-queue");
    private final Label depth = figure("run-depth");
    private final Label rate = figure("run-rate");
    private final Label elapsed = figure("run-elapsed");
    private final Label doing = new Label();
    private final ProgressBar bar = new ProgressBar();

    FiguresView(RunViewModel model) {
        super(16);
        this.model = model;
        getStyleClass().add("figures");
        FlowPane tiles =
                new FlowPane(
                        8,
                        12,
                        tile("Distinct states", distinct),
                        tile("Generated", generated),
                        tile("Queue", queue),
                        tile("Depth", depth),
                        tile("States a second", rate),
                        tile("Time", elapsed));
        ChartView chart = new ChartView(model);
        VBox.setVgrow(chart, Priority.ALWAYS);
        chart.setMinHeight(120);
        getChildren().addAll(tiles, progress(), chart);
        model.figures().addListener((o, was, is) -> update(is));
        model.activity().addListener((o, was, is) -> update(model.figures().get()));
        model.running().addListener((o, was, is) -> update(model.figures().get()));
        update(model.figures().get());
    }

    private HBox progress() {
        Button stop = Buttons.quiet(model.stop());
        stop.setMinWidth(Region.USE_PREF_SIZE);
        doing.setId("run-activity");
        doing.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(doing, Priority.ALWAYS);
        // In a narrow window the bar gives way, not the words.
        bar.setPrefWidth(140);
        bar.setMinWidth(0);
        doing.setMinWidth(USE_PREF_SIZE);
        stop.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(12, doing, bar, stop);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("progress-line");
        line.visibleProperty().bind(model.running());
        line.managedProperty().bind(model.running());
        return line;
    }

    private void update(Figures now) {
        distinct.setText(Amounts.number(now.distinct()));
        generated.setText(Amounts.number(now.generated()));
        queue.setText(Amounts.number(now.queued()));
        depth.setText(Amounts.number(now.depth()));
        rate.setText(Amounts.number(Math.round(rate(now))));
        elapsed.setText(Amounts.time(now.elapsedMillis()));
        long budget = Amounts.time(model.budget().get()).map(Duration::toMillis).orElse(0L);
        bar.setProgress(budget == 0 ? -1 : Math.min(1, now.elapsedMillis() / (double) budget));
        String within =
                budget == 0
                        ? Amounts.time(now.elapsedMillis())
                        : Amounts.time(now.elapsedMillis()) + " of " + Amounts.time(budget);
        doing.setText(model.activity().get() + "…  " + within);
    }

    /** The last seconds' while it runs, then the whole check's. */
    private double rate(Figures now) {
        return model.running().get() || now.elapsedMillis() == 0
                ? model.samples().rate()
                : now.distinct() * 1_000.0 / now.elapsedMillis();
    }

    private static Label figure(String id) {
        Label label = new Label("0");
        label.setId(id);
        label.getStyleClass().add("figure");
        return label;
    }

    private static VBox tile(String caption, Label figure) {
        Label words = new Label(caption);
        words.getStyleClass().add("caption");
        VBox tile = new VBox(0, words, figure);
        // Wide enough for all six, so that they stand under each other in a narrow window.
        tile.setPrefWidth(94);
        return tile;
    }
}
