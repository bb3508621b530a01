package dev.counterpoint.export.picture;

import dev.counterpoint.export.TraceActors;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.font.Typeface;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.trace.Actors;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a trace's steps stand on a sheet: a lane for each actor, steps from left to right, and as
 * many rows of that under each other as it takes.
 *
 * @param steps how many of the trace's steps are drawn
 * @param perRow how many of them a row holds
 * @param column the width of a step
 * @param names the width of the lanes' names
 */
record Score(TraceFile file, Actors actors, int steps, int perRow, double column, double names) {
    static final double MARGIN = 28;
    static final double LANE = 34;
    static final double TEXT = 12;

    /** More than that nobody reads in a picture. */
    private static final int MOST = 600;

    private static final double WIDEST = 1_240;
    private static final double NUMBERS = 26;
    private static final double BETWEEN = 22;
    private static final double HEADER = 64;

    static Score of(TraceFile file, Fonts fonts) {
        Trace trace = file.trace();
        Actors actors = TraceActors.of(file);
        int steps = Math.min(MOST, trace.steps().size());
        double widest = 40;
        for (int i = 0; i < steps; i++) {
            String text = trace.steps().get(i).toString();
            widest = Math.max(widest, fonts.metrics(Typeface.MONO).width(text, TEXT));
        }
        double column = Math.ceil(Math.min(widest, 150) + 30);
        double names = 40;
        for (int lane = 0; lane < lanes(actors); lane++) {
            names =
                    Math.max(
                            names, fonts.metrics(Typeface.SANS_BOLD).width(name(actors, lane), 13));
        }
        names = Math.ceil(Math.min(names, 150) + 20);
        int perRow = Math.max(1, (int) ((WIDEST - names) / column));
        return new Score(file, actors, steps, Math.max(1, Math.min(perRow, steps)), column, names);
    }

    private static int lanes(Actors actors) {
        return Math.max(1, actors.actors().size() + (actors.hasOthers() ? 1 : 0));
    }

    private static String name(Actors actors, int lane) {
        return lane < actors.actors().size()
                ? actors.actors().get(lane).toString()
                : TraceActors.NOBODY;
    }

    int lanes() {
        return lanes(actors);
    }

    List<String> laneNames() {
        return IntStream.range(0, lanes()).mapToObj(lane -> name(actors, lane)).toList();
    }

    int rows() {
        return Math.max(1, (steps + perRow - 1) / perRow);
    }

    int row(int step) {
        return step / perRow;
    }

    int lane(int step) {
        int actor = actors.ofStep().get(step);
        return actor < 0 ? lanes() - 1 : actor;
    }

    /** The middle of a step. */
    double x(int step) {
        return MARGIN + names + (step % perRow + 0.5) * column;
    }

    double rowTop(int row) {
        return MARGIN + HEADER + row * (lanes() * LANE + NUMBERS + BETWEEN);
    }

    double y(int row, int lane) {
        return rowTop(row) + (lane + 0.5) * LANE;
    }

    /** The middle of the numbers of a row's states. */
    double numbers(int row) {
        return rowTop(row) + lanes() * LANE + NUMBERS / 2;
    }

    double left() {
        return MARGIN + names;
    }

    double right() {
        return MARGIN + names + perRow * column;
    }

    double width(double least) {
        return Math.ceil(Math.max(right(), least + MARGIN) + MARGIN);
    }

    double height() {
        return Math.ceil(rowTop(rows()) + MARGIN + 8);
    }
}
