package dev.counterpoint.ui.trim;

import dev.counterpoint.engine.protocol.Trimmed;
import dev.counterpoint.trim.SmallerConstants;
import dev.counterpoint.trim.TrimResult;
import dev.counterpoint.trim.TrimWords;
import dev.counterpoint.trim.space.Measure;
import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.EmptyState;

import javafx.beans.property.IntegerProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.List;

/** The report of a trimming: what there was and is, in the order in which it counts. */
public final class TrimView extends StackPane {
    private static final List<Integer> TIMES = List.of(1, 2, 5, 10, 30, 60, 300, 1800);

    private final TrimViewModel model;
    private final CostTable costs;
    private final WhyView why;
    private final VBox stages = new VBox(2);
    private final Label constants = new Label();
    private final Label smaller = new Label();
    private final Label notes = new Label();
    private final EmptyState empty;
    private final ScrollPane report;

    /** Shows a view model. */
    public TrimView(TrimViewModel model) {
        this.model = model;
        getStyleClass().add("trim");
        getStylesheets().add(TrimStrip.sheet());
        costs = new CostTable(model);
        why = new WhyView(model);
        stages.setId("trim-stages");
        constants.setId("trim-constants");
        constants.getStyleClass().add("mono");
        constants.setWrapText(true);
        smaller.setId("trim-smaller");
        smaller.setWrapText(true);
        notes.setWrapText(true);
        notes.setId("trim-notes");
        notes.getStyleClass().add("trim-notes");
        VBox all =
                new VBox(
                        8,
                        costs,
                        notes,
                        why,
                        new SchedulesView(model.schedules()),
                        heading("Constants"),
                        constants,
                        smaller,
                        heading("How it went"),
                        stages,
                        heading("When"),
                        habits());
        all.getStyleClass().add("trim-report");
        report = new ScrollPane(all);
        report.setFitToWidth(true);
        report.setId("trim-report");
        report.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        empty =
                new EmptyState(
                        "fth-scissors",
                        "A smaller counterexample",
                        "Trim leaves out what is not needed and says how far that went: fewer"
                                + " faults, fewer steps, fewer actors.",
                        Buttons.quiet(model.trim()));
        setMinSize(0, 0);
        getChildren().addAll(report, empty);
        model.found().addListener((ListChangeListener<Trimmed>) c -> update());
        model.phase().addListener(o -> update());
        model.smaller().addListener(o -> update());
        model.findings().addListener((o, was, is) -> why.show(is));
        update();
        why.show(model.findings().get());
    }

    private static Label heading(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("trim-heading");
        return label;
    }

    private Node habits() {
        TrimPreferences preferences = model.preferences();
        CheckBox automatic = new CheckBox("By itself after a violation, at most");
        automatic.setId("trim-automatic");
        automatic.selectedProperty().bindBidirectional(preferences.automatic());
        ComboBox<Integer> shorter = times("trim-automatic-time", preferences.automaticSeconds());
        ComboBox<Integer> longer = times("trim-asked-time", preferences.askedSeconds());
        FlowPane first = new FlowPane(8, 4, automatic, shorter);
        FlowPane second = new FlowPane(8, 4, new Label("When asked, at most"), longer);
        first.setAlignment(Pos.CENTER_LEFT);
        second.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, first, second);
    }

    private static ComboBox<Integer> times(String id, IntegerProperty seconds) {
        ComboBox<Integer> box = new ComboBox<>();
        box.getItems().setAll(TIMES);
        box.setId(id);
        box.setAccessibleText("For how long");
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Integer value) {
                        return value == null ? "" : TrimSentences.seconds(value);
                    }

                    @Override
                    public Integer fromString(String text) {
                        return seconds.get();
                    }
                });
        box.setValue(seconds.get());
        box.valueProperty().addListener((o, was, is) -> seconds.set(is));
        return box;
    }

    private void update() {
        boolean any = !model.found().isEmpty();
        empty.setVisible(!any);
        report.setVisible(any);
        if (!any) {
            return;
        }
        costs.update();
        stages.getChildren().clear();
        for (Trimmed trimmed : model.found()) {
            Label line =
                    new Label(
                            TrimWords.count(Measure.STEPS, trimmed.cost().steps())
                                    + " – "
                                    + TrimWords.stage(trimmed.stage()));
            line.setWrapText(true);
            stages.getChildren().add(line);
        }
        TrimResult result = model.result().get();
        SmallerConstants.Result less = model.smaller().get();
        constants.setText(result == null ? "" : TrimSentences.constants(result, less));
        smaller.setText(result == null ? "" : TrimSentences.smaller(less));
        notes.setText(result == null ? "" : String.join("\n", result.notes()));
        constants.setVisible(!constants.getText().isEmpty());
        constants.setManaged(constants.isVisible());
        notes.setVisible(!notes.getText().isEmpty());
        notes.setManaged(notes.isVisible());
    }
}
