package dev.counterpoint.ui.trim;

import dev.counterpoint.state.Step;
import dev.counterpoint.ui.fx.CanvasPane;
import dev.counterpoint.ui.trim.StepOrder.Arrow;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Paints a trace's steps in lanes, with an arrow to each from those that come before it. */
final class OrderPainter {
    static final double LANES = 96;
    static final double COLUMN = 140;
    private static final double HEAD = 34;
    private static final double LANE = 72;
    private static final double BOX_WIDTH = 114;
    private static final double BOX_HEIGHT = 28;
    private static final double SIZE = 12;
    private static final double CHARACTER = 7.25;
    private static final double TIP = 7;
    private static final Font MONO = Font.font("Counterpoint Mono", SIZE);
    private static final Font SANS = Font.font("Counterpoint Sans", SIZE);
    private static final Font BOLD = Font.font("Counterpoint Sans", FontWeight.BOLD, SIZE);

    private final CanvasPane canvas;
    private final OrderViewModel model;

    /**
     * A step that is being dragged.
     *
     * @param by how far from its place
     */
    record Drag(int place, double by) {
        static final Drag NONE = new Drag(-1, 0);

        /** The place at which it would be put down, of so many. */
        int target(int places) {
            return Math.clamp(place + Math.round(by / COLUMN), 0, places - 1);
        }
    }

    OrderPainter(CanvasPane canvas, OrderViewModel model) {
        this.canvas = canvas;
        this.model = model;
    }

    double width(StepOrder order) {
        return LANES + order.steps().size() * COLUMN + 12;
    }

    double height() {
        return HEAD + model.lanes() * LANE;
    }

    /** The place of the column at an x; -1 where there is none. */
    int placeAt(StepOrder order, double x) {
        int place = (int) Math.floor((x - LANES) / COLUMN);
        return x < LANES || place >= order.steps().size() ? -1 : place;
    }

    private static double x(int place) {
        return LANES + place * COLUMN + COLUMN / 2;
    }

    private double y(int place) {
        return HEAD + model.lane(place) * LANE + LANE / 2;
    }

    void paint(
            GraphicsContext g,
            StepOrder order,
            Drag drag,
            double width,
            double height,
            double left,
            double top) {
        g.save();
        g.translate(-left, -top);
        g.setTextBaseline(VPos.CENTER);
        lanes(g, left, width);
        for (Arrow arrow : order.arrows()) {
            arrow(g, arrow);
        }
        for (int place = 0; place < order.steps().size(); place++) {
            head(g, order, place);
            if (place != drag.place()) {
                box(g, order.trace().steps().get(place), place, x(place), false);
            }
        }
        if (drag.place() >= 0) {
            target(g, order, drag, height + top);
            Step step = order.trace().steps().get(drag.place());
            box(g, step, drag.place(), x(drag.place()) + drag.by(), true);
        }
        g.translate(left, 0);
        names(g, height + top);
        g.restore();
    }

    private void lanes(GraphicsContext g, double left, double width) {
        g.setStroke(canvas.color("-cp-line"));
        g.setLineDashes((double[]) null);
        g.setLineWidth(1);
        for (int lane = 0; lane < model.lanes(); lane++) {
            double y = Math.floor(HEAD + lane * LANE + LANE / 2) + 0.5;
            g.strokeLine(left + LANES, y, left + width, y);
        }
    }

    private void names(GraphicsContext g, double bottom) {
        g.setFill(canvas.color("-cp-surface"));
        g.fillRect(0, 0, LANES, bottom);
        g.setTextAlign(TextAlignment.RIGHT);
        for (int lane = 0; lane < model.lanes(); lane++) {
            g.setFont(BOLD);
            g.setFill(canvas.color("-cp-text"));
            g.fillText(
                    cut(model.name(lane), LANES - 20), LANES - 12, HEAD + lane * LANE + LANE / 2);
        }
    }

    /** Its number, and whether it and the next can change places. */
    private void head(GraphicsContext g, StepOrder order, int place) {
        g.setFont(SANS);
        g.setTextAlign(TextAlignment.CENTER);
        g.setFill(canvas.color("-cp-quiet"));
        g.fillText(String.valueOf(place + 1), x(place), HEAD / 2);
        if (order.isFree(place)) {
            g.setFill(canvas.color("-cp-accent"));
            g.setFont(BOLD);
            g.fillText("⇄", x(place) + COLUMN / 2, HEAD / 2);
        }
    }

