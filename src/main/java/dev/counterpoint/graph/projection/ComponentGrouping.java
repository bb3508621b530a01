package dev.counterpoint.graph.projection;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.GraphSnapshot;
import dev.counterpoint.graph.QuestionException;
import dev.counterpoint.graph.find.Components;
import dev.counterpoint.graph.find.TransitionTable;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/**
 * States that can all be reached from one another as one. Where there are more components than
 * {@link Grouping#MOST}, all states that are in no cycle with others are one group.
 */
public final class ComponentGrouping {
    private ComponentGrouping() {}

    /**
     * Groups the states of a graph.
     *
     * @throws QuestionException if there are too many components of more than one state
     * @throws CancellationException if it is cancelled
     */
    public static Grouping of(GraphSnapshot graph, Cancel cancel) {
        Components components = Components.of(TransitionTable.of(graph, cancel), cancel);
        boolean each = components.count() <= Grouping.MOST;
        int cycles = 0;
        for (int component = 0; component < components.count(); component++) {
            cycles += components.size(component) > 1 ? 1 : 0;
        }
        if (!each && cycles >= Grouping.MOST) {
            throw new QuestionException(
                    String.format(
                            Locale.ROOT,
                            "There are %,d strongly connected components of several states; more"
                                    + " groups than anybody can read.",
                            cycles));
        }
        int[] kinds = new int[graph.nodes()];
        for (int state = 0; state < kinds.length; state++) {
            int component = components.componentOf(state);
            boolean alone = !each && components.size(component) == 1;
            kinds[state] = alone ? components.count() : component;
        }
        return Grouping.of(kinds, components.count() + 1, kind -> key(components, kind));
    }

    private static Grouping.Key key(Components components, int kind) {
        int size = kind == components.count() ? 1 : components.size(kind);
        String words =
                size == 1
                        ? "in no cycle of states"
                        : String.format(Locale.ROOT, "a cycle of %,d states", size);
        return new Grouping.Key(words, List.of());
    }
}
