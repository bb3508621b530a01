package dev.counterpoint.graph.picture;

import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.font.Typeface;

/**
 * A picture with its title above and, below, what it shows of the graph and what its signs mean; as
 * it goes into a file.
 */
public final class Sheet {
    private static final double MARGIN = 28;
    private static final double HEADER = 36;
    private static final double FOOTER = 40;
    private static final double LEAST_WIDTH = 320;

    private final GraphPicture picture;
    private final Palette palette;
    private final Fonts fonts;
    private final Legend legend;
    private final double scale;
    private final Detail detail;

    private Sheet(GraphPicture picture, Palette palette, Fonts fonts, double scale, Detail detail) {
        this.picture = picture;
        this.palette = palette;
        this.fonts = fonts;
        this.scale = scale;
        this.detail = detail;
        legend = new Legend(picture.list(), palette, fonts);
    }

    /** A sheet at a scale. */
    public static Sheet of(
            GraphPicture picture, Palette palette, Fonts fonts, double scale, Detail detail) {
        return new Sheet(picture, palette, fonts, scale, detail);
    }

    /** Its width. */
    public double width() {
        double graph = picture.list().bounds().width() * scale;
        double footer = fonts.metrics(Typeface.SANS).width(caption(), 12) + 32 + legend.width();
        double title = fonts.metrics(Typeface.SANS_BOLD).width(picture.title(), 15);
        double widest = Math.max(Math.max(graph, footer), Math.max(title, LEAST_WIDTH));
        return Math.ceil(widest + 2 * MARGIN);
    }

    /** Its height. */
    public double height() {
        double header = picture.title().isEmpty() ? 0 : HEADER;
        return Math.ceil(picture.list().bounds().height() * scale + 2 * MARGIN + header + FOOTER);
    }

    /** How much is drawn. */
    public Detail detail() {
        return detail;
    }

    /** Makes a surface whose coordinates are moved and scaled. */
    @FunctionalInterface
    public interface Surfaces {
        /** A point (x, y) on the result is at (x * scale + dx, y * scale + dy) on the sheet. */
        Surface at(double scale, double dx, double dy);
    }

    /** Paints all of it. */
    public void paint(Surfaces surfaces) {
        Surface frame = surfaces.at(1, 0, 0);
        Box all = new Box(0, 0, width(), height());
        frame.box(all, 0, palette.background(), null);
        double top = MARGIN;
        if (!picture.title().isEmpty()) {
            String title =
                    fonts.metrics(Typeface.SANS_BOLD)
                            .fit(picture.title(), 15, width() - 2 * MARGIN + 1);
            frame.text(title, MARGIN, MARGIN + 12, 15, Typeface.SANS_BOLD, palette.ink(), null);
            top += HEADER;
        }
        Box bounds = picture.list().bounds();
        double left = (width() - bounds.width() * scale) / 2;
        Surface graph =
                surfaces.at(scale, left - bounds.minX() * scale, top - bounds.minY() * scale);
        new GraphPainter(picture.list(), palette, fonts)
                .paint(graph, bounds.grown(1), scale, detail);
        double baseline = height() - 20;
        frame.text(caption(), MARGIN, baseline, 12, Typeface.SANS, palette.muted(), null);
        legend.paint(frame, width() - MARGIN - legend.width(), baseline);
    }

    private String caption() {
        return switch (detail) {
            case LABELS -> picture.extent();
            case DOTS -> picture.extent() + ", one dot a state";
            case DENSITY -> picture.extent() + ", the stronger the more of them";
        };
    }
}
