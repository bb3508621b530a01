package dev.counterpoint.ui.graph;

import dev.counterpoint.graph.picture.Box;
import dev.counterpoint.graph.picture.DisplayList;
import dev.counterpoint.graph.picture.Palette;
import dev.counterpoint.ui.fx.Latest;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;

import org.jspecify.annotations.Nullable;

/**
 * A picture too full to be painted within a frame: painted in the background with some margin, and
 * shown moved and scaled until a newer one is ready, so that panning never waits. Under it lies the
 * whole, painted once, so that what comes into sight is never blank.
 */
final class Backdrop {
    private static final double MARGIN = 0.25;
    private static final int LARGEST = 4_096;
    private static final double WHOLE = 1_200;

    private final Painting painting;
    private final Latest tiles;
    private final Latest wholes;
    private final Runnable ready;
    private @Nullable Tile tile;
    private @Nullable Tile whole;
    private @Nullable Order ordered;
    private boolean busy;
    private boolean growing;

    Backdrop(Painting painting, Latest tiles, Latest wholes, Runnable ready) {
        this.painting = painting;
        this.tiles = tiles;
        this.wholes = wholes;
        this.ready = ready;
    }

    /** What was painted, and what it shows. */
    private record Tile(Image image, Order order) {}

    /** What is to be painted. */
    private record Order(DisplayList list, Palette palette, Box box, double scale) {
        boolean covers(DisplayList other, Palette colors, Box view, double at) {
            return isOf(other, colors) && scale == at && box.contains(view);
        }

        boolean isOf(DisplayList other, Palette colors) {
            return list.equals(other) && palette.equals(colors);
        }
    }

    /** Forgets what was painted. */
    void clear() {
        tiles.cancel();
        wholes.cancel();
        tile = null;
        whole = null;
        ordered = null;
        busy = false;
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
        boolean there = last != null && last.order().covers(list, palette, view, at.scale());
        boolean hidden = last != null && last.order().box().contains(view);
        if (!hidden && whole != null && whole.order().isOf(list, palette)) {
            draw(g, whole, at);
        }
        if (last != null) {
            draw(g, last, at);
        }
        if (there) {
            return true;
        }
        // One at a time: what is wanted by then follows when it is painted.
        if (!busy && (ordered == null || !ordered.covers(list, palette, view, at.scale()))) {
            Box box = view.grown(Math.min(view.width(), view.height()) * MARGIN);
            order(new Order(list, palette, box, at.scale()));
        }
        return false;
    }

    private static void draw(GraphicsContext g, Tile tile, Viewport at) {
        Box box = tile.order().box();
        double x = at.toScreenX(box.minX());
        double y = at.toScreenY(box.minY());
        if (tile.order().scale() == at.scale()) {
            // On whole pixels it is copied, between them it would be computed.
            g.drawImage(tile.image(), Math.rint(x), Math.rint(y));
            return;
        }
        g.setImageSmoothing(false);
        g.drawImage(tile.image(), x, y, box.width() * at.scale(), box.height() * at.scale());
        g.setImageSmoothing(true);
    }

    private void order(Order order) {
        ordered = order;
        busy = true;
        int width = pixels(order.box().width() * order.scale());
        int height = pixels(order.box().height() * order.scale());
        tiles.run(
                () -> painting.paint(order.list(), order.palette(), order.box(), width, height),
                argb -> {
                    busy = false;
                    tile = new Tile(Painting.image(argb, width, height), order);
                    ready.run();
                    orderWhole(order);
                });
    }

    /** After what is looked at, and not while it grows. */
    private void orderWhole(Order after) {
        Box box = after.list().bounds();
        boolean known = whole != null && whole.order().isOf(after.list(), after.palette());
        if (known || growing || after.box().contains(box)) {
            return;
        }
        double scale = WHOLE / Math.max(1, Math.max(box.width(), box.height()));
        int width = pixels(box.width() * scale);
        int height = pixels(box.height() * scale);
        Order order = new Order(after.list(), after.palette(), box, scale);
        wholes.run(
                () -> painting.paint(order.list(), order.palette(), box, width, height),
                argb -> whole = new Tile(Painting.image(argb, width, height), order));
    }

    private static int pixels(double length) {
        return Math.clamp(Math.round(length), 1, LARGEST);
    }
}
