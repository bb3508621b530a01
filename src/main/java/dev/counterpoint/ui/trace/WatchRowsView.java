package dev.counterpoint.ui.trace;

import dev.counterpoint.engine.protocol.Reply.Evaluated;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.ui.fx.CanvasPane;
import dev.counterpoint.ui.fx.ExpressionField;
import dev.counterpoint.ui.session.TraceCursor;

import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.function.DoubleConsumer;

/**
 * What is watched, a row each under the timeline: the expression on the left, its values under
 * their states. Alt with Up and Down moves a row, Delete removes it, F2 or a double click edits it.
 */
final class WatchRowsView extends ScrollPane {
    /** So much room has the value at the last state. */
    static final double TAIL = 150;

    /** So wide are the expressions. */
    static final double NAMES = BandsView.NAMES;

    private static final int MOST_SEEN = 5;

    private final WatchesViewModel model;
    private final TraceCursor cursor;
    private final CanvasPane canvas = new CanvasPane();
    private final WatchPainter painter;
    private final ListView<WatchRow> names;
    private final Tooltip tip = new Tooltip();
    private @Nullable TimelineGeometry geometry;
    private double from;

    WatchRowsView(
            WatchesViewModel model,
            TraceCursor cursor,
            Fonts fonts,
            ExpressionField.Source proposals) {
        this.model = model;
        this.cursor = cursor;
        painter = new WatchPainter(canvas, fonts);
        names = new ListView<>(model.rows());
        setId("watch-rows");
        getStyleClass().add("watch-rows");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        names.setId("watch-names");
        names.setFixedCellSize(WatchPainter.ROW);
        names.setCellFactory(v -> new WatchCell(model, proposals));
        names.setEditable(true);
        names.setAccessibleText("Watched expressions");
        names.setMinWidth(NAMES);
        names.setMaxWidth(NAMES);
        names.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        HBox.setHgrow(canvas, Priority.ALWAYS);
        setContent(new HBox(names, canvas));
        canvas.setId("watch-values");
        canvas.setPainter((g, width, height) -> paint(g, width));
        canvas.setOnMouseMoved(this::point);
        canvas.setOnMouseClicked(this::click);
        tip.setShowDelay(Duration.millis(250));
        tip.setShowDuration(Duration.INDEFINITE);
        tip.getStyleClass().add("mono");
        model.rows().addListener((ListChangeListener<WatchRow>) c -> arrange());
        cursor.index().addListener((o, was, is) -> canvas.repaint());
        arrange();
    }

    /** A field that adds what is typed in it; Escape leaves it. */
    void prepareField(ExpressionField field, Runnable leave) {
        field.setId("watch-field");
        field.setPromptText("Watch an expression");
        field.setAccessibleText("Watch a TLA+ expression along the trace");
        field.setTooltip(
                new Tooltip(
                        "Any TLA+ expression: its value at each state is shown under the timeline."
                                + "\nWith x' it is the value of the step to the next state."));
        field.setPrefWidth(220);
        field.setMinWidth(80);
        HBox.setHgrow(field, Priority.SOMETIMES);
        field.setOnAction(
                e -> {
                    model.add(field.getText());
                    field.clear();
                });
        field.addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        field.clear();
                        leave.run();
                        e.consume();
                    }
                });
    }

    private void arrange() {
        int rows = model.rows().size();
        double height = rows * WatchPainter.ROW + 2;
        names.setMinHeight(height);
        names.setPrefHeight(height);
        canvas.setMinHeight(height);
        canvas.setPrefHeight(height);
        double seen = Math.min(rows, MOST_SEEN) * WatchPainter.ROW + 6;
        setMinHeight(seen);
        setPrefHeight(seen);
        setVisible(rows > 0);
        setManaged(rows > 0);
        model.rows()
                .forEach(
                        row -> {
                            row.known().removeListener(repainting);
                            row.known().addListener(repainting);
                        });
        canvas.repaint();
    }

    private final javafx.beans.value.ChangeListener<Number> repainting =
            (o, was, is) -> repaintValues();

    private void repaintValues() {
        canvas.repaint();
    }

    boolean isEmpty() {
        return model.rows().isEmpty();
    }

    void show(@Nullable TimelineGeometry shown) {
        geometry = shown;
        canvas.repaint();
    }

    void scrolledTo(double left) {
        from = left;
        canvas.repaint();
    }

    /** Says what is done when one scrolls sideways over the values. */
    void onScrolled(DoubleConsumer by) {
        canvas.setOnScroll(
                e -> {
                    if (e.getDeltaX() != 0) {
                        by.accept(e.getDeltaX());
                        e.consume();
                    } else if (model.rows().size() <= MOST_SEEN) {
                        by.accept(e.getDeltaY());
                        e.consume();
                    }
                });
    }

    private void paint(javafx.scene.canvas.GraphicsContext g, double width) {
        TimelineGeometry now = geometry;
        if (now != null) {
            painter.paint(g, model.rows(), now, from, width, cursor.index().get());
        }
    }

    private int column(MouseEvent event) {
        TimelineGeometry now = geometry;
        return now == null ? -1 : now.columnAt(event.getX() + from);
    }

    private void point(MouseEvent event) {
        int row = (int) (event.getY() / WatchPainter.ROW);
        int column = column(event);
        Evaluated value = row < model.rows().size() ? model.rows().get(row).at(column) : null;
        Tooltip.uninstall(canvas, tip);
        if (value != null) {
            String of = model.rows().get(row).expression() + "   in state " + (column + 1) + "\n";
            tip.setText(of + WatchRow.text(value));
            Tooltip.install(canvas, tip);
        }
    }

    private void click(MouseEvent event) {
        int row = (int) (event.getY() / WatchPainter.ROW);
        if (row >= 0 && row < model.rows().size()) {
            names.getSelectionModel().clearAndSelect(row);
        }
        names.requestFocus();
        cursor.select(column(event));
    }

    private void key(KeyEvent event) {
        WatchRow row = names.getSelectionModel().getSelectedItem();
        boolean up = event.getCode() == KeyCode.UP;
        if (row == null || names.getEditingIndex() >= 0) {
            return;
        }
        if (event.isAltDown() && (up || event.getCode() == KeyCode.DOWN)) {
            model.move(row, up ? -1 : 1);
            names.getSelectionModel().clearAndSelect(model.rows().indexOf(row));
        } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            model.remove(row);
        } else {
            return;
        }
        event.consume();
    }
}
