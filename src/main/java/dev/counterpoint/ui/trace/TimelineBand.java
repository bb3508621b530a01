package dev.counterpoint.ui.trace;

import javafx.scene.canvas.GraphicsContext;

/** Rows under the timeline that tell something of each state, in the state's own column. */
interface TimelineBand {
    /** How many rows it has now; none where there is nothing to tell. */
    int rows();

    /** What a row is of. */
    String name(int row);

    /** Paints one row of what is seen, its top at 0. */
    void paint(GraphicsContext g, int row, Seen seen);

    /** What is to be said at a state, in full; empty for nothing. */
    String tip(int row, int state);

    /** The part of the timeline that is seen, in its own coordinates. */
    record Seen(TimelineGeometry geometry, double from, double to) {
        /** The first state that may be seen. */
        int first() {
            return Math.max(0, geometry.columnAt(from) - 1);
        }

        boolean isPast(int state) {
            return state >= geometry.states() || geometry.columnLeft(state) > to;
        }
    }
}
