package dev.counterpoint.export.surface;

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
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** Paints on an image; letters are filled shapes, so that no font of the platform is used. */
public final class PngSurface implements PixelSurface {
    private final Graphics2D graphics;
    private final Fonts fonts;
    private final double scale;
    private final double dx;
    private final double dy;

    /** A point (x, y) is at (x * scale + dx, y * scale + dy) of the image. */
    public PngSurface(Graphics2D graphics, Fonts fonts, double scale, double dx, double dy) {
        this.graphics = graphics;
        this.fonts = fonts;
        this.scale = scale;
        this.dx = dx;
        this.dy = dy;
    }

    @Override
    public void fill(Outline shape, Rgba color) {
        use(color);
        graphics.fill(path(shape, scale, dx, dy));
    }

    @Override
    public void stroke(Outline shape, Stroke stroke) {
        draw(path(shape, scale, dx, dy), stroke);
    }

    private void draw(Shape shape, Stroke stroke) {
        use(stroke.color());
        float width = (float) (stroke.width() * scale);
        float[] dash = stroke.dashed() ? new float[] {(float) (stroke.dash() * scale)} : null;
        graphics.setStroke(
                new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dash, 0));
        graphics.draw(shape);
    }

    @Override
    public void box(Box box, double radius, @Nullable Rgba fill, @Nullable Stroke border) {
        RoundRectangle2D shape =
                new RoundRectangle2D.Double(
                        box.minX() * scale + dx,
                        box.minY() * scale + dy,
                        box.width() * scale,
                        box.height() * scale,
                        radius * 2 * scale,
                        radius * 2 * scale);
        if (fill != null) {
            use(fill);
            graphics.fill(shape);
        }
        if (border != null) {
            draw(shape, border);
        }
    }

    @Override
    public void dots(double[] centres, int count, double radius, Rgba color) {
        use(color);
        double r = radius * scale;
        for (int i = 0; i < count; i++) {
            double x = centres[i * 2] * scale + dx;
            double y = centres[i * 2 + 1] * scale + dy;
            graphics.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
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
        Outline letters =
                fonts.metrics(typeface)
                        .outline(text, x * scale + dx, baseline * scale + dy, size * scale);
        Path2D shape = path(letters, 1, 0, 0);
        if (halo != null) {
            use(halo);
            graphics.setStroke(
                    new BasicStroke(
                            (float) (4 * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(shape);
        }
        use(color);
        graphics.fill(shape);
    }

    @Override
    public void raster(Box box, int width, int[] argb) {
        int height = argb.length / width;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        graphics.drawImage(
                image,
                (int) Math.round(box.minX() * scale + dx),
                (int) Math.round(box.minY() * scale + dy),
                (int) Math.round(box.width() * scale),
                (int) Math.round(box.height() * scale),
                null);
    }

    private void use(Rgba color) {
        graphics.setColor(new Color(color.argb(), true));
    }

    private static Path2D path(Outline outline, double scale, double dx, double dy) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO, outline.size());
        outline.forEach(new PathSink(path, scale, dx, dy));
        return path;
    }

    private record PathSink(Path2D.Double path, double scale, double dx, double dy)
            implements Outline.Sink {
        private double x(double x) {
            return x * scale + dx;
        }

        private double y(double y) {
            return y * scale + dy;
        }

        @Override
        public void moveTo(double x, double y) {
            path.moveTo(x(x), y(y));
        }

        @Override
        public void lineTo(double x, double y) {
            path.lineTo(x(x), y(y));
        }

        @Override
        public void quadTo(double controlX, double controlY, double x, double y) {
            path.quadTo(x(controlX), y(controlY), x(x), y(y));
        }

        @Override
        public void cubicTo(double x1, double y1, double x2, double y2, double x, double y) {
            path.curveTo(x(x1), y(y1), x(x2), y(y2), x(x), y(y));
        }

        @Override
        public void close() {
            path.closePath();
        }
    }
}
