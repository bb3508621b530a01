package dev.counterpoint.ui.graph.group;

/** What states of one group have in common. */
public enum GroupBy {
    /** Values of variables. */
    VARIABLES("Variables"),
    /** The value of an expression. */
    EXPRESSION("Expression"),
    /** Who acted last. */
    ACTOR("Last actor"),
    /** That each can be reached from the others. */
    COMPONENTS("Components");

    private final String title;

    GroupBy(String title) {
        this.title = title;
    }

    /** What it is called on the screen. */
    public String title() {
        return title;
    }
}
