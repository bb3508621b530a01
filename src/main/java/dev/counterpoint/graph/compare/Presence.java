package dev.counterpoint.graph.compare;

/** In which of two graphs a state or a transition is. */
public enum Presence {
    /** Only in the one before: it went. */
    WENT,
    /** Only in the one after: it came. */
    CAME,
    /** In both. */
    STAYED;

    /** From whether it is in each; at least one. */
    static Presence of(boolean before, boolean after) {
        if (before) {
            return after ? STAYED : WENT;
        }
        if (!after) {
            throw new IllegalArgumentException("in neither graph");
        }
        return CAME;
    }
}