    private void arrow(GraphicsContext g, Arrow arrow) {
        boolean near = arrow.to() == arrow.from() + 1;
        boolean level = model.lane(arrow.from()) == model.lane(arrow.to());
        double fromX = x(arrow.from()) + BOX_WIDTH / 2;
        double fromY = y(arrow.from());
        double toX = x(arrow.to()) - BOX_WIDTH / 2;
        double toY = y(arrow.to());
        g.setStroke(canvas.color("-cp-quiet"));
        g.setFill(canvas.color("-cp-quiet"));
        g.setLineWidth(1.5);
        g.beginPath();
        if (level && !near) {
            // Over what stands between them.
            fromX = x(arrow.from());
            toX = x(arrow.to());
            fromY -= BOX_HEIGHT / 2;
            toY -= BOX_HEIGHT / 2;
            double rise = LANE * 0.32;
            g.moveTo(fromX, fromY);
            g.bezierCurveTo(fromX + 20, fromY - rise, toX - 20, toY - rise, toX, toY - TIP);
            g.stroke();
            tip(g, toX, toY, 0, 1);
            return;
        }
        double bend = level ? 0 : Math.min(60, (toX - fromX) / 2 + 12);
        g.moveTo(fromX, fromY);
        g.bezierCurveTo(fromX + bend, fromY, toX - TIP - bend, toY, toX - TIP, toY);
        g.stroke();
        tip(g, toX, toY, 1, 0);
    }

    private static void tip(GraphicsContext g, double x, double y, double alongX, double alongY) {
        double backX = x - TIP * alongX;
        double backY = y - TIP * alongY;
        double half = TIP / 2;
        g.fillPolygon(
                new double[] {x, backX + half * alongY, backX - half * alongY},
                new double[] {y, backY + half * alongX, backY - half * alongX},
                3);
    }

    private void box(GraphicsContext g, Step step, int place, double x, boolean lifted) {
        boolean environment = model.isEnvironment(step);
        boolean current = model.current() == place;
        String ink = environment ? "-cp-environment" : current ? "-cp-accent" : "-cp-text";
        double left = Math.floor(x - BOX_WIDTH / 2) + 0.5;
        double upper = Math.floor(y(place) - BOX_HEIGHT / 2) + 0.5;
        g.setFill(canvas.color(environment ? "-cp-environment-soft" : "-cp-surface"));
        g.fillRoundRect(left, upper, BOX_WIDTH, BOX_HEIGHT, 8, 8);
        if (current || lifted) {
            g.setFill(canvas.color("-cp-accent-soft"));
            g.fillRoundRect(left, upper, BOX_WIDTH, BOX_HEIGHT, 8, 8);
        }
        g.setStroke(canvas.color(ink));
        g.setLineWidth(current || lifted ? 2 : 1);
        if (environment) {
            g.setLineDashes(4, 3);
        }
        g.strokeRoundRect(left, upper, BOX_WIDTH, BOX_HEIGHT, 8, 8);
        g.setLineDashes((double[]) null);
        g.setFill(canvas.color(ink));
        g.setFont(MONO);
        g.setTextAlign(TextAlignment.CENTER);
        String whole = step.toString();
        boolean fits = whole.length() * CHARACTER <= BOX_WIDTH - 10;
        g.fillText(
                cut(fits ? whole : step.action(), BOX_WIDTH - 10),
                left + BOX_WIDTH / 2,
                upper + BOX_HEIGHT / 2);
    }

    private void target(GraphicsContext g, StepOrder order, Drag drag, double bottom) {
        int to = drag.target(order.steps().size());
        if (to == drag.place()) {
            return;
        }
        double side = to > drag.place() ? COLUMN / 2 : -COLUMN / 2;
        double x = Math.floor(x(to) + side) + 0.5;
        g.setStroke(canvas.color("-cp-accent"));
        g.setLineWidth(2);
        g.setLineDashes(4, 4);
        g.strokeLine(x, HEAD, x, bottom);
        g.setLineDashes((double[]) null);
    }

    private static String cut(String text, double room) {
        int most = Math.max(3, (int) (room / CHARACTER));
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
