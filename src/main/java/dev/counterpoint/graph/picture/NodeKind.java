package dev.counterpoint.graph.picture;

/** What a node of a picture is. */
public enum NodeKind {
    /** A state that is not in the counterexample. */
    NORMAL,
    /** A state of the counterexample. */
    SPINE,
    /** A state of its loop. */
    LASSO,
    /** The state in which the property is false. */
    VIOLATING,
    /** Several states drawn as one. */
    GROUP;

    /** Whether it is in the counterexample. */
    public boolean onSpine() {
        return this == SPINE || this == LASSO || this == VIOLATING;
    }
}
