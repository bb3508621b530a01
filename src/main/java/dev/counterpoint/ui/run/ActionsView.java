package dev.counterpoint.ui.run;

import dev.counterpoint.check.ActionCounts;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/** The steps and the new states that each action has given so far. */
final class ActionsView extends TableView<ActionCounts.Count> {
    private static final double ROW = 24;
    private static final int MOST_SEEN = 6;

    private final ObservableList<ActionCounts.Count> rows = FXCollections.observableArrayList();

    ActionsView() {
        setId("run-actions");
        getStyleClass().add("actions");
        setAccessibleText("Steps and states per action");
        setItems(rows);
        setFixedCellSize(ROW);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<ActionCounts.Count, String> action = new TableColumn<>("Action");
        action.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue().action()));
        action.setPrefWidth(220);
        action.setCellFactory(c -> new NameCell());
        getColumns()
                .setAll(
                        List.of(
                                action,
                                number(
                                        "New states",
                                        "States that it was the first to reach",
                                        ActionCounts.Count::found),
                                number(
                                        "Steps",
                                        "All its steps, to states known before too",
                                        ActionCounts.Count::steps)));
        show(List.of());
    }

    private static TableColumn<ActionCounts.Count, Long> number(
            String title, String hint, Function<ActionCounts.Count, Long> of) {
        TableColumn<ActionCounts.Count, Long> column = new TableColumn<>();
        Label heading = new Label(title);
        heading.setTooltip(new Tooltip(hint));
        column.setGraphic(heading);
        column.setText("");
        column.setPrefWidth(96);
        column.setMinWidth(96);
        column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(of.apply(c.getValue())));
        column.setCellFactory(c -> new NumberCell());
        column.getStyleClass().add("number-column");
        return column;
    }

    void show(List<ActionCounts.Count> counts) {
        if (!rows.equals(counts)) {
            rows.setAll(counts);
            getSortOrder().stream().findFirst().ifPresent(c -> sort());
        }
        setVisible(!rows.isEmpty());
        setManaged(!rows.isEmpty());
        double height = (Math.clamp(rows.size(), 1, MOST_SEEN) + 1) * ROW + 8;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    private static final class NameCell extends TableCell<ActionCounts.Count, String> {
        private NameCell() {
            getStyleClass().add("mono");
        }

        @Override
        protected void updateItem(@Nullable String name, boolean empty) {
            super.updateItem(name, empty);
            setText(empty || name == null ? null : name);
        }
    }

    private static final class NumberCell extends TableCell<ActionCounts.Count, Long> {
        private NumberCell() {
            setAlignment(Pos.CENTER_RIGHT);
        }

        @Override
        protected void updateItem(@Nullable Long number, boolean empty) {
            super.updateItem(number, empty);
            setText(empty || number == null ? null : Amounts.number(number));
        }
    }
}
