package dev.counterpoint.ui.graph;

import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.font.Outline;
import dev.counterpoint.graph.font.Typeface;
import dev.counterpoint.graph.picture.Box;
import dev.counterpoint.graph.picture.PixelSurface;
import dev.counterpoint.graph.picture.Rgba;
import dev.counterpoint.graph.picture.Stroke;

import org.jspecify.annotations.Nullable;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Paints a picture into memory, on any thread: for views too full for a canvas to keep up. */
final class RasterSurface implements PixelSurface {
    private final BufferedImage image;
    private final Graphics2D g;
    private final Fonts fonts;

    RasterSurface(int width, int height, Box view, Rgba background, Fonts fonts) {
        this.fonts = fonts;
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        g = image.createGraphics();
        g.setColor(color(background));
        g.fillRect(0, 0, width, height);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(width / view.width(), height / view.height());
        g.translate(-view.minX(), -view.minY());
    }

    /** The finished picture, row by row. */
    int[] argb() {
        g.dispose();
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    private static Color color(Rgba rgba) {
        return new Color(rgba.argb(), true);
    }

    @Override
    public void fill(Outline shape, Rgba color) {
        g.setColor(color(color));
        g.fill(path(shape));
    }

    @Override
    public void stroke(Outline shape, Stroke stroke) {
        pen(stroke);
        g.draw(path(shape));
    }

    private void pen(Stroke stroke) {
        g.setColor(color(stroke.color()));
        float dash = (float) stroke.dash();
        g.setStroke(
                new BasicStroke(
                        (float) stroke.width(),
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND,
                        1,
                        stroke.dashed() ? new float[] {dash, dash} : null,
                        0));
    }

    private static Path2D path(Outline shape) {
        Path2D path = new Path2D.Double();
        shape.forEach(
                new Outline.Sink() {
                    @Override
                    public void moveTo(double x, double y) {
                        path.moveTo(x, y);
                    }

                    @Override
                    public void lineTo(double x, double y) {
                        path.lineTo(x, y);
                    }

                    @Override
                    public void quadTo(double controlX, double controlY, double x, double y) {
                        path.quadTo(controlX, controlY, x, y);
                    }

                    @Override
                    public void cubicTo(
                            double x1, double y1, double x2, double y2, double x, double y) {
                        path.curveTo(x1, y1, x2, y2, x, y);
                    }

                    @Override
                    public void close() {
                        path.closePath();
                    }
                });
        return path;
    }

    @Override
    public void box(Box box, double radius, @Nullable Rgba fill, @Nullable Stroke border) {
        RoundRectangle2D shape =
                new RoundRectangle2D.Double(
                        box.minX(), box.minY(), box.width(), box.height(), radius * 2, radius * 2);
        if (fill != null) {
            g.setColor(color(fill));
            g.fill(shape);
        }
        if (border != null) {
            pen(border);
            g.draw(shape);
        }
    }

    @Override
    public void dots(double[] centres, int count, double radius, Rgba color) {
        g.setColor(color(color));
        for (int i = 0; i < count; i++) {
            double x = centres[i * 2] - radius;
            double y = centres[i * 2 + 1] - radius;
            // Among many small ones nobody tells a square from a disc.
            g.fill(
                    count > 500
                            ? new Rectangle2D.Double(x, y, radius * 2, radius * 2)
                            : new Ellipse2D.Double(x, y, radius * 2, radius * 2));
        }
    }

    @Override
    public void text(
            String text,
            double x,
            double baseline,
            double size,
            Typeface typeface,
            Rgba color,
            @Nullable Rgba halo) {
        Outline letters = fonts.metrics(typeface).outline(text, x, baseline, size);
        if (halo != null) {
            stroke(letters, new Stroke(halo, 3.5, false));
        }
        fill(letters, color);
    }

    @Override
    public void raster(Box box, int width, int[] argb) {
        int height = argb.length / width;
        BufferedImage below = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        below.setRGB(0, 0, width, height, argb, 0, width);
        g.drawImage(
                below,
                new AffineTransform(
                        box.width() / width, 0, 0, box.height() / height, box.minX(), box.minY()),
                null);
    }
}
