package dev.counterpoint.graph.layout;

/** What the colours of states say. */
public enum ColorBy {
    /** Nothing: only the counterexample stands out. */
    NOTHING("No colours"),
    /** The action by which a state was found first. */
    ACTION("By action"),
    /** Who took that step. */
    ACTOR("By actor"),
    /** How far it is from where behaviors begin. */
    LEVEL("By level"),
    /** The value of a variable. */
    VALUE("By value"),
    /** Which properties are false there. */
    PROPERTY("By invariants");

    private final String title;

    ColorBy(String title) {
        this.title = title;
    }

    /** Its name on the screen. */
    public String title() {
        return title;
    }
}
