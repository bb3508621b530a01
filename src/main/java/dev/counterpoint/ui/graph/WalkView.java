package dev.counterpoint.ui.graph;

import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Icons;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * The steps that can be taken from the state that is looked at; a click or Enter takes one,
 * Backspace takes it back.
 */
public final class WalkView extends VBox {
    private final WalkViewModel model;
    private final ObservableList<WalkViewModel.Choice> items = FXCollections.observableArrayList();
    private final ListView<WalkViewModel.Choice> list = new ListView<>(items);

    /** Shows a view model; {@code undo} takes back the last step. */
    public WalkView(WalkViewModel model, Runnable undo) {
        this.model = model;
        getStyleClass().add("walk");
        getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        WalkView.class.getResource(
                                                "/dev/counterpoint/ui/graph.css"))
                                .toExternalForm());
        Label title = new Label("Enabled actions");
        title.getStyleClass().add("walk-title");
        Label note = new Label();
        note.setId("walk-note");
        note.getStyleClass().add("quiet");
        note.textProperty().bind(model.note());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox first = new HBox(4, title, gap);
        model.commands().forEach(c -> first.getChildren().add(Buttons.icon(c)));
        first.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(0, first, note);
        head.getStyleClass().add("walk-head");
        list.setId("walk-choices");
        list.setCellFactory(l -> new Cell());
        list.setAccessibleText("Steps that can be taken");
        list.setOnMouseClicked(e -> take());
        list.setOnKeyPressed(
                e -> {
                    if (e.getCode() == KeyCode.ENTER) {
                        take();
                        e.consume();
                    } else if (e.getCode() == KeyCode.BACK_SPACE) {
                        undo.run();
                        e.consume();
                    }
                });
        VBox.setVgrow(list, Priority.ALWAYS);
        ListView<String> reasons = new ListView<>();
        reasons.setId("walk-disabled");
        reasons.setAccessibleText("Actions that cannot be taken, and why");
        reasons.setCellFactory(l -> new ReasonCell());
        reasons.setPrefHeight(130);
        reasons.setMinHeight(60);
        ToggleButton why = new ToggleButton();
        why.setId("walk-why");
        why.getStyleClass().add("quiet-button");
        why.setMaxWidth(Double.MAX_VALUE);
        model.disabled()
                .addListener(
                        (o, was, is) -> {
                            reasons.getItems().setAll(is);
                            why.setText("Not enabled: " + is.size() + ", and why");
                        });
        why.visibleProperty().bind(Bindings.isNotEmpty(reasons.getItems()));
        why.managedProperty().bind(why.visibleProperty());
        reasons.visibleProperty().bind(why.visibleProperty().and(why.selectedProperty()));
        reasons.managedProperty().bind(reasons.visibleProperty());
        getChildren().addAll(head, list, why, reasons);
        setMinSize(0, 0);
        model.choices().addListener((o, was, is) -> items.setAll(is));
        items.setAll(model.choices().get());
        model.asking().bind(visibleProperty());
    }

    private void take() {
        WalkViewModel.Choice choice = list.getSelectionModel().getSelectedItem();
        if (choice != null) {
            list.getSelectionModel().clearSelection();
            model.take(choice);
        }
    }

    private static final class ReasonCell extends ListCell<String> {
        private ReasonCell() {
            setPrefWidth(0);
            setWrapText(true);
            getStyleClass().add("reason-cell");
        }

        @Override
        protected void updateItem(@Nullable String reason, boolean isEmpty) {
            super.updateItem(reason, isEmpty);
            setText(isEmpty ? null : reason);
        }
    }

    private static final class Cell extends ListCell<WalkViewModel.Choice> {
        private Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(WalkViewModel.@Nullable Choice choice, boolean isEmpty) {
            super.updateItem(choice, isEmpty);
            setGraphic(isEmpty || choice == null ? null : row(choice));
            setTooltip(isEmpty || choice == null ? null : new Tooltip(choice.changes()));
            setAccessibleText(
                    isEmpty || choice == null ? null : choice.title() + ": " + choice.changes());
        }

        private static Node row(WalkViewModel.Choice choice) {
            Label title = new Label(choice.title());
            title.getStyleClass().addAll("mono", "choice-title");
            if (choice.environment()) {
                title.setGraphic(Icons.of("fth-zap"));
                title.getStyleClass().add("environment");
            }
            HBox first = new HBox(8, title);
            if (choice.along()) {
                first.getChildren().add(tag("on the trace"));
            }
            if (!choice.inModel()) {
                first.getChildren().add(tag("beyond the model's constraint"));
            }
            Label changes = new Label(choice.changes());
            changes.getStyleClass().addAll("mono", "choice-changes");
            return new VBox(0, first, changes);
        }

        private static Label tag(String text) {
            Label tag = new Label(text);
            tag.getStyleClass().add("choice-tag");
            return tag;
        }
    }
}
