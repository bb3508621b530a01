package dev.counterpoint.graph.picture;

/** How much of a graph is drawn. */
public enum Detail {
    /** How many states and transitions are where. */
    DENSITY,
    /** A dot a state. */
    DOTS,
    /** Boxes with text. */
    LABELS;

    private static final double READABLE = 0.5;
    private static final double APART = 3.5;

    /** What can be made out at a scale; 1 is the size at which text has 12 pixels. */
    public static Detail at(double scale, DisplayList list) {
        if (scale >= READABLE) {
            return LABELS;
        }
        return list.pitch() * scale < APART ? DENSITY : DOTS;
    }
}
