package dev.counterpoint.ui.fx;

import javafx.animation.AnimationTimer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/**
 * A canvas that fills its space and is painted at most once a frame, when something has changed.
 * Colours come from the style sheet by name, so that it follows the theme.
 */
public final class CanvasPane extends Region {
    /** Paints all of it. */
    @FunctionalInterface
    public interface Painter {
        /** Paints on a cleared canvas of this size. */
        void paint(GraphicsContext g, double width, double height);
    }

    private final Canvas canvas = new Canvas();
    private final Map<String, Label> probes = new HashMap<>();
    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    stop();
                    paintNow();
                }
            };
    private @Nullable Painter painter;

    /** An empty one. */
    public CanvasPane() {
        getChildren().add(canvas);
        setMinSize(0, 0);
        setFocusTraversable(false);
        sceneProperty().addListener((o, was, is) -> repaint());
    }

    /** Says how it is painted. */
    public void setPainter(Painter with) {
        painter = with;
        repaint();
    }

    /** Paints it anew with the next frame. */
    public void repaint() {
        timer.start();
    }

    /** Paints it anew now. */
    public void paintNow() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (painter != null && canvas.getWidth() > 0 && canvas.getHeight() > 0) {
            painter.paint(g, canvas.getWidth(), canvas.getHeight());
        }
    }

    /** The colour that the style sheet gives a name such as {@code -cp-accent}. */
    public Color color(String name) {
        Label probe = probes.computeIfAbsent(name, this::probe);
        return probe.getTextFill() instanceof Color color ? color : Color.GRAY;
    }

    private Label probe(String name) {
        Label probe = new Label();
        probe.setManaged(false);
        probe.setOpacity(0);
        probe.setMouseTransparent(true);
        probe.setStyle("-fx-text-fill: " + name + ";");
        getChildren().add(probe);
        probe.applyCss();
        probe.textFillProperty().addListener((o, was, is) -> repaint());
        return probe;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            // Not a frame later: it is empty now, and would flicker.
            paintNow();
        }
    }
}
