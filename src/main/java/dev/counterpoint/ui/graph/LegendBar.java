package dev.counterpoint.ui.graph;

import dev.counterpoint.graph.font.Outline;
import dev.counterpoint.graph.picture.Coloring;
import dev.counterpoint.graph.picture.Mark;
import dev.counterpoint.graph.picture.StateLabel;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.QuadCurveTo;

import org.jspecify.annotations.Nullable;

/** What the colours and shapes of states say, under the graph; not there where they say nothing. */
final class LegendBar extends FlowPane {
    private static final int CHARACTERS = 40;
    private static final double SIZE = 6;

    LegendBar() {
        super(16, 4);
        setId("graph-legend");
        getStyleClass().add("graph-legend");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        show(null);
    }

    void show(@Nullable Shown shown) {
        Coloring coloring = shown == null ? null : shown.picture().list().coloring();
        getChildren().clear();
        setVisible(coloring != null);
        setManaged(coloring != null);
        if (coloring == null) {
            return;
        }
        if (!coloring.title().isEmpty()) {
            Label title = new Label(coloring.title() + ":");
            title.getStyleClass().add("quiet");
            getChildren().add(title);
        }
        for (int kind = 0; kind < coloring.names().size(); kind++) {
            String name = coloring.names().get(kind);
            Label entry = new Label(StateLabel.abbreviate(name, CHARACTERS));
            entry.setGraphic(path(coloring.mark(kind)));
            entry.setGraphicTextGap(6);
            if (name.length() > CHARACTERS) {
                entry.setTooltip(new Tooltip(name));
            }
            getChildren().add(entry);
        }
    }

    private static Path path(Mark mark) {
        Path path = new Path();
        mark.outline(SIZE, SIZE, SIZE).forEach(new Pieces(path));
        path.setFill(Color.web(mark.color().hex()));
        path.setStroke(null);
        return path;
    }

    private record Pieces(Path path) implements Outline.Sink {
        @Override
        public void moveTo(double x, double y) {
            path.getElements().add(new MoveTo(x, y));
        }

        @Override
        public void lineTo(double x, double y) {
            path.getElements().add(new LineTo(x, y));
        }

        @Override
        public void quadTo(double controlX, double controlY, double x, double y) {
            path.getElements().add(new QuadCurveTo(controlX, controlY, x, y));
        }

        @Override
        public void cubicTo(double x1, double y1, double x2, double y2, double x, double y) {
            path.getElements().add(new CubicCurveTo(x1, y1, x2, y2, x, y));
        }

        @Override
        public void close() {
            path.getElements().add(new ClosePath());
        }
    }
}
