package dev.counterpoint.export;

import dev.counterpoint.export.surface.PngEncoder;
import dev.counterpoint.export.surface.PngSurface;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.picture.Box;
import dev.counterpoint.graph.picture.Detail;
import dev.counterpoint.graph.picture.GraphPicture;
import dev.counterpoint.graph.picture.Palette;
import dev.counterpoint.graph.picture.Sheet;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * A graph as a PNG image, two pixels to one of the picture where that is not too many. A graph too
 * large to read is drawn as dots or by density, and the picture says so. Needs no display and no
 * fonts but its own; the same graph gives the same bytes.
 */
public final class PngGraphExport {
    private static final double WIDEST = 12_000;
    private static final double LARGEST = 16_000_000;
    private static final double SHARP = 6_000_000;
    private static final double OVERVIEW_WIDTH = 1_600;
    private static final double OVERVIEW_HEIGHT = 1_100;

    private final Fonts fonts;

    /** An export that draws with these fonts. */
    public PngGraphExport(Fonts fonts) {
        this.fonts = fonts;
    }

    /** The file's bytes. */
    public byte[] export(GraphPicture picture, Palette palette) {
        return PngEncoder.encode(paint(picture, palette));
    }

    private BufferedImage paint(GraphPicture picture, Palette palette) {
        Sheet sheet = sheet(picture, palette);
        double ratio = sheet.width() * sheet.height() <= SHARP ? 2 : 1;
        BufferedImage image =
                new BufferedImage(
                        (int) Math.ceil(sheet.width() * ratio),
                        (int) Math.ceil(sheet.height() * ratio),
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        sheet.paint(
                (scale, dx, dy) ->
                        new PngSurface(graphics, fonts, scale * ratio, dx * ratio, dy * ratio));
        graphics.dispose();
        return image;
    }

    private Sheet sheet(GraphPicture picture, Palette palette) {
        Box bounds = picture.list().bounds();
        boolean readable =
                picture.list().nodes() <= GraphPicture.MEASURED
                        && Math.max(bounds.width(), bounds.height()) <= WIDEST
                        && bounds.width() * bounds.height() <= LARGEST;
        if (readable) {
            return Sheet.of(picture, palette, fonts, 1, Detail.LABELS);
        }
        double scale = Math.min(OVERVIEW_WIDTH / bounds.width(), OVERVIEW_HEIGHT / bounds.height());
        scale = Math.min(scale, 0.49);
        return Sheet.of(picture, palette, fonts, scale, Detail.at(scale, picture.list()));
    }
}
