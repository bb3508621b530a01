package dev.counterpoint.export.picture;

import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.surface.PngEncoder;
import dev.counterpoint.export.surface.PngSurface;
import dev.counterpoint.export.surface.SvgSurface;
import dev.counterpoint.export.surface.SvgText;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.font.Typeface;
import dev.counterpoint.graph.picture.Palette;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * A trace as a picture: a lane for each actor, its steps in order, messages between them, the state
 * where the property is false, the loop. Needs no screen; the same trace gives the same bytes.
 */
public final class TracePictureExport {
    private static final double SHARP = 6_000_000;

    private final Fonts fonts;

    /** An export that measures and draws with these fonts. */
    public TracePictureExport(Fonts fonts) {
        this.fonts = fonts;
    }

    /** As SVG 1.1 that needs nothing else. */
    public String svg(TraceFile file, Palette palette) {
        Score score = Score.of(file, fonts);
        SvgText svg = new SvgText();
        svg.open(width(score), score.height(), file.headline(), TracePainter.caption(file));
        new TracePainter(score, palette, fonts, new SvgSurface(svg, 1, 0, 0))
                .paint(width(score), score.height());
        return svg.close();
    }

    /** As a PNG image, two pixels to one of the picture where that is not too many. */
    public byte[] png(TraceFile file, Palette palette) {
        Score score = Score.of(file, fonts);
        double ratio = width(score) * score.height() <= SHARP ? 2 : 1;
        BufferedImage image =
                new BufferedImage(
                        (int) Math.ceil(width(score) * ratio),
                        (int) Math.ceil(score.height() * ratio),
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        new TracePainter(score, palette, fonts, new PngSurface(graphics, fonts, ratio, 0, 0))
                .paint(width(score), score.height());
        graphics.dispose();
        return PngEncoder.encode(image);
    }

    /** Wide enough for the title, as far as a page goes. */
    private double width(Score score) {
        double title = fonts.metrics(Typeface.SANS_BOLD).width(score.file().headline(), 15);
        double caption = fonts.metrics(Typeface.SANS).width(TracePainter.caption(score.file()), 12);
        return score.width(Math.min(900, Math.max(title, caption) + Score.MARGIN));
    }
}
