package dev.counterpoint.graph.picture;

/** A surface made of pixels, which takes images too. */
public interface PixelSurface extends Surface {
    /** An image of {@code argb.length / width} rows, stretched to a box. */
    void raster(Box box, int width, int[] argb);
}
