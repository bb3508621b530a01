package dev.counterpoint.ui.graph;

import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.picture.Box;
import dev.counterpoint.graph.picture.Detail;
import dev.counterpoint.graph.picture.DisplayList;
import dev.counterpoint.graph.picture.GraphPainter;
import dev.counterpoint.graph.picture.Palette;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Paints parts of a picture into memory, on any thread. */
record Painting(Fonts fonts) {
    /** The pixels of a box, row by row. */
    int[] paint(DisplayList list, Palette palette, Box box, int width, int height) {
        double scale = width / box.width();
        RasterSurface surface = new RasterSurface(width, height, box, palette.background(), fonts);
        new GraphPainter(list, palette, fonts).paint(surface, box, scale, Detail.at(scale, list));
        return surface.argb();
    }

    /** The pixels for the screen. */
    static Image image(int[] argb, int width, int height) {
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return image;
    }
}
