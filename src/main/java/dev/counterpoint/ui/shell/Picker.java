package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.fx.Icons;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/** A list over the window's content from which one thing is chosen, found by typing. */
final class Picker extends StackPane {
    private static final double ROW = 30;
    private static final int MOST_ROWS = 14;

    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ListView<Row> list = new ListView<>(rows);
    private final Runnable close;

    /**
     * One thing to choose.
     *
     * @param detail what else is to be known of it, at the right
     */
    record Row(String title, String detail, String icon, Runnable chosen) {}

    /** With what is found for some letters. */
    Picker(String title, String nothing, Function<String, List<Row>> find, Runnable close) {
        this.close = close;
        getStyleClass().add("palette-layer");
        setAlignment(Pos.TOP_CENTER);
        TextField field = new TextField();
        field.setId("picker-field");
        field.setPromptText(title);
        field.setAccessibleText(title);
        field.textProperty().addListener((o, was, is) -> show(find.apply(is.strip())));
        list.setId("picker-list");
        list.setCellFactory(v -> new RowCell());
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label(nothing));
        list.setFixedCellSize(ROW);
        list.setOnMouseClicked(e -> choose());
        show(find.apply(""));
        VBox box = new VBox(8, field, list);
        box.getStyleClass().add("palette");
        box.setMaxSize(640, Region.USE_PREF_SIZE);
        getChildren().add(box);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setOnMousePressed(
                e -> {
                    if (e.getTarget() instanceof Picker) {
                        close.run();
                    }
                });
    }

    private void show(List<Row> found) {
        rows.setAll(found);
        list.setPrefHeight(Math.clamp(found.size(), 1, MOST_ROWS) * ROW + 2);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
        } else if (event.getCode() == KeyCode.ENTER) {
            choose();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            int by = event.getCode() == KeyCode.DOWN ? 1 : -1;
            int size = Math.max(1, rows.size());
            int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
            list.getSelectionModel().clearAndSelect(next);
            list.scrollTo(Math.max(0, next - 4));
        } else {
            return;
        }
        event.consume();
    }

    private void choose() {
        Row row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            close.run();
            row.chosen().run();
        }
    }

    private static final class RowCell extends ListCell<Row> {
        RowCell() {
            // Long lines are cut within the list: never a horizontal scroll bar.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Label title = new Label(row.title(), Icons.of(row.icon(), 14));
            title.getStyleClass().add("mono");
            title.setGraphicTextGap(8);
            title.setMinWidth(0);
            HBox.setHgrow(title, Priority.ALWAYS);
            title.setMaxWidth(Double.MAX_VALUE);
            Label detail = new Label(row.detail());
            detail.getStyleClass().add("secondary");
            detail.setMinWidth(USE_PREF_SIZE);
            HBox box = new HBox(16, title, detail);
            box.setAlignment(Pos.CENTER_LEFT);
            setGraphic(box);
            setAccessibleText(row.title() + ", " + row.detail());
        }
    }
}
