package dev.counterpoint.ui.graph;

import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.picture.Box;
import dev.counterpoint.graph.picture.Detail;
import dev.counterpoint.graph.picture.DisplayList;
import dev.counterpoint.graph.picture.GraphPainter;
import dev.counterpoint.graph.picture.Palette;
import dev.counterpoint.ui.fx.Latest;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.jspecify.annotations.Nullable;

/**
 * A picture too full to be painted within a frame: painted in the background with some margin, and
 * shown moved and scaled until a newer one is ready, so that panning never waits.
 */
final class Backdrop {
    private static final double MARGIN = 0.25;
    private static final int LARGEST = 4_096;

    private final Latest latest;
    private final Fonts fonts;
    private final Runnable ready;
    private @Nullable Tile tile;
    private @Nullable Order ordered;
    private boolean painting;
    private boolean growing;

    Backdrop(Latest latest, Fonts fonts, Runnable ready) {
        this.latest = latest;
        this.fonts = fonts;
        this.ready = ready;
    }

    /** What was painted, and what it shows. */
    private record Tile(WritableImage image, Order order) {}

    /** What is to be painted. */
    private record Order(DisplayList list, Palette palette, Box box, double scale) {
        boolean covers(DisplayList other, Palette colors, Box view, double at) {
            return list.equals(other)
                    && palette.equals(colors)
                    && scale == at
                    && box.minX() <= view.minX()
                    && box.minY() <= view.minY()
                    && box.maxX() >= view.maxX()
                    && box.maxY() >= view.maxY();
        }
    }

    /** Forgets what was painted. */
    void clear() {
        latest.cancel();
        tile = null;
        ordered = null;
        painting = false;
        growing = false;
    }

    /**
     * What was painted stands where it stood: it is shown until the newer picture is painted, and a
     * painting under way is finished, as the next one may come before any is ready.
     */
    void grow() {
        growing = true;
    }

    /** Whether there is nothing to show yet. */
    boolean isBlank() {
        return tile == null;
    }

    /** Whether what is wanted now is already there. */
    boolean paint(
            GraphicsContext g,
            DisplayList list,
            Palette palette,
            Viewport at,
            double width,
            double height) {
        Box view = at.seen(width, height);
        Tile last = tile;
        if (last != null) {
            Box box = last.order().box();
            g.drawImage(
                    last.image(),
                    at.toScreenX(box.minX()),
                    at.toScreenY(box.minY()),
                    box.width() * at.scale(),
                    box.height() * at.scale());
            if (last.order().covers(list, palette, view, at.scale())) {
                return true;
            }
        }
        boolean waits = growing && painting;
        if (!waits && (ordered == null || !ordered.covers(list, palette, view, at.scale()))) {
            Box box = view.grown(Math.min(view.width(), view.height()) * MARGIN);
            order(new Order(list, palette, box, at.scale()));
        }
        return false;
    }

    private void order(Order order) {
        ordered = order;
        painting = true;
        int width = Math.clamp(Math.round(order.box().width() * order.scale()), 1, LARGEST);
        int height = Math.clamp(Math.round(order.box().height() * order.scale()), 1, LARGEST);
        latest.run(
                () -> paint(order, width, height),
                argb -> {
                    painting = false;
                    WritableImage image = new WritableImage(width, height);
                    image.getPixelWriter()
                            .setPixels(
                                    0,
                                    0,
                                    width,
                                    height,
                                    PixelFormat.getIntArgbInstance(),
                                    argb,
                                    0,
                                    width);
                    tile = new Tile(image, order);
                    ready.run();
                });
    }

    private int[] paint(Order order, int width, int height) {
        RasterSurface surface =
                new RasterSurface(width, height, order.box(), order.palette().background(), fonts);
        new GraphPainter(order.list(), order.palette(), fonts)
                .paint(surface, order.box(), order.scale(), Detail.at(order.scale(), order.list()));
        return surface.argb();
    }
}
