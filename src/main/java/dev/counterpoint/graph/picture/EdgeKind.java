package dev.counterpoint.graph.picture;

/** What an edge of a picture is. */
public enum EdgeKind {
    /** A transition to a later level. */
    FORWARD,
    /** A transition to the same or an earlier level, or to the state itself. */
    BACK,
    /** A step of the counterexample. */
    SPINE,
    /** The step that closes its loop. */
    CLOSING;

    /** Whether it is in the counterexample. */
    public boolean onSpine() {
        return this == SPINE || this == CLOSING;
    }
}
