package dev.counterpoint.graph.picture;

import dev.counterpoint.graph.font.Outline;

import java.util.List;

/**
 * What tells a kind of states from others: a colour that the colour-blind can tell too (Okabe and
 * Ito 2008), and a shape besides.
 */
public record Mark(Shape shape, Rgba color) {
    /** For kinds of which none is better than another; no two alike. */
    static final List<Mark> PLAIN =
            List.of(
                    new Mark(Shape.DISC, Rgba.of(0x0072B2)),
                    new Mark(Shape.SQUARE, Rgba.of(0xE69F00)),
                    new Mark(Shape.TRIANGLE, Rgba.of(0x009E73)),
                    new Mark(Shape.FUNNEL, Rgba.of(0xCC79A7)),
                    new Mark(Shape.DIAMOND, Rgba.of(0x56B4E9)),
                    new Mark(Shape.HEXAGON, Rgba.of(0xD55E00)),
                    new Mark(Shape.PENTAGON, Rgba.of(0xB8A800)));

    /** What is as it is to be. */
    static final Mark GOOD = new Mark(Shape.DISC, Rgba.of(0x009E73));

    /** What is wrong, in several ways. */
    static final List<Mark> BAD =
            List.of(
                    new Mark(Shape.CROSS, Rgba.of(0xD55E00)),
                    new Mark(Shape.TRIANGLE, Rgba.of(0xCC79A7)),
                    new Mark(Shape.FUNNEL, Rgba.of(0xE69F00)),
                    new Mark(Shape.SQUARE, Rgba.of(0x0072B2)),
                    new Mark(Shape.PENTAGON, Rgba.of(0xB8A800)));

    /** What cannot be told, or is of several kinds. */
    static final Mark UNKNOWN = new Mark(Shape.DIAMOND, Rgba.of(0x8C959F));

    /** What two graphs both have. */
    static final Mark STAYED = new Mark(Shape.DISC, Rgba.of(0x8C959F));

    /** What only the graph before has. */
    static final Mark WENT = new Mark(Shape.MINUS, Rgba.of(0xD55E00));

    /** What only the graph after has. */
    static final Mark CAME = new Mark(Shape.PLUS, Rgba.of(0x009E73));

    private static final double ARM = 0.36;

    /** A shape. */
    public enum Shape {
        /** A circle, as near as a small one needs. */
        DISC(16, false),
        /** On a side. */
        SQUARE(4, true),
        /** On a side. */
        TRIANGLE(3, false),
        /** A triangle on a corner. */
        FUNNEL(3, true),
        /** A square on a corner. */
        DIAMOND(4, false),
        /** Six corners. */
        HEXAGON(6, true),
        /** Five corners. */
        PENTAGON(5, false),
        /** The sign of adding. */
        PLUS(0, false),
        /** The sign of taking away. */
        MINUS(0, false),
        /** The sign of multiplying. */
        CROSS(0, true);

        private final int corners;
        private final boolean turned;

        Shape(int corners, boolean turned) {
            this.corners = corners;
            this.turned = turned;
        }
    }

    /** Its outline around a point. */
    public Outline outline(double x, double y, double radius) {
        return switch (shape) {
            case PLUS -> plus(x, y, radius, 0);
            case CROSS -> plus(x, y, radius, Math.PI / 4);
            case MINUS -> bar(x, y, radius, radius * ARM);
            default -> polygon(x, y, radius);
        };
    }

    private Outline polygon(double x, double y, double radius) {
        double turn = -Math.PI / 2 + (shape.turned ? Math.PI / shape.corners : 0);
        Outline outline = new Outline();
        for (int i = 0; i < shape.corners; i++) {
            double angle = turn + 2 * Math.PI * i / shape.corners;
            corner(outline, i, x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        }
        return outline.close();
    }

    private static Outline bar(double x, double y, double width, double height) {
        return new Outline()
                .moveTo(x - width, y - height)
                .lineTo(x + width, y - height)
                .lineTo(x + width, y + height)
                .lineTo(x - width, y + height)
                .close();
    }

    /** Twelve corners, three at each arm. */
    private static Outline plus(double x, double y, double radius, double turn) {
        double arm = radius * ARM;
        Outline outline = new Outline();
        for (int i = 0; i < 4; i++) {
            double cos = Math.cos(turn + i * Math.PI / 2);
            double sin = Math.sin(turn + i * Math.PI / 2);
            double[][] corners = {{radius, -arm}, {radius, arm}, {arm, arm}};
            for (int j = 0; j < corners.length; j++) {
                double along = corners[j][0];
                double aside = corners[j][1];
                corner(
                        outline,
                        i * corners.length + j,
                        x + along * cos - aside * sin,
                        y + along * sin + aside * cos);
            }
        }
        return outline.close();
    }

    private static void corner(Outline outline, int index, double x, double y) {
        if (index == 0) {
            outline.moveTo(x, y);
        } else {
            outline.lineTo(x, y);
        }
    }
}
