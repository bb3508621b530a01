package dev.counterpoint.export.picture;

import dev.counterpoint.export.TraceActors;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.export.TraceWords;
import dev.counterpoint.export.Visible;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.font.Outline;
import dev.counterpoint.graph.font.Typeface;
import dev.counterpoint.graph.picture.Box;
import dev.counterpoint.graph.picture.Palette;
import dev.counterpoint.graph.picture.Rgba;
import dev.counterpoint.graph.picture.Stroke;
import dev.counterpoint.graph.picture.Surface;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.trace.Message;
import dev.counterpoint.state.trace.Messages;

import java.util.List;

/** Paints a trace's score. */
final class TracePainter {
    private final Score score;
    private final TraceFile file;
    private final Trace trace;
    private final Palette palette;
    private final Fonts fonts;
    private final Surface to;

    TracePainter(Score score, Palette palette, Fonts fonts, Surface to) {
        this.score = score;
        this.palette = palette;
        this.fonts = fonts;
        this.to = to;
        file = score.file();
        trace = file.trace();
    }

    /** What stands above the score. */
    static String caption(TraceFile file) {
        String violation = TraceWords.violation(file);
        String loop = TraceWords.loop(file.trace());
        return (violation == null ? "" : violation + " ")
                + TraceWords.size(file.trace())
                + "."
                + (loop == null ? "" : " " + loop);
    }

    void paint(double width, double height) {
        to.box(new Box(0, 0, width, height), 0, palette.background(), null);
        double room = width - 2 * Score.MARGIN;
        String title =
                fonts.metrics(Typeface.SANS_BOLD).fit(Visible.text(file.headline()), 15, room);
        text(title, Score.MARGIN, Score.MARGIN + 12, 15, Typeface.SANS_BOLD, palette.ink());
        String caption = fonts.metrics(Typeface.SANS).fit(Visible.text(caption(file)), 12, room);
        text(caption, Score.MARGIN, Score.MARGIN + 33, 12, Typeface.SANS, palette.muted());
        for (int row = 0; row < score.rows(); row++) {
            rails(row);
        }
        loop();
        List<Message> messages = Messages.of(trace, score.actors(), () -> false);
        messages.forEach(this::message);
        for (int step = 0; step < score.steps(); step++) {
            step(step);
        }
        foot(height);
    }

    private void foot(double height) {
        int left = trace.steps().size() - score.steps();
        String more =
                left > 0
                        ? "Steps 1 to " + score.steps() + "; " + left + " more are not drawn.   "
                        : "";
        boolean environment =
                trace.steps().stream()
                        .anyMatch(s -> TraceActors.isEnvironment(file.meta(), s.action()));
        String legend = more + (environment ? "Dashed: the environment's steps." : "");
        if (!legend.isBlank()) {
            text(legend, Score.MARGIN, height - 18, 12, Typeface.SANS, palette.muted());
        }
    }

    private void rails(int row) {
        List<String> names = score.laneNames();
        int last = Math.min(score.steps(), (row + 1) * score.perRow()) - 1;
        double end = last < 0 ? score.right() : score.x(last) + score.column() / 2;
        for (int lane = 0; lane < names.size(); lane++) {
            boolean nobody = lane >= score.actors().actors().size();
            double y = score.y(row, lane);
            Typeface face = nobody ? Typeface.SANS : Typeface.SANS_BOLD;
            String name =
                    fonts.metrics(face).fit(Visible.text(names.get(lane)), 13, score.names() - 12);
            text(name, Score.MARGIN, y + 4.5, 13, face, nobody ? palette.muted() : palette.ink());
            line(score.left(), y, end, y, new Stroke(palette.faded(palette.line()), 1, false));
        }
        if (row == 0) {
            number(score.left() - 4, score.numbers(0), 0);
        }
    }

    private void step(int index) {
        Step step = trace.steps().get(index);
        boolean environment = TraceActors.isEnvironment(file.meta(), step.action());
        int row = score.row(index);
        double x = score.x(index);
        double y = score.y(row, score.lane(index));
        String words = step.equals(Step.UNKNOWN) ? "?" : step.toString();
        String text =
                fonts.metrics(Typeface.MONO)
                        .fit(Visible.text(words), Score.TEXT, score.column() - 24);
        double half = fonts.metrics(Typeface.MONO).width(text, Score.TEXT) / 2 + 8;
        Rgba ink = environment ? palette.environment() : palette.ink();
        to.begin(TraceWords.heading(trace, index + 1));
        to.box(
                new Box(x - half, y - 12, x + half, y + 12),
                5,
                environment
                        ? palette.environment().over(palette.background(), 0.1)
                        : palette.ink().over(palette.background(), 0.05),
                new Stroke(environment ? ink : palette.faded(palette.ink()), 1, environment));
        text(text, x - half + 8, y + 4, Score.TEXT, Typeface.MONO, ink);
        number(x + score.column() / 2 - 4, score.numbers(row), index + 1);
        to.end();
    }

