package dev.counterpoint.ui.graph;

import dev.counterpoint.graph.font.Outline;
import dev.counterpoint.graph.font.Typeface;
import dev.counterpoint.graph.picture.Box;
import dev.counterpoint.graph.picture.PixelSurface;
import dev.counterpoint.graph.picture.Rgba;
import dev.counterpoint.graph.picture.Stroke;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** Paints a picture on a canvas; the context's transform maps the picture to the screen. */
final class CanvasSurface implements PixelSurface {
    private final GraphicsContext g;
    private final Map<Rgba, Color> colors = new HashMap<>();

    CanvasSurface(GraphicsContext g) {
        this.g = g;
        g.setLineCap(StrokeLineCap.BUTT);
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.BASELINE);
    }

    private Color color(Rgba rgba) {
        return colors.computeIfAbsent(
                rgba, c -> Color.rgb(c.red(), c.green(), c.blue(), c.alpha() / 255.0));
    }

    @Override
    public void fill(Outline shape, Rgba color) {
        trace(shape);
        g.setFill(color(color));
        g.fill();
    }

    @Override
    public void stroke(Outline shape, Stroke stroke) {
        trace(shape);
        pen(stroke);
        g.stroke();
    }

    private void pen(Stroke stroke) {
        g.setStroke(color(stroke.color()));
        g.setLineWidth(stroke.width());
        if (stroke.dashed()) {
            g.setLineDashes(stroke.dash(), stroke.dash());
        } else {
            g.setLineDashes((double[]) null);
        }
    }

    private void trace(Outline shape) {
        g.beginPath();
        shape.forEach(
                new Outline.Sink() {
                    @Override
                    public void moveTo(double x, double y) {
                        g.moveTo(x, y);
                    }

                    @Override
                    public void lineTo(double x, double y) {
                        g.lineTo(x, y);
                    }

                    @Override
                    public void quadTo(double controlX, double controlY, double x, double y) {
                        g.quadraticCurveTo(controlX, controlY, x, y);
                    }

                    @Override
                    public void cubicTo(
                            double x1, double y1, double x2, double y2, double x, double y) {
                        g.bezierCurveTo(x1, y1, x2, y2, x, y);
                    }

                    @Override
                    public void close() {
                        g.closePath();
                    }
                });
    }

    @Override
    public void box(Box box, double radius, @Nullable Rgba fill, @Nullable Stroke border) {
        double arc = radius * 2;
        if (fill != null) {
            g.setFill(color(fill));
            g.fillRoundRect(box.minX(), box.minY(), box.width(), box.height(), arc, arc);
        }
        if (border != null) {
            pen(border);
            g.strokeRoundRect(box.minX(), box.minY(), box.width(), box.height(), arc, arc);
        }
    }

    @Override
    public void dots(double[] centres, int count, double radius, Rgba color) {
        g.setFill(color(color));
        for (int i = 0; i < count; i++) {
            g.fillOval(
                    centres[i * 2] - radius, centres[i * 2 + 1] - radius, radius * 2, radius * 2);
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
        g.setFont(
                Font.font(
                        typeface.family(),
                        typeface.isBold() ? FontWeight.BOLD : FontWeight.NORMAL,
                        size));
        if (halo != null) {
            g.setStroke(color(halo));
            g.setLineWidth(3.5);
            g.setLineDashes((double[]) null);
            g.strokeText(text, x, baseline);
        }
        g.setFill(color(color));
        g.fillText(text, x, baseline);
    }

    @Override
    public void raster(Box box, int width, int[] argb) {
        WritableImage image = new WritableImage(width, argb.length / width);
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        width,
                        argb.length / width,
                        PixelFormat.getIntArgbInstance(),
                        argb,
                        0,
                        width);
        g.drawImage(image, box.minX(), box.minY(), box.width(), box.height());
    }
}
