package dev.counterpoint.graph.picture;

import dev.counterpoint.graph.GraphView;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.StateValues;
import dev.counterpoint.state.Change;
import dev.counterpoint.state.State;
import dev.counterpoint.state.StateDiff;
import dev.counterpoint.state.ValueText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands in a state's box: the single places that changed since the state before, as {@code
 * left[n1] = 3}, so that one sees what a step did and not what there is.
 */
public final class ChangeLabel {
    private static final int MOST_LINES = 4;
    private static final int MOST_CHARACTERS = 30;

    private ChangeLabel() {}

    /**
     * For the states of a graph: on the spine what changed since the state before on it, elsewhere
     * since a state from which it was found first.
     */
    public static StateLabel of(StateValues values, @Nullable Spine spine, GraphView graph) {
        return state -> {
            int place = spine == null ? -1 : spine.indexOf(state);
            String heading = place < 0 ? "" : "State " + (place + 1);
            int previous =
                    place == 0
                            ? -1
                            : place > 0 && spine != null
                                    ? spine.state(place - 1)
                                    : parent(graph, state);
            State then = previous < 0 ? null : values.state(previous);
            return new NodeText(heading, lines(then, values.state(state)));
        };
    }

    private static int parent(GraphView graph, int state) {
        int[] parent = {-1};
        graph.forEachPredecessor(
                state,
                (source, target, label) -> {
                    if (graph.level(source) == graph.level(state) - 1) {
                        parent[0] = source;
                    }
                });
        return parent[0];
    }

    /** What a step changed, or the values of a state to which none led. */
    public static List<String> lines(@Nullable State before, State now) {
        return few(
                before == null ? values(now) : changes(StateDiff.between(before, now).changes()));
    }

    private static List<String> values(State state) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < state.variables().size(); i++) {
            String start = state.variables().get(i) + " = ";
            lines.add(start + ValueText.brief(state.values().get(i), room(start)));
        }
        return lines;
    }

    private static List<String> changes(List<Change> changes) {
        List<String> lines = new ArrayList<>();
        for (Change change : changes) {
            String start = change.place() + sign(change);
            lines.add(
                    change.after() != null
                            ? start + ValueText.shorten(change.after(), room(start))
                            : change.before() == null
                                    ? start
                                    : start + ValueText.shorten(change.before(), room(start)));
        }
        return lines;
    }

    private static String sign(Change change) {
        if (change.after() == null) {
            return change.element() ? " loses " : " without ";
        }
        return change.element() ? " gains " : " = ";
    }

    private static int room(String start) {
        return Math.max(6, MOST_CHARACTERS - start.length());
    }

    private static List<String> few(List<String> lines) {
        List<String> shown = new ArrayList<>();
        for (String line : lines.subList(0, Math.min(lines.size(), MOST_LINES))) {
            shown.add(StateLabel.abbreviate(line, MOST_CHARACTERS + 6));
        }
        if (lines.size() > MOST_LINES) {
            shown.set(MOST_LINES - 1, "+" + (lines.size() - MOST_LINES + 1) + " more");
        }
        return shown;
    }
}
