package dev.counterpoint.ui.run;

import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.ui.fx.CanvasPane;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** Distinct states and queue over the time of a check. */
final class ChartView extends StackPane {
    private static final double LEFT = 52;
    private static final double RIGHT = 28;
    private static final double TOP = 26;
    private static final double BOTTOM = 24;
    private static final Font FONT = Font.font("Counterpoint Sans", 12);

    private final CanvasPane canvas = new CanvasPane();
    private final RunViewModel model;

    ChartView(RunViewModel model) {
        this.model = model;
        getChildren().add(canvas);
        setMinSize(0, 0);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.setPainter(this::paint);
        model.figures().addListener((o, was, is) -> update(is));
        update(model.figures().get());
    }

    private void update(Figures now) {
        setAccessibleText(
                "Chart: %s distinct states and %s in the queue after %s"
                        .formatted(
                                Amounts.number(now.distinct()),
                                Amounts.number(now.queued()),
                                Amounts.time(now.elapsedMillis())));
        canvas.repaint();
    }

    private void paint(GraphicsContext g, double width, double height) {
        List<Figures> points = model.samples().points();
        double most = 1;
        for (Figures point : points) {
            most = Math.max(most, (double) Math.max(point.distinct(), point.queued()));
        }
        double step = niceStep(most / 4);
        double top = Math.max(step, Math.ceil(most / step) * step);
        double seconds = points.isEmpty() ? 1 : points.getLast().elapsedMillis() / 1_000.0;
        Scale scale =
                new Scale(
                        LEFT,
                        TOP,
                        Math.max(1, width - LEFT - RIGHT),
                        Math.max(1, height - TOP - BOTTOM),
                        Math.max(1, seconds),
                        top);
        g.setFont(FONT);
        g.setLineWidth(1);
        paintGrid(g, scale, step);
        Color distinct = canvas.color("-cp-accent");
        Color queue = canvas.color("-cp-quiet");
        paintArea(g, scale, points, distinct);
        paintLine(g, scale, points, f -> (double) f.queued(), queue, 1.5, true);
        paintLine(g, scale, points, f -> (double) f.distinct(), distinct, 2.25, false);
        paintEnd(g, scale, points, queue, Figures::queued);
        paintEnd(g, scale, points, distinct, Figures::distinct);
        paintLegend(g, distinct, queue);
    }

    private void paintGrid(GraphicsContext g, Scale scale, double step) {
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        for (double value = 0; value <= scale.top() + step / 2; value += step) {
            double y = Math.round(scale.y(value)) + 0.5;
            g.setStroke(canvas.color("-cp-line"));
            g.strokeLine(scale.left(), y, scale.left() + scale.width(), y);
            g.setFill(canvas.color("-cp-quiet"));
            g.fillText(Amounts.rough(value), scale.left() - 8, y);
        }
        double seconds = scale.seconds();
        double every = niceStep(seconds / Math.max(2, scale.width() / 110));
        g.setTextBaseline(VPos.TOP);
        for (double at = 0; at <= seconds + 1e-9; at += every) {
            double x = scale.x(at);
            g.setTextAlign(TextAlignment.CENTER);
            g.fillText(Amounts.axis(at), x, scale.below() + 6);
        }
    }

    private static void paintArea(
            GraphicsContext g, Scale scale, List<Figures> points, Color color) {
        if (points.isEmpty()) {
            return;
        }
        g.setFill(color.deriveColor(0, 1, 1, 0.12));
        g.beginPath();
        g.moveTo(scale.x(0), scale.y(0));
        for (Figures point : points) {
            g.lineTo(scale.x(point.elapsedMillis() / 1_000.0), scale.y((double) point.distinct()));
        }
        g.lineTo(scale.x(points.getLast().elapsedMillis() / 1_000.0), scale.y(0));
        g.closePath();
        g.fill();
    }

    private static void paintLine(
            GraphicsContext g,
            Scale scale,
            List<Figures> points,
            ToDoubleFunction<Figures> what,
            Color color,
            double width,
            boolean dashed) {
        if (points.isEmpty()) {
            return;
        }
        g.save();
        g.setStroke(color);
        g.setLineWidth(width);
        if (dashed) {
            g.setLineDashes(5, 4);
        }
        g.beginPath();
        g.moveTo(scale.x(0), scale.y(0));
        for (Figures point : points) {
            g.lineTo(scale.x(point.elapsedMillis() / 1_000.0), scale.y(what.applyAsDouble(point)));
        }
        g.stroke();
        g.restore();
    }

    /** A dot where a line ends: now, or the end of the check. */
    private static void paintEnd(
            GraphicsContext g,
            Scale scale,
            List<Figures> points,
            Color color,
            ToLongFunction<Figures> what) {
        if (points.isEmpty()) {
            return;
        }
        Figures last = points.getLast();
        double x = scale.x(last.elapsedMillis() / 1_000.0);
        double y = scale.y((double) what.applyAsLong(last));
        g.setFill(color);
        g.fillOval(x - 3.5, y - 3.5, 7, 7);
    }

    private void paintLegend(GraphicsContext g, Color distinct, Color queue) {
        g.save();
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.setStroke(distinct);
        g.setLineWidth(2.25);
        g.strokeLine(LEFT, 10, LEFT + 20, 10);
        g.setFill(canvas.color("-cp-text"));
        g.fillText("distinct states", LEFT + 26, 10);
        g.setStroke(queue);
        g.setLineWidth(1.5);
        g.setLineDashes(5, 4);
        g.strokeLine(LEFT + 128, 10, LEFT + 148, 10);
        g.fillText("queue", LEFT + 154, 10);
        g.restore();
    }

    /** The next larger of 1, 2 and 5 times a power of ten. */
    static double niceStep(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(least, 0.1))));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= least) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private record Scale(
            double left, double upper, double width, double height, double seconds, double top) {
        double x(double second) {
            return left + second / seconds * width;
        }

        double y(double value) {
            return below() - value / top * height;
        }

        double below() {
            return upper + height;
        }
    }
}
