package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.fx.Icons;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.List;
import java.util.function.Function;

/** A list over the window's content from which one thing is chosen, found by typing. */
final class Picker extends ChoiceLayer<Picker.Row> {
    private static final double ROW = 30;
    private static final int MOST_ROWS = 14;

    /**
     * One thing to choose.
     *
     * @param detail what else is to be known of it, at the right
     */
    record Row(String title, String detail, String icon, Runnable chosen) {}

    /** With what is found for some letters. */
    Picker(String title, String nothing, Function<String, List<Row>> find, Runnable close) {
        super(FXCollections.observableArrayList(), row -> row.chosen().run(), close);
        TextField field = new TextField();
        field.setId("picker-field");
        field.setPromptText(title);
        field.setAccessibleText(title);
        field.textProperty().addListener((o, was, is) -> show(find.apply(is.strip())));
        list().setId("picker-list");
        list().setCellFactory(v -> new RowCell());
        list().setFocusTraversable(false);
        list().setPlaceholder(new Label(nothing));
        list().setFixedCellSize(ROW);
        show(find.apply(""));
        fill(640, field, list());
    }

    private void show(List<Row> found) {
        list().getItems().setAll(found);
        list().setPrefHeight(Math.clamp(found.size(), 1, MOST_ROWS) * ROW + 2);
        toFirst();
    }

    private static final class RowCell extends ChoiceLayer.DrawnCell<Row> {
        RowCell() {
            // Long lines are cut within the list: never a horizontal scroll bar.
            setPrefWidth(0);
        }

        @Override
        Node drawn(Row row) {
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
            return box;
        }

        @Override
        String said(Row row) {
            return row.title() + ", " + row.detail();
        }
    }
}
