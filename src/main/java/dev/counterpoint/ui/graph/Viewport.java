package dev.counterpoint.ui.graph;

import dev.counterpoint.graph.picture.Box;

/**
 * Which part of a picture is seen, and how large.
 *
 * @param scale pixels on the screen to one of the picture
 * @param x the screen's place of the picture's origin
 * @param y the screen's place of the picture's origin
 */
public record Viewport(double scale, double x, double y) {
    /** Small enough for a million states. */
    public static final double SMALLEST = 0.0005;

    /** Large enough for the worst eyes. */
    public static final double LARGEST = 4;

    private static final double MARGIN = 32;

    /** The picture at its own size, its origin in the corner. */
    public static final Viewport START = new Viewport(1, 0, 0);

    /** All of a box, as large as it goes but not above its own size. */
    public static Viewport fit(Box box, double width, double height) {
        double room =
                Math.min(
                        (width - 2 * MARGIN) / Math.max(1, box.width()),
                        (height - 2 * MARGIN) / Math.max(1, box.height()));
        return around(box, Math.clamp(room, SMALLEST, 1), width, height);
    }

    /** The middle of a box in the middle of the screen, at a scale. */
    public static Viewport around(Box box, double scale, double width, double height) {
        double middleX = (box.minX() + box.maxX()) / 2;
        double middleY = (box.minY() + box.maxY()) / 2;
        return new Viewport(scale, width / 2 - middleX * scale, height / 2 - middleY * scale);
    }

    /** Larger or smaller by a factor; what is at this place of the screen stays there. */
    public Viewport zoomed(double factor, double atX, double atY) {
        double to = Math.clamp(scale * factor, SMALLEST, LARGEST);
        double ratio = to / scale;
        return new Viewport(to, atX - (atX - x) * ratio, atY - (atY - y) * ratio);
    }

    /** Moved by so much on the screen. */
    public Viewport moved(double dx, double dy) {
        return new Viewport(scale, x + dx, y + dy);
    }

    /** The picture's place at a place of the screen. */
    public double toPictureX(double screenX) {
        return (screenX - x) / scale;
    }

    /** The picture's place at a place of the screen. */
    public double toPictureY(double screenY) {
        return (screenY - y) / scale;
    }

    /** The screen's place of a place in the picture. */
    public double toScreenX(double pictureX) {
        return pictureX * scale + x;
    }

    /** The screen's place of a place in the picture. */
    public double toScreenY(double pictureY) {
        return pictureY * scale + y;
    }

    /** What is seen of the picture on a screen of this size. */
    public Box seen(double width, double height) {
        return new Box(toPictureX(0), toPictureY(0), toPictureX(width), toPictureY(height));
    }

    /** Moved as little as needed for a box to be seen with some room around it. */
    public Viewport revealing(Box box, double width, double height) {
        double room = Math.min(80, Math.min(width, height) / 4);
        double dx = shift(toScreenX(box.minX()), toScreenX(box.maxX()), room, width - room);
        double dy = shift(toScreenY(box.minY()), toScreenY(box.maxY()), room, height - room);
        return dx == 0 && dy == 0 ? this : moved(dx, dy);
    }

    private static double shift(double from, double to, double least, double most) {
        if (to - from > most - least) {
            return (least + most - from - to) / 2;
        }
        return from < least ? least - from : to > most ? most - to : 0;
    }
}
