package dev.counterpoint.ui.files;

import dev.counterpoint.lang.diff.LineDiff;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Two texts side by side, what did not change folded. */
public final class DiffView extends BorderPane {
    /** The width that a scroll bar and the edges take from a row. */
    private static final double BAR = 28;

    private final ObservableList<DiffRow> rows = FXCollections.observableArrayList();
    private final Label left = new Label();
    private final Label right = new Label();

    /** Shows nothing yet. */
    public DiffView() {
        getStyleClass().add("diff");
        left.getStyleClass().add("secondary");
        right.getStyleClass().add("secondary");
        GridPane heads = halves(left, right);
        heads.getStyleClass().add("diff-heads");
        setTop(heads);
        ListView<DiffRow> list = new ListView<>(rows);
        list.setId("diff-rows");
        list.setAccessibleText("Differences, line by line");
        list.setCellFactory(v -> new RowCell());
        list.setPlaceholder(new Label("The two texts are the same."));
        setCenter(list);
        setMinSize(0, 0);
    }

    /** Shows a difference; of equal texts that they are equal. */
    public void show(LineDiff diff, String oldTitle, String newTitle) {
        left.setText(oldTitle);
        right.setText(newTitle);
        rows.setAll(diff.changes().isEmpty() ? List.of() : DiffRow.of(diff));
    }

    private static GridPane halves(Node left, Node right) {
        GridPane pane = new GridPane();
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        half.setHgrow(Priority.ALWAYS);
        pane.getColumnConstraints().setAll(half, half);
        pane.addRow(0, left, right);
        return pane;
    }

    private static final class RowCell extends ListCell<DiffRow> {
        RowCell() {
            // Lines wrap within the list: never a horizontal scroll bar.
            setPrefWidth(0);
            getStyleClass().add("diff-row");
        }

        /** Its lines are broken at the same width at which its height was asked for. */
        @Override
        protected void layoutChildren() {
            ListView<DiffRow> list = getListView();
            if (list != null && list.getWidth() > BAR && getGraphic() instanceof GridPane row) {
                row.setPrefWidth(list.getWidth() - BAR);
                row.setMaxWidth(list.getWidth() - BAR);
            }
            super.layoutChildren();
        }

        /** As high as its lines need at the list's width: a list asks without one. */
        @Override
        protected double computePrefHeight(double width) {
            Node row = getGraphic();
            ListView<DiffRow> list = getListView();
            return row == null || list == null || list.getWidth() <= BAR
                    ? super.computePrefHeight(width)
                    : row.prefHeight(list.getWidth() - BAR)
                            + snappedTopInset()
                            + snappedBottomInset();
        }

        @Override
        protected void updateItem(@Nullable DiffRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            setGraphic(
                    switch (row) {
                        case DiffRow.Same same ->
                                halves(
                                        side(same.oldLine(), " ", same.text(), "diff-same"),
                                        side(same.newLine(), " ", same.text(), "diff-same"));
                        case DiffRow.Changed changed ->
                                halves(
                                        side(changed.before(), "−", "diff-old"),
                                        side(changed.after(), "+", "diff-new"));
                        case DiffRow.Folded folded -> folded(folded.lines());
                    });
        }

        private static Node folded(int lines) {
            Label words = new Label("⋯ %,d unchanged lines".formatted(lines));
            words.getStyleClass().add("secondary");
            return words;
        }

        private static Node side(List<DiffRow.Line> line, String sign, String style) {
            return line.isEmpty()
                    ? new HBox()
                    : side(line.getFirst().number(), sign, line.getFirst().text(), style);
        }

        private static Node side(int number, String sign, String text, String style) {
            Label place = new Label(number + " " + sign);
            place.getStyleClass().addAll("mono", "diff-place");
            place.setMinWidth(64);
            place.setAlignment(Pos.TOP_RIGHT);
            Label words = new Label(text.replace("\t", "    "));
            words.getStyleClass().addAll("mono", style);
            words.setWrapText(true);
            words.setMinWidth(0);
            words.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox side = new HBox(8, place, words);
            side.getStyleClass().add(style + "-side");
            return side;
        }
    }
}
