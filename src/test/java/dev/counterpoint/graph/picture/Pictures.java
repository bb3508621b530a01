package dev.counterpoint.graph.picture;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.GraphSnapshot;
import dev.counterpoint.graph.Label;
import dev.counterpoint.graph.Paths;
import dev.counterpoint.graph.RandomGraphs;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.SpineEnd;
import dev.counterpoint.graph.font.Fonts;

import java.util.List;
import java.util.function.Predicate;

/** Pictures for tests. */
public final class Pictures {
    /** Crashes are the environment's. */
    public static final Predicate<Label> CRASHES = label -> label.step().action().equals("Crash");

    private Pictures() {}

    /**
     * A graph with a counterexample to its farthest state; the text of a state is odd on purpose.
     */
    public static GraphPicture explored(int states, int levels, Fonts fonts) {
        return explored(states, levels, SpineEnd.PROPERTY, fonts);
    }

    /** Such a graph, and what is wrong with its farthest state. */
    public static GraphPicture explored(int states, int levels, SpineEnd wrong, Fonts fonts) {
        GraphSnapshot graph = RandomGraphs.explored(states, 2, levels, 3).snapshot();
        int farthest = 0;
        for (int state = 0; state < states; state++) {
            farthest = graph.level(state) > graph.level(farthest) ? state : farthest;
        }
        int end = farthest;
        int[] path = Paths.fromInitial(graph, state -> state == end, Cancel.NEVER);
        StateLabel labels =
                state -> new NodeText("", List.of("s = \"<&\\>\"", "count = " + state % 7));
        Spine spine = Spine.ending(wrong, path);
        return GraphPicture.whole(
                graph, spine, "Safe \"<&>\"", labels, CRASHES, fonts, Cancel.NEVER);
    }
}
