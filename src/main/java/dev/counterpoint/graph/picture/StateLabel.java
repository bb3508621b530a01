package dev.counterpoint.graph.picture;

import dev.counterpoint.graph.GraphView;

import java.util.List;
import java.util.Locale;

/** Chooses what to show in the box of a state. */
@FunctionalInterface
public interface StateLabel {
    /** Nothing in any box. */
    StateLabel NONE = state -> NodeText.NONE;

    /** What to show for a state of the graph. */
    NodeText text(int state);

    /** What to show for a node that stands for several states. */
    default NodeText group(GraphView graph, int node) {
        return new NodeText(states(graph.statesIn(node), "more "), List.of());
    }

    /** So many states in words. */
    static String states(int count, String more) {
        return String.format(Locale.ROOT, "%,d %s%s", count, more, count == 1 ? "state" : "states");
    }

    /** So many of something in words, such as {@code 12 steps}. */
    static String count(int count, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }

    /** A text cut to a number of characters, the last of them an ellipsis. */
    static String abbreviate(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1).stripTrailing() + "…";
    }
}
