package dev.counterpoint.ui.trace.page;

import dev.counterpoint.state.trace.Series;
import dev.counterpoint.ui.fx.CanvasPane;
import dev.counterpoint.ui.session.TraceCursor;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** A name, the number here, and the chart. */
final class SeriesCell extends ListCell<Series> {
    private static final double NAME = 160;

    private final TraceCursor cursor;
    private final Label name = new Label();
    private final Label here = new Label();
    private final CanvasPane canvas = new CanvasPane();
    private final SeriesPainter painter = new SeriesPainter(canvas);
    private final HBox line;

    /** Held, as the cursor outlives its cells. */
    private final InvalidationListener moved = o -> move();

    SeriesCell(TraceCursor cursor) {
        this.cursor = cursor;
        getStyleClass().add("series-cell");
        setPrefWidth(0);
        name.getStyleClass().addAll("mono", "node-name");
        here.getStyleClass().addAll("mono", "new-value");
        VBox words = new VBox(2, name, here);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(NAME);
        words.setMaxWidth(NAME);
        HBox.setHgrow(canvas, Priority.ALWAYS);
        line = new HBox(12, words, canvas);
        canvas.setPainter(
                (g, width, height) -> {
                    Series series = getItem();
                    if (series != null) {
                        painter.paint(g, series, width, height, cursor.index().get());
                    }
                });
        canvas.setOnMouseClicked(
                e -> {
                    Series series = getItem();
                    if (series != null) {
                        cursor.select(
                                painter.stateAt(e.getX(), series.states(), canvas.getWidth()));
                    }
                });
        cursor.index().addListener(new WeakInvalidationListener(moved));
    }

    @Override
    protected void updateItem(@Nullable Series series, boolean empty) {
        super.updateItem(series, empty);
        setText(null);
        if (empty || series == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(series.place());
        setGraphic(line);
        move();
    }

    private void move() {
        Series series = getItem();
        int index = cursor.index().get();
        if (series == null || index < 0 || index >= series.states()) {
            return;
        }
        boolean size = series.kind() == Series.Kind.SIZE;
        here.setText((size ? "size " : "") + SeriesPainter.number(series.at(index)));
        setAccessibleText(name.getText() + " is " + here.getText() + " here");
        canvas.repaint();
    }
}
