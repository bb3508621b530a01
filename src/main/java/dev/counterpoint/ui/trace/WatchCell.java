package dev.counterpoint.ui.trace;

import dev.counterpoint.ui.fx.ExpressionField;
import dev.counterpoint.ui.fx.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

/** The name of a watched expression, which can be edited, moved and removed. */
final class WatchCell extends ListCell<WatchRow> {
    private final WatchesViewModel model;
    private final ExpressionField.Source proposals;

    WatchCell(WatchesViewModel model, ExpressionField.Source proposals) {
        this.model = model;
        this.proposals = proposals;
        setPrefWidth(0);
        setContextMenu(
                new ContextMenu(
                        item("Edit", this::startEdit),
                        item("Move Up", () -> model.move(getItem(), -1)),
                        item("Move Down", () -> model.move(getItem(), 1)),
                        item("Remove", () -> model.remove(getItem()))));
    }

    private MenuItem item(String title, Runnable action) {
        MenuItem item = new MenuItem(title);
        item.setOnAction(
                e -> {
                    if (getItem() != null) {
                        action.run();
                    }
                });
        return item;
    }

    @Override
    protected void updateItem(@Nullable WatchRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        setGraphic(shown(row));
        setTooltip(new Tooltip(row.expression()));
        setAccessibleText("Watched: " + row.expression());
    }

    private HBox shown(WatchRow row) {
        Label name = new Label(row.expression().replaceAll("\\s+", " "));
        name.getStyleClass().add("mono");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Button remove = new Button(null, Icons.of("fth-x"));
        remove.getStyleClass().addAll("flat", "button-icon", "watch-remove");
        remove.setTooltip(new Tooltip("Watch it no longer (Delete)"));
        remove.setAccessibleText("Watch " + row.expression() + " no longer");
        remove.setFocusTraversable(false);
        remove.setOnAction(e -> model.remove(row));
        remove.visibleProperty().bind(hoverProperty().or(selectedProperty()));
        HBox line = new HBox(4, name, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    @Override
    public void startEdit() {
        WatchRow row = getItem();
        super.startEdit();
        if (row == null || !isEditing()) {
            return;
        }
        ExpressionField field = new ExpressionField(proposals);
        field.setText(row.expression());
        field.setOnAction(
                e -> {
                    cancelEdit();
                    model.edit(row, field.getText());
                });
        field.addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        cancelEdit();
                        e.consume();
                    }
                });
        setGraphic(field);
        field.requestFocus();
        field.selectAll();
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        updateItem(getItem(), isEmpty());
    }
}
