package dev.counterpoint.ui.graph;

import dev.counterpoint.graph.picture.Box;
import dev.counterpoint.graph.picture.DisplayList;
import dev.counterpoint.graph.picture.Palette;
import dev.counterpoint.graph.picture.Rgba;
import dev.counterpoint.ui.fx.CanvasPane;
import dev.counterpoint.ui.fx.Latest;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * The whole graph in a corner, with a rectangle around what is seen of it: a click or a drag moves
 * there. It shows itself where not all of a graph is seen.
 */
final class Overview extends StackPane {
    static final double WIDTH = 168;
    static final double HEIGHT = 112;
    private static final double MARGIN = 6;
    private static final double APART = 8;
    private static final double ALL = 0.98;

    private final GraphCanvas graph;
    private final Painting painting;
    private final Latest paintings;
    private final CanvasPane canvas = new CanvasPane();
    private @Nullable DisplayList painted;
    private @Nullable Palette colors;
    private @Nullable Image image;

    Overview(GraphCanvas graph, Painting painting, Latest paintings) {
        this.graph = graph;
        this.painting = painting;
        this.paintings = paintings;
        setId("graph-overview");
        getStyleClass().add("graph-overview");
        setAccessibleText("Overview of the whole graph");
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(this, new Insets(APART));
        getChildren().add(canvas);
        canvas.setMouseTransparent(true);
        canvas.setPainter(this::paint);
        setVisible(false);
        setOnMousePressed(this::go);
        setOnMouseDragged(this::go);
        setOnMouseReleased(MouseEvent::consume);
        setOnMouseMoved(MouseEvent::consume);
        setOnScroll(graph::fireEvent);
    }

    /**
     * What is seen has changed.
     *
     * @param selected what is selected, on the screen: it is not covered; null where nothing is
     */
    void update(@Nullable DisplayList list, Palette palette, @Nullable Box selected) {
        StackPane.setAlignment(this, covers(selected) ? Pos.TOP_RIGHT : Pos.BOTTOM_RIGHT);
        boolean partly = list != null && list.nodes() > 0 && !isAllSeen(list.bounds());
        setVisible(partly);
        if (list == null || !partly) {
            return;
        }
        if (!Objects.equals(list, painted) || !palette.equals(colors)) {
            painted = list;
            colors = palette;
            Viewport all = all(list.bounds());
            Box box = all.seen(WIDTH, HEIGHT);
            paintings.run(
                    () -> painting.paint(list, palette, box, (int) WIDTH, (int) HEIGHT),
                    pixels -> {
                        image = Painting.image(pixels, (int) WIDTH, (int) HEIGHT);
                        canvas.repaint();
                    });
        }
        canvas.repaint();
    }

    private boolean covers(@Nullable Box selected) {
        double left = graph.getWidth() - WIDTH - 2 * APART;
        double top = graph.getHeight() - HEIGHT - 2 * APART;
        return selected != null
                && selected.meets(new Box(left, top, graph.getWidth(), graph.getHeight()));
    }

    private boolean isAllSeen(Box bounds) {
        Box seen = graph.viewport().seen(graph.getWidth(), graph.getHeight());
        double width = Math.min(seen.maxX(), bounds.maxX()) - Math.max(seen.minX(), bounds.minX());
        double height = Math.min(seen.maxY(), bounds.maxY()) - Math.max(seen.minY(), bounds.minY());
        return width >= ALL * bounds.width() && height >= ALL * bounds.height();
    }

    private static Viewport all(Box bounds) {
        double scale =
                Math.min(
                        (WIDTH - 2 * MARGIN) / Math.max(1, bounds.width()),
                        (HEIGHT - 2 * MARGIN) / Math.max(1, bounds.height()));
        return Viewport.around(bounds, scale, WIDTH, HEIGHT);
    }

    private void go(MouseEvent event) {
        DisplayList list = painted;
        if (list != null) {
            Viewport all = all(list.bounds());
            double x = all.toPictureX(event.getX());
            double y = all.toPictureY(event.getY());
            Box middle = new Box(x, y, x, y);
            double scale = graph.viewport().scale();
            graph.move(Viewport.around(middle, scale, graph.getWidth(), graph.getHeight()));
        }
        event.consume();
    }

    private void paint(GraphicsContext g, double width, double height) {
        DisplayList list = painted;
        Palette palette = colors;
        if (list == null || palette == null) {
            return;
        }
        g.setFill(color(palette.background(), 1));
        g.fillRect(0, 0, width, height);
        if (image != null) {
            g.drawImage(image, 0, 0);
        }
        Viewport all = all(list.bounds());
        Box seen = graph.viewport().seen(graph.getWidth(), graph.getHeight());
        double left = Math.max(1, all.toScreenX(seen.minX()));
        double top = Math.max(1, all.toScreenY(seen.minY()));
        double right = Math.min(width - 1, all.toScreenX(seen.maxX()));
        double foot = Math.min(height - 1, all.toScreenY(seen.maxY()));
        g.setFill(color(palette.accent(), 0.12));
        g.fillRect(left, top, Math.max(3, right - left), Math.max(3, foot - top));
        g.setStroke(color(palette.accent(), 1));
        g.setLineWidth(1.5);
        g.strokeRect(left, top, Math.max(3, right - left), Math.max(3, foot - top));
    }

    private static Color color(Rgba rgba, double opacity) {
        return Color.rgb(rgba.red(), rgba.green(), rgba.blue(), opacity);
    }
}
