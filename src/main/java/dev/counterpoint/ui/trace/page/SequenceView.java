package dev.counterpoint.ui.trace.page;

import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.ui.fx.CanvasPane;
import dev.counterpoint.ui.fx.EmptyState;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** A line for each actor, time going down; only the rows that are seen are painted. */
public final class SequenceView extends BorderPane {
    private final SequenceViewModel model;
    private final CanvasPane canvas = new CanvasPane();
    private final ScrollBar down = new ScrollBar();
    private final ScrollBar across = new ScrollBar();
    private final SequencePainter painter;
    private final Tooltip tip = new Tooltip();

    /** Shows a view model. */
    public SequenceView(SequenceViewModel model, Fonts fonts) {
        this.model = model;
        painter = new SequencePainter(canvas, model, fonts);
        getStyleClass().add("sequence");
        setMinSize(0, 0);
        canvas.setId("sequence-canvas");
        canvas.setFocusTraversable(true);
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.setPainter(
                (g, width, height) ->
                        painter.paint(g, width, height, across.getValue(), down.getValue()));
        canvas.setOnScroll(
                e -> {
                    down.setValue(Math.clamp(down.getValue() - e.getDeltaY(), 0, down.getMax()));
                    across.setValue(
                            Math.clamp(across.getValue() - e.getDeltaX(), 0, across.getMax()));
                });
        canvas.setOnMouseMoved(this::point);
        canvas.setOnMouseClicked(
                e -> {
                    canvas.requestFocus();
                    model.cursor().select(painter.stepAt(e.getY() + down.getValue()) + 1);
                });
        tip.setShowDelay(Duration.millis(250));
        tip.setShowDuration(Duration.INDEFINITE);
        tip.getStyleClass().add("mono");
        down.setOrientation(Orientation.VERTICAL);
        down.setUnitIncrement(SequencePainter.ROW);
        EmptyState empty =
                new EmptyState(
                        "fth-git-pull-request",
                        "No steps",
                        "Who takes each step, and the messages that steps send and receive, stand"
                                + " here. Messages are what is put into a set, a bag or a"
                                + " sequence and taken out of it.",
                        null);
        StackPane center = new StackPane(canvas, empty);
        center.setMinSize(0, 0);
        setCenter(center);
        setRight(down);
        setBottom(across);
        empty.setVisible(model.diagram().get().lines() == 0);
        model.diagram()
                .addListener(
                        (o, was, is) -> {
                            empty.setVisible(is.lines() == 0);
                            measure();
                        });
        model.cursor().index().addListener(o -> follow());
        canvas.widthProperty().addListener(o -> measure());
        canvas.heightProperty().addListener(o -> measure());
        down.valueProperty().addListener(o -> canvas.repaint());
        across.valueProperty().addListener(o -> canvas.repaint());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.watched().bind(visibleProperty());
        measure();
    }

    private void measure() {
        fit(down, painter.height(), canvas.getHeight());
        fit(across, painter.width(canvas.getWidth()), canvas.getWidth());
        follow();
        canvas.setAccessibleText(
                model.diagram().get().lines()
                        + " lines, "
                        + model.diagram().get().messages().size()
                        + " messages");
    }

    private static void fit(ScrollBar bar, double whole, double seen) {
        double most = Math.max(0, whole - seen);
        bar.setMax(most);
        bar.setVisibleAmount(most * seen / Math.max(1, whole));
        bar.setBlockIncrement(seen * 0.8);
        bar.setVisible(most > 0);
        bar.setManaged(most > 0);
        bar.setValue(Math.clamp(bar.getValue(), 0, most));
    }

    private void follow() {
        int step = model.cursor().index().get() - 1;
        double top = painter.rowTop(Math.max(0, step)) - SequencePainter.HEAD;
        double seen = canvas.getHeight() - SequencePainter.HEAD - 2 * SequencePainter.ROW;
        if (top < down.getValue()) {
            down.setValue(Math.clamp(top, 0, down.getMax()));
        } else if (top > down.getValue() + seen) {
            down.setValue(Math.clamp(top - seen, 0, down.getMax()));
        }
        canvas.repaint();
    }

    private void point(MouseEvent event) {
        Tooltip.uninstall(canvas, tip);
        String words = painter.words(painter.stepAt(event.getY() + down.getValue()));
        if (!words.isEmpty() && event.getY() > SequencePainter.HEAD) {
            tip.setText(words);
            Tooltip.install(canvas, tip);
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        KeyCode code = event.getCode();
        switch (code) {
            case UP, LEFT -> model.cursor().previous();
            case DOWN, RIGHT -> model.cursor().next();
            case PAGE_UP -> down.decrement();
            case PAGE_DOWN -> down.increment();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
