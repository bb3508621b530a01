package dev.counterpoint.ui.graph;

import dev.counterpoint.ui.fx.Fx;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** A pointer for tests, at places of a node. */
final class Pointer {
    private final Node node;

    Pointer(Node node) {
        this.node = node;
    }

    void click(double x, double y) {
        fire(MouseEvent.MOUSE_PRESSED, x, y);
        fire(MouseEvent.MOUSE_RELEASED, x, y);
    }

    void drag(double x0, double y0, double x1, double y1) {
        fire(MouseEvent.MOUSE_PRESSED, x0, y0);
        fire(MouseEvent.MOUSE_DRAGGED, x1, y1);
        fire(MouseEvent.MOUSE_RELEASED, x1, y1);
    }

    /** One event of the mouse at a place of the node. */
    void fire(EventType<MouseEvent> type, double x, double y) {
        Fx.run(
                () -> {
                    Point2D at = node.localToScene(x, y);
                    Event.fireEvent(
                            node,
                            new MouseEvent(
                                    type,
                                    at.getX(),
                                    at.getY(),
                                    at.getX(),
                                    at.getY(),
                                    MouseButton.PRIMARY,
                                    1,
                                    false,
                                    false,
                                    false,
                                    false,
                                    true,
                                    false,
                                    false,
                                    false,
                                    false,
                                    true,
                                    null));
                });
    }

    void wheel(double x, double y, double delta) {
        Fx.run(
                () -> {
                    Point2D at = node.localToScene(x, y);
                    Event.fireEvent(
                            node,
                            new ScrollEvent(
                                    ScrollEvent.SCROLL,
                                    at.getX(),
                                    at.getY(),
                                    at.getX(),
                                    at.getY(),
                                    false,
                                    false,
                                    false,
                                    false,
                                    false,
                                    false,
                                    0,
                                    delta,
                                    0,
                                    delta,
                                    ScrollEvent.HorizontalTextScrollUnits.NONE,
                                    0,
                                    ScrollEvent.VerticalTextScrollUnits.NONE,
                                    0,
                                    0,
                                    null));
                });
    }
}
