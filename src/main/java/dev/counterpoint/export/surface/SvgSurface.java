package dev.counterpoint.export.surface;

import dev.counterpoint.graph.font.Outline;
import dev.counterpoint.graph.font.Typeface;
import dev.counterpoint.graph.picture.Box;
import dev.counterpoint.graph.picture.Rgba;
import dev.counterpoint.graph.picture.Stroke;
import dev.counterpoint.graph.picture.Surface;

import org.jspecify.annotations.Nullable;

/** Writes what is painted as SVG elements. */
public final class SvgSurface implements Surface {
    private final SvgText svg;
    private final double scale;
    private final double dx;
    private final double dy;

    /** A point (x, y) is at (x * scale + dx, y * scale + dy) of the file. */
    public SvgSurface(SvgText svg, double scale, double dx, double dy) {
        this.svg = svg;
        this.scale = scale;
        this.dx = dx;
        this.dy = dy;
    }

    private SvgText x(double x) {
        return svg.number(x * scale + dx);
    }

    private SvgText y(double y) {
        return svg.number(y * scale + dy);
    }

    @Override
    public void fill(Outline shape, Rgba color) {
        svg.add("<path fill=\"").add(color.hex()).add("\" d=\"");
        write(shape);
        svg.add("\"/>\n");
    }

    @Override
    public void stroke(Outline shape, Stroke stroke) {
        svg.add("<path fill=\"none\"");
        attributes(stroke);
        svg.add(" d=\"");
        write(shape);
        svg.add("\"/>\n");
    }

    private void attributes(Stroke stroke) {
        svg.add(" stroke=\"").add(stroke.color().hex()).add("\" stroke-width=\"");
        svg.number(stroke.width() * scale).add("\"");
        if (stroke.dashed()) {
            svg.add(" stroke-dasharray=\"").number(stroke.dash() * scale).add("\"");
        }
    }

    @Override
    public void box(Box box, double radius, @Nullable Rgba fill, @Nullable Stroke border) {
        svg.add("<rect x=\"");
        x(box.minX()).add("\" y=\"");
        y(box.minY()).add("\" width=\"").number(box.width() * scale);
        svg.add("\" height=\"").number(box.height() * scale);
        if (radius > 0) {
            svg.add("\" rx=\"").number(radius * scale);
        }
        svg.add("\" fill=\"").add(fill == null ? "none" : fill.hex()).add("\"");
        if (border != null) {
            attributes(border);
        }
        svg.add("/>\n");
    }

    @Override
    public void dots(double[] centres, int count, double radius, Rgba color) {
        if (count == 0) {
            return;
        }
        svg.add("<path fill=\"none\" stroke-linecap=\"round\" stroke=\"").add(color.hex());
        svg.add("\" stroke-width=\"").number(radius * 2 * scale).add("\" d=\"");
        for (int i = 0; i < count; i++) {
            svg.add("M");
            x(centres[i * 2]).add(" ");
            y(centres[i * 2 + 1]).add("h0");
        }
        svg.add("\"/>\n");
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
        svg.add("<text class=\"").add(typeface.isMono() ? "m" : "s");
        svg.add(typeface.isBold() ? " b" : "").add("\" x=\"");
        x(x).add("\" y=\"");
        y(baseline).add("\" font-size=\"").number(size * scale);
        svg.add("\" fill=\"").add(color.hex()).add("\"");
        if (halo != null) {
            svg.add(" stroke=\"").add(halo.hex()).add("\" stroke-width=\"").number(4 * scale);
            svg.add("\" stroke-linejoin=\"round\" paint-order=\"stroke\"");
        }
        svg.add(">").escaped(text).add("</text>\n");
    }

    @Override
    public void begin(String description) {
        svg.add("<g>");
        if (!description.isEmpty()) {
            svg.add("<title>").escaped(description).add("</title>");
        }
        svg.add("\n");
    }

    @Override
    public void end() {
        svg.add("</g>\n");
    }

    private void write(Outline shape) {
        shape.forEach(
                new Outline.Sink() {
                    @Override
                    public void moveTo(double x, double y) {
                        point("M", x, y);
                    }

                    @Override
                    public void lineTo(double x, double y) {
                        point("L", x, y);
                    }

                    @Override
                    public void quadTo(double controlX, double controlY, double x, double y) {
                        point("Q", controlX, controlY);
                        point(" ", x, y);
                    }

                    @Override
                    public void cubicTo(
                            double x1, double y1, double x2, double y2, double x, double y) {
                        point("C", x1, y1);
                        point(" ", x2, y2);
                        point(" ", x, y);
                    }

                    @Override
                    public void close() {
                        svg.add("Z");
                    }
                });
    }

    private void point(String command, double x, double y) {
        svg.add(command);
        x(x).add(" ");
        y(y);
    }
}
