package dev.counterpoint.ui.run;

import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.engine.protocol.Search;
import dev.counterpoint.ui.fx.Buttons;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.Duration;
import java.util.OptionalLong;

/** The live figures, their chart, and what the check does now. */
final class FiguresView extends VBox {
    private final RunViewModel model;
    private final Label distinct = figure("run-distinct");
    private final Label generated = figure("run-generated");
    private final Label queue = figure("run-queue");
    private final Label waiting = new Label("Queue");
    private final Label depth = figure("run-depth");
    private final Label rate = figure("run-rate");
    private final Label generatedRate = figure("run-generated-rate");
    private final Label memory = figure("run-memory");
    private final Label elapsed = figure("run-elapsed");
    private final Label left = new Label();
    private final Label heading = new Label();
    private final Label others = new Label();
    private final ActionsView actions = new ActionsView();
    private final Label doing = new Label();
    private final ProgressBar bar = new ProgressBar();

    FiguresView(RunViewModel model) {
        super(16);
        this.model = model;
        getStyleClass().add("figures");
        left.setId("run-left");
        left.getStyleClass().add("quiet");
        FlowPane tiles =
                new FlowPane(
                        8,
                        12,
                        tile("Distinct states", distinct),
                        tile("Generated", generated),
                        tile(waiting, queue),
                        tile("Depth", depth),
                        tile("Time", elapsed),
                        tile("Distinct / s", rate),
                        tile("Generated / s", generatedRate),
                        tile("Memory", memory));
        ChartView chart = new ChartView(model);
        VBox.setVgrow(chart, Priority.ALWAYS);
        chart.setMinHeight(120);
        getChildren().addAll(heading(), tiles, new VBox(6, progress(), left), chart, actions);
        model.figures().addListener((o, was, is) -> update(is));
        model.activity().addListener((o, was, is) -> update(model.figures().get()));
        model.running().addListener((o, was, is) -> update(model.figures().get()));
        update(model.figures().get());
    }

    private HBox heading() {
        heading.setId("run-heading");
        heading.getStyleClass().add("run-heading");
        others.setId("run-others");
        others.getStyleClass().add("quiet");
        HBox line = new HBox(12, heading, others);
        line.setAlignment(Pos.BASELINE_LEFT);
        model.shown().addListener(o -> update(model.figures().get()));
        model.queue().attempts().addListener((ListChangeListener<Attempt>) c -> tellOthers());
        return line;
    }

    private void tellOthers() {
        int waiting = model.queue().waiting();
        others.setText(waiting == 0 ? "" : waiting == 1 ? "1 more waits" : waiting + " more wait");
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
        HBox line = new HBox(12, doing, bar, Buttons.icon(model.pause()), stop);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("progress-line");
        line.visibleProperty().bind(model.running());
        line.managedProperty().bind(model.running());
        return line;
    }

    private void update(Figures now) {
        Attempt shown = model.shown().get();
        heading.setText(
                shown == null
                        ? ""
                        : shown.name() + (shown.isOnSave() ? ", when it was saved" : ""));
        tellOthers();
        distinct.setText(Amounts.number(now.distinct()));
        generated.setText(Amounts.number(now.generated()));
        boolean simulates =
                shown != null && shown.request().search().mode() == Search.Mode.SIMULATION;
        waiting.setText(simulates ? "Behaviors" : "Queue");
        queue.setText(Amounts.number(simulates ? now.behaviors() : now.queued()));
        depth.setText(Amounts.number(now.depth()));
        rate.setText(rate(now, now.distinct(), model.samples().rate()));
        generatedRate.setText(rate(now, now.generated(), model.samples().generatedRate()));
        elapsed.setText(Amounts.time(now.elapsedMillis()));
        if (shown != null) {
            boolean told = shown.memory() > 0;
            memory.setText(told ? Amounts.bytes(shown.memory()) : "–");
            memory.setTooltip(
                    told
                            ? new Tooltip(
                                    "The checker may take " + Amounts.bytes(shown.mostMemory()))
                            : null);
            actions.show(shown.actions().counts());
            progress(shown, now);
        }
    }

    private void progress(Attempt shown, Figures now) {
        Duration time = shown.request().budget();
        long budget = time == null ? 0 : time.toMillis();
        bar.setProgress(budget == 0 ? -1 : Math.min(1, now.elapsedMillis() / (double) budget));
        String within =
                budget == 0
                        ? Amounts.time(now.elapsedMillis())
                        : Amounts.time(now.elapsedMillis()) + " of " + Amounts.time(budget);
        doing.setText(model.activity().get() + "…  " + within);
        String words = model.running().get() ? left() : "";
        left.setText(words);
        left.setVisible(!words.isEmpty());
        left.setManaged(!words.isEmpty());
    }

    /** Only where the queue shrinks: otherwise nobody knows. */
    private String left() {
        OptionalLong millis = Remaining.millis(model.samples().points());
        return millis.isEmpty()
                ? ""
                : "The queue shrinks: about "
                        + Amounts.time(millis.getAsLong())
                        + " left if it goes on so.";
    }

    /** The last seconds' while it runs, then the whole check's. */
    private String rate(Figures now, long whole, double lately) {
        boolean live = model.running().get() || now.elapsedMillis() == 0;
        return Amounts.number(Math.round(live ? lately : whole * 1_000.0 / now.elapsedMillis()));
    }

    private static Label figure(String id) {
        Label label = new Label("0");
        label.setId(id);
        label.getStyleClass().add("figure");
        return label;
    }

    private static VBox tile(String caption, Label figure) {
        return tile(new Label(caption), figure);
    }

    private static VBox tile(Label words, Label figure) {
        words.getStyleClass().add("caption");
        VBox tile = new VBox(0, words, figure);
        // Wide enough for all, so that they stand under each other in a narrow window.
        tile.setPrefWidth(108);
        return tile;
    }
}
