package dev.counterpoint.graph.picture;

/** Chooses what to show in the box of a state. */
@FunctionalInterface
public interface StateLabel {
    /** Nothing in any box. */
    StateLabel NONE = state -> NodeText.NONE;

    /** What to show for a state of the graph. */
    NodeText text(int state);

    /** A text cut to a number of characters, the last of them an ellipsis. */
    static String abbreviate(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1).stripTrailing() + "…";
    }
}
