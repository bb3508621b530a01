package dev.counterpoint.ui.graph;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** What the pointer does with a picture: moves it, zooms it, rests on a state, chooses one. */
final class GraphPointer {
    private static final double STILL = 4;
    private static final double NOTCH = 40;

    private final GraphCanvas canvas;
    private double pressX;
    private double pressY;
    private double dragX;
    private double dragY;
    private boolean dragged;

    GraphPointer(GraphCanvas canvas) {
        this.canvas = canvas;
    }

    /** Follows it from now on. */
    void listen() {
        canvas.setOnMousePressed(this::press);
        canvas.setOnMouseDragged(this::drag);
        canvas.setOnMouseReleased(this::release);
        canvas.setOnMouseMoved(this::hover);
        canvas.setOnMouseExited(e -> canvas.hover(-1));
        canvas.setOnScroll(this::scroll);
    }

    private void press(MouseEvent event) {
        canvas.requestFocus();
        pressX = event.getX();
        pressY = event.getY();
        dragX = pressX;
        dragY = pressY;
        dragged = false;
    }

    private void drag(MouseEvent event) {
        dragged |= Math.hypot(event.getX() - pressX, event.getY() - pressY) > STILL;
        if (dragged) {
            canvas.setCursor(Cursor.CLOSED_HAND);
            canvas.hover(-1);
            canvas.move(canvas.viewport().moved(event.getX() - dragX, event.getY() - dragY));
            dragX = event.getX();
            dragY = event.getY();
        }
    }

    private void release(MouseEvent event) {
        canvas.setCursor(Cursor.DEFAULT);
        if (!dragged && event.getButton() == MouseButton.PRIMARY) {
            canvas.choose(event.getX(), event.getY());
            if (event.getClickCount() == 2) {
                canvas.open(event.getX(), event.getY());
            }
        }
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            double factor = Math.pow(GraphCanvas.STEP, event.getDeltaY() / NOTCH);
            canvas.move(canvas.viewport().zoomed(factor, event.getX(), event.getY()));
        }
        event.consume();
    }

    private void hover(MouseEvent event) {
        int node = canvas.nodeAt(event.getX(), event.getY());
        canvas.setCursor(node >= 0 ? Cursor.HAND : Cursor.DEFAULT);
        canvas.hover(node);
    }
}
