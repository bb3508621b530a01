package dev.counterpoint.ui.graph.ask;

/** What can be asked of a graph with one click. */
public enum Question {
    /** The shortest behavior that comes to the selected state. */
    PATH_HERE("Shortest way to the selected state", "graph.path-here", true),
    /** The shortest way between the pinned states. */
    PATH_BETWEEN("Shortest way from the pinned state", "graph.path", true),
    /** The shortest behavior that comes to what is typed. */
    PATH_TO("Shortest way to where the expression is true", "graph.path-to", false),
    /** What comes after. */
    SUCCESSORS("What comes after the selected state", "graph.successors", true),
    /** What comes before. */
    PREDECESSORS("What comes before the selected state", "graph.predecessors", true),
    /** Where a violation can still come, and where it cannot be avoided any more. */
    BAD_REGION("Where the violation can still be avoided", "graph.bad-region", false),
    /** States without a step. */
    DEAD_ENDS("Dead ends", "graph.dead-ends", false),
    /** Strongly connected components. */
    COMPONENTS("Cycles: strongly connected components", "graph.components", false),
    /** Actions without a transition. */
    NEVER_TAKEN("How often each action is taken, and which never", "graph.actions", false),
    /** How many steps leave and enter states, and how deep they are. */
    SHAPE("Degrees and depths", "graph.shape", false);

    private final String title;
    private final String commandId;
    private final boolean aboutState;

    Question(String title, String commandId, boolean aboutState) {
        this.title = title;
        this.commandId = commandId;
        this.aboutState = aboutState;
    }

    /** The question, in words. */
    public String title() {
        return title;
    }

    /** The command that asks it. */
    public String commandId() {
        return commandId;
    }

    /** Whether it is about the state that is looked at. */
    public boolean isAboutState() {
        return aboutState;
    }
}
