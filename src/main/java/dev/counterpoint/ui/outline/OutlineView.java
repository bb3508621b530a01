package dev.counterpoint.ui.outline;

import dev.counterpoint.ui.fx.Icons;
import dev.counterpoint.ui.outline.OutlineViewModel.Row;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** The list of what the module in front defines; a click goes there. */
public final class OutlineView extends BorderPane {
    private static final int AROUND = 3;

    private final ListView<Row> list;
    private final Consumer<Row> go;

    /** With what goes to a row's place. */
    public OutlineView(OutlineViewModel model, Consumer<Row> go) {
        this.go = go;
        getStyleClass().addAll("project", "outline");
        Label title = new Label();
        title.textProperty()
                .bind(
                        Bindings.when(model.module().isEmpty())
                                .then("Outline")
                                .otherwise(Bindings.concat("Outline of ", model.module())));
        title.getStyleClass().add("panel-title");
        title.setMinWidth(0);
        HBox head = new HBox(title);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("panel-head");
        setTop(head);
        list = new ListView<>(model.rows());
        list.setId("outline-list");
        list.setAccessibleText("Outline");
        list.setFixedCellSize(24);
        list.setCellFactory(v -> new RowCell());
        Label nothing = new Label("What the module defines stands here when it has been read.");
        nothing.setWrapText(true);
        nothing.getStyleClass().add("empty-words");
        list.setPlaceholder(nothing);
        list.setOnMouseClicked(e -> choose());
        list.setOnKeyPressed(
                e -> {
                    if (e.getCode() == KeyCode.ENTER) {
                        choose();
                    }
                });
        setCenter(list);
        setMinSize(0, 0);
        model.current().addListener((o, was, is) -> select(is));
        select(model.current().get());
    }

    /** Follows the caret, without taking the list from who works in it. */
    private void select(@Nullable Row row) {
        if (list.isFocused()) {
            return;
        }
        list.getSelectionModel().clearSelection();
        int index = row == null ? -1 : list.getItems().indexOf(row);
        if (index >= 0) {
            list.getSelectionModel().select(index);
            list.scrollTo(Math.max(0, index - AROUND));
        }
    }

    private void choose() {
        Row row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            go.accept(row);
        }
    }

    private static final class RowCell extends ListCell<Row> {
        RowCell() {
            // A long name is cut within the list: no horizontal scroll bar.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setTooltip(null);
                setAccessibleText(null);
                return;
            }
            Label name = new Label(row.name(), Icons.of(row.icon(), 12));
            name.getStyleClass().add("outline-name");
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            HBox box = new HBox(name);
            box.getStyleClass().add(row.styleClass());
            box.setAlignment(Pos.CENTER_LEFT);
            setGraphic(box);
            setTooltip(new Tooltip(row.name() + ", " + row.word()));
            setAccessibleText(row.name() + ", " + row.word());
        }
    }
}
