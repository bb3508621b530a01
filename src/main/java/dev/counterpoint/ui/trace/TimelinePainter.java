package dev.counterpoint.ui.trace;

import dev.counterpoint.state.Step;
import dev.counterpoint.ui.fx.CanvasPane;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

import java.util.function.IntPredicate;

/** Paints the part of a timeline that is seen. */
final class TimelinePainter {
    static final double MIDDLE = 26;
    static final double HALF = 13;
    private static final double BAND = 52;
    private static final Font MONO = Font.font("Counterpoint Mono", TimelineGeometry.SIZE);
    private static final Font SANS = Font.font("Counterpoint Sans", TimelineGeometry.SIZE);
    private static final Font BOLD =
            Font.font("Counterpoint Sans", FontWeight.BOLD, TimelineGeometry.SIZE);

    private final CanvasPane canvas;
    private final TimelineViewModel model;
    private IntPredicate noted = state -> false;

    TimelinePainter(CanvasPane canvas, TimelineViewModel model) {
        this.canvas = canvas;
        this.model = model;
    }

    /** Says on which states something is noted. */
    void mark(IntPredicate states) {
        noted = states;
    }

    void paint(
            GraphicsContext g,
            TimelineGeometry geometry,
            double from,
            double width,
            int current,
            int hovered) {
        g.save();
        g.translate(-from, 0);
        g.setTextBaseline(VPos.CENTER);
        paintLoop(g, geometry, from, width);
        int first = Math.max(0, geometry.firstAt(from) - 1);
        for (int i = first; i < geometry.states(); i++) {
            if (geometry.stateLeft(i) > from + width
                    && geometry.stepLeft(Math.max(1, i)) > from + width) {
                break;
            }
            if (i > 0) {
                paintStep(g, geometry, i, i == hovered);
            }
            paintState(g, geometry, i, i == current);
        }
        g.restore();
    }

    private void paintStep(
            GraphicsContext g, TimelineGeometry geometry, int index, boolean hovered) {
        Step step = geometry.step(index);
        boolean environment = model.action(step).environment();
        boolean walked = isWalked(index);
        double left = geometry.stepLeft(index);
        double right = geometry.stepRight(index);
        double top = MIDDLE - HALF + 1;
        double bottom = MIDDLE + HALF - 1;
        Color ink = canvas.color(environment ? "-cp-environment" : "-cp-text");
        g.setStroke(canvas.color("-cp-quiet"));
        g.setLineWidth(1);
        g.setLineDashes((double[]) null);
        g.strokeLine(geometry.stateRight(index - 1), MIDDLE, left, MIDDLE);
        g.strokeLine(right, MIDDLE, geometry.stateLeft(index), MIDDLE);
        g.setFill(
                canvas.color(
                        environment
                                ? "-cp-environment-soft"
                                : hovered ? "-cp-accent-soft" : "-cp-sunken"));
        g.setStroke(environment ? ink : canvas.color(walked ? "-cp-accent" : "-cp-line"));
        g.setLineWidth(environment || walked ? 1.25 : 1);
        if (environment) {
            g.setLineDashes(4, 3);
            // Pointed ends: its shape tells it apart as well as its colour.
            double[] xs = {left, left + 7, right - 7, right, right - 7, left + 7};
            double[] ys = {MIDDLE, top, top, MIDDLE, bottom, bottom};
            g.fillPolygon(xs, ys, 6);
            g.strokePolygon(xs, ys, 6);
        } else {
            g.fillRoundRect(left, top, right - left, bottom - top, 8, 8);
            g.strokeRoundRect(left, top, right - left, bottom - top, 8, 8);
        }
        g.setFont(MONO);
        g.setTextAlign(TextAlignment.CENTER);
        g.setFill(ink);
        g.fillText(TimelineGeometry.text(step), (left + right) / 2, MIDDLE);
    }

    private boolean isWalked(int index) {
        var route = model.route().get();
        return route != null && route.isWalk() && index > route.walkedFrom();
    }

    private void paintState(
            GraphicsContext g, TimelineGeometry geometry, int index, boolean current) {
        boolean violating = model.isViolating(index);
        double left = geometry.stateLeft(index);
        double width = geometry.stateRight(index) - left;
        double height = 24;
        double top = MIDDLE - height / 2;
        Color accent = canvas.color("-cp-accent");
        Color fill =
                canvas.color(violating ? "-cp-violated" : current ? "-cp-accent" : "-cp-surface");
        g.setLineDashes((double[]) null);
        g.setFill(fill);
        g.fillRoundRect(left, top, width, height, height, height);
        g.setLineWidth(1.5);
        g.setStroke(violating ? fill : current ? accent : canvas.color("-cp-quiet"));
        g.strokeRoundRect(left, top, width, height, height, height);
        if (current) {
            g.setStroke(accent);
            g.setLineWidth(2);
            g.strokeRoundRect(left - 4, top - 4, width + 8, height + 8, height + 8, height + 8);
        }
        if (noted.test(index)) {
            double at = left + width - 5;
            g.setFill(canvas.color("-cp-amber"));
            g.fillPolygon(
                    new double[] {at, at + 7, at + 7, at + 3.5, at},
                    new double[] {top - 4, top - 4, top + 7, top + 4, top + 7},
                    5);
        }
        g.setFont(current || violating ? BOLD : SANS);
        g.setTextAlign(TextAlignment.CENTER);
        g.setFill(canvas.color(violating || current ? "-cp-surface" : "-cp-text"));
        g.fillText(String.valueOf(index + 1), left + width / 2, MIDDLE);
    }

    private void paintLoop(
            GraphicsContext g, TimelineGeometry geometry, double from, double width) {
        String label = model.loopLabel();
        var route = model.route().get();
        if (label.isEmpty() || route == null) {
            return;
        }
        int loop = route.trace().loop().orElseThrow();
        double start = geometry.stateMiddle(loop);
        double end = geometry.stateMiddle(geometry.states() - 1);
        Color ink = canvas.color("-cp-text");
        double left = Math.max(start, from - 20);
        double right = Math.min(end, from + width + 20);
        if (left > right) {
            return;
        }
        g.setFill(canvas.color("-cp-amber-soft"));
        double bandLeft = geometry.stateLeft(loop) - 6;
        double bandRight = geometry.stateRight(geometry.states() - 1) + 6;
        g.fillRoundRect(bandLeft, 4, bandRight - bandLeft, BAND - 4, 14, 14);
        g.setStroke(ink);
        g.setLineWidth(2.5);
        g.setLineDashes((double[]) null);
        double low = BAND + 10;
        boolean stays = start == end;
        double reach = stays ? 26 : 0;
        g.beginPath();
        g.moveTo(end + reach / 2, MIDDLE + HALF + 2);
        g.bezierCurveTo(
                end + reach / 2, low + 4, end - 4 + reach, low, stays ? end : end - 16, low);
        g.lineTo(start + (stays ? 0 : 16), low);
        g.bezierCurveTo(
                start + 4 - reach,
                low,
                start - reach / 2,
                low + 4,
                start - reach / 2,
                MIDDLE + HALF + 10);
        g.stroke();
        g.setFill(ink);
        double tip = MIDDLE + HALF + 2;
        double at = start - reach / 2;
        g.fillPolygon(new double[] {at, at - 5, at + 5}, new double[] {tip, tip + 10, tip + 10}, 3);
        g.setFont(BOLD);
        double middle = stays ? start : (Math.max(left, from) + Math.min(right, from + width)) / 2;
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(label, middle, low + 12);
    }
}
