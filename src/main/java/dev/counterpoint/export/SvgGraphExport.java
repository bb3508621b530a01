package dev.counterpoint.export;

import dev.counterpoint.export.surface.SvgSurface;
import dev.counterpoint.export.surface.SvgText;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.picture.Box;
import dev.counterpoint.graph.picture.Detail;
import dev.counterpoint.graph.picture.GraphPicture;
import dev.counterpoint.graph.picture.Palette;
import dev.counterpoint.graph.picture.Sheet;

/**
 * A graph as SVG 1.1 that needs nothing else: fonts are named with fallbacks, texts stay texts, and
 * a title and a description tell those who cannot see it what it is. The same graph gives the same
 * bytes.
 */
public final class SvgGraphExport {
    private static final double WIDEST = 40_000;
    private static final double OVERVIEW = 4_000;

    private final Fonts fonts;

    /** An export that measures with these fonts. */
    public SvgGraphExport(Fonts fonts) {
        this.fonts = fonts;
    }

    /** The file's text. */
    public String export(GraphPicture picture, Palette palette) {
        Box bounds = picture.list().bounds();
        double widest = Math.max(bounds.width(), bounds.height());
        boolean readable = picture.list().nodes() <= GraphPicture.MEASURED && widest <= WIDEST;
        Sheet sheet =
                readable
                        ? Sheet.of(picture, palette, fonts, 1, Detail.LABELS)
                        : Sheet.of(
                                picture,
                                palette,
                                fonts,
                                Math.min(1, OVERVIEW / widest),
                                Detail.DOTS);
        SvgText svg = new SvgText();
        svg.open(sheet.width(), sheet.height(), picture.title(), picture.description());
        sheet.paint((scale, dx, dy) -> new SvgSurface(svg, scale, dx, dy));
        return svg.close();
    }
}
