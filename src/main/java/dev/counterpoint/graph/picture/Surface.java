package dev.counterpoint.graph.picture;

import dev.counterpoint.graph.font.Outline;
import dev.counterpoint.graph.font.Typeface;

import org.jspecify.annotations.Nullable;

/** What a picture is painted on: a canvas, an SVG file, an image. Coordinates are the picture's. */
public interface Surface {
    /** Fills a shape. */
    void fill(Outline shape, Rgba color);

    /** Draws along a shape. */
    void stroke(Outline shape, Stroke stroke);

    /** A box with round corners, filled or bordered or both. */
    void box(Box box, double radius, @Nullable Rgba fill, @Nullable Stroke border);

    /** Many dots of one kind: the first {@code count} of x, y, x, y and so on. */
    void dots(double[] centres, int count, double radius, Rgba color);

    /**
     * A line of text.
     *
     * @param x where it begins
     * @param baseline the height of its baseline
     * @param halo what surrounds the letters so that they can be read on lines, or null
     */
    void text(
            String text,
            double x,
            double baseline,
            double size,
            Typeface typeface,
            Rgba color,
            @Nullable Rgba halo);

    /** What follows, until {@link #end}, belongs together and is described by these words. */
    default void begin(String description) {}

    /** Ends what {@link #begin} began. */
    default void end() {}
}
