package dev.counterpoint.ui.run;

import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.EmptyState;

import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The checks that wait, run and have ended, and what is done around them. */
public final class QueueView extends BorderPane {
    private final RunViewModel model;
    private final RunPreferences preferences;

    /**
     * Shows the queue; a click on a check makes its figures and its verdict those that are shown.
     */
    public QueueView(RunViewModel model, RunPreferences preferences) {
        this.model = model;
        this.preferences = preferences;
        getStyleClass().add("queue");
        setTop(tools());
        ListView<Attempt> list = new ListView<>(model.queue().attempts());
        list.setId("queue-list");
        list.setAccessibleText("Checks");
        list.setCellFactory(v -> new AttemptCell(model.queue()));
        list.setPlaceholder(
                new EmptyState(
                        "fth-list",
                        "No checks yet",
                        "Checks that run, wait and have ended stand here. Each keeps its verdict;"
                                + " one that waits can be moved or taken out.",
                        null));
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is != null && !is.isWaiting()) {
                                model.show(is);
                            }
                        });
        setCenter(list);
        setBottom(habits());
    }

    private Node tools() {
        ComboBox<Integer> atOnce = new ComboBox<>(FXCollections.observableArrayList(1, 2, 3, 4));
        atOnce.setId("queue-at-once");
        atOnce.setAccessibleText("Checks at the same time");
        atOnce.setTooltip(new Tooltip("How many checks run at the same time"));
        atOnce.setValue(preferences.atOnce().get());
        atOnce.valueProperty().addListener((o, was, is) -> preferences.atOnce().set(is));
        HBox many = new HBox(6, new Label("At once"), atOnce);
        many.setAlignment(Pos.CENTER_LEFT);
        Button forget = new Button("Forget Ended");
        forget.setId("queue-forget");
        forget.getStyleClass().add("quiet-button");
        forget.setOnAction(e -> model.queue().forgetEnded(model.shown().get()));
        FlowPane row =
                new FlowPane(
                        8,
                        8,
                        Buttons.quiet(model.next()),
                        Buttons.quiet(model.all()),
                        many,
                        forget);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPadding(new Insets(12, 16, 12, 16));
        return row;
    }

    private Node habits() {
        CheckBox onSave = new CheckBox("When a file is saved, check this model for at most");
        onSave.setId("queue-on-save");
        onSave.selectedProperty().bindBidirectional(preferences.onSave());
        TextField budget = new TextField();
        budget.setId("queue-on-save-budget");
        budget.setAccessibleText("Time for a check when a file is saved");
        budget.textProperty().bindBidirectional(preferences.onSaveBudget());
        budget.setPrefWidth(72);
        Label problem = new Label("Write a time, such as 10 s.");
        problem.getStyleClass().add("form-problem");
        problem.visibleProperty()
                .bind(
                        javafx.beans.binding.Bindings.createBooleanBinding(
                                () -> preferences.onSaveTime().isEmpty(),
                                preferences.onSaveBudget()));
        problem.managedProperty().bind(problem.visibleProperty());
        FlowPane saving = new FlowPane(8, 4, onSave, budget, problem);
        saving.setAlignment(Pos.CENTER_LEFT);
        CheckBox announce =
                new CheckBox("Tell on the desktop when a long check ends behind other windows");
        announce.setId("queue-announce");
        announce.selectedProperty().bindBidirectional(preferences.announce());
        VBox box = new VBox(8, saving, announce);
        box.setPadding(new Insets(12, 16, 16, 16));
        return box;
    }
}