    /** The number of a state, which stands between the steps. */
    private void number(double x, double y, int state) {
        TraceMeta.Property property = file.meta().property();
        boolean violating =
                property != null
                        && !trace.isLasso()
                        && !property.kind().equals("witness")
                        && state == trace.states().size() - 1;
        String text = Integer.toString(state + 1);
        Typeface face = violating ? Typeface.SANS_BOLD : Typeface.SANS;
        double half = Math.max(11, fonts.metrics(face).width(text, 11) / 2 + 6);
        to.box(
                new Box(x - half, y - 9, x + half, y + 9),
                9,
                violating ? palette.violated() : palette.surface(),
                new Stroke(violating ? palette.violated() : palette.muted(), 1.2, false));
        Rgba ink = violating ? palette.onViolated() : palette.ink();
        text(text, x - half + (2 * half - width(text, face)) / 2, y + 4, 11, face, ink);
    }

    private double width(String text, Typeface face) {
        return fonts.metrics(face).width(text, 11);
    }

    private void message(Message message) {
        boolean taken = message.sent() >= 0 && message.received() >= 0;
        int start = message.sent() >= 0 ? message.sent() : message.received();
        int end = message.received() >= 0 ? message.received() : message.sent();
        int from = message.sent() >= 0 ? score.lane(start) : message.from();
        int into = message.received() >= 0 ? score.lane(end) : message.to();
        boolean isDrawn = from >= 0 && into >= 0 && start < score.steps() && end < score.steps();
        if (!isDrawn || (from == into && taken)) {
            return;
        }
        int row = score.row(start);
        double y1 = score.y(row, from);
        double down = Math.signum((double) into - from);
        double x1 = score.x(start);
        if (!taken) {
            double x2 = x1 + score.column() / 2 - 6;
            arrow(x1, y1 + down * 12, x2, (y1 + score.y(row, into)) / 2, true);
        } else if (score.row(end) == row) {
            arrow(x1, y1 + down * 12, score.x(end), score.y(row, into) - down * 12, false);
        } else {
            double edge = score.right();
            double share = 0.5;
            double middle = y1 + (score.y(row, into) - y1) * share;
            arrow(x1, y1 + down * 12, edge, middle, false);
            int other = score.row(end);
            double back = score.y(other, from) + (score.y(other, into) - score.y(other, from)) / 2;
            arrow(score.left(), back, score.x(end), score.y(other, into) - down * 12, false);
        }
    }

    private void arrow(double x1, double y1, double x2, double y2, boolean lost) {
        line(x1, y1, x2, y2, new Stroke(palette.accent(), 1.5, lost));
        double length = Math.max(1, Math.hypot(x2 - x1, y2 - y1));
        double ux = (x2 - x1) / length;
        double uy = (y2 - y1) / length;
        to.fill(
                new Outline()
                        .moveTo(x2, y2)
                        .lineTo(x2 - 8 * ux - 4 * uy, y2 - 8 * uy + 4 * ux)
                        .lineTo(x2 - 8 * ux + 4 * uy, y2 - 8 * uy - 4 * ux)
                        .close(),
                palette.accent());
    }

    /** A line along the numbers of the states that repeat. */
    private void loop() {
        if (trace.loop().isEmpty() || trace.loop().getAsInt() >= score.steps() + 1) {
            return;
        }
        int first = trace.loop().getAsInt();
        Stroke thick = new Stroke(palette.incomplete(), 3, false);
        for (int row = 0; row < score.rows(); row++) {
            int from = Math.max(first, row * score.perRow());
            int until = Math.min(score.steps(), (row + 1) * score.perRow());
            if (from <= until) {
                double y = score.numbers(row) + 13;
                line(place(from, row) - 11, y, place(until, row) + 11, y, thick);
            }
        }
    }

    /** Where a state's number stands in a row, the first being before all steps. */
    private double place(int state, int row) {
        return score.left() - 4 + (state - row * score.perRow()) * score.column();
    }

    private void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        to.stroke(new Outline().moveTo(x1, y1).lineTo(x2, y2), stroke);
    }

    private void text(
            String text, double x, double baseline, double size, Typeface face, Rgba color) {
        to.text(text, x, baseline, size, face, color, null);
    }
}
