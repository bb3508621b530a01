package dev.counterpoint.ui.graph;

import dev.counterpoint.graph.GraphView;
import dev.counterpoint.graph.projection.GroupGraph;
import dev.counterpoint.state.State;
import dev.counterpoint.ui.graph.StateGraphViewModel.Hover;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Recording;
import dev.counterpoint.ui.session.Route;
import dev.counterpoint.ui.session.Sight;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** Says what a node is when the pointer rests on it. */
final class Hovers {
    private Hovers() {}

    static Hover of(Exploration exploration, @Nullable Shown shown, int node) {
        Recording recording = exploration.recording().get();
        if (shown == null || recording == null || node < 0) {
            return Hover.NOTHING;
        }
        int id = shown.stateOf(node);
        Shown.Others others = shown.others();
        if (id < 0 && others == null) {
            return several(shown.picture().list().graph(), node);
        }
        try {
            if (id < 0 && others != null) {
                return new Hover(others.words(node), "its values", others.values(node), null);
            }
            State state = recording.values().state(id);
            Sight sight = exploration.cursor().sight().get();
            Route route = exploration.cursor().route().get();
            int index = Looks.nearestIndex(route, id, 0);
            State before = before(route, index, sight);
            String title = index >= 0 ? "State " + (index + 1) + " of the trace" : "Off the trace";
            String compared =
                    before == null
                            ? "initial state"
                            : index > 0
                                    ? "compared with state " + index
                                    : "compared with the selected state";
            return new Hover(title, compared, state, before);
        } catch (IllegalStateException closed) {
            return new Hover(
                    "The values of this state are gone", "Check the model again.", null, null);
        }
    }

    private static Hover several(GraphView graph, int node) {
        String states = String.format(Locale.ROOT, "%,d states", graph.statesIn(node));
        if (graph instanceof GroupGraph groups && !groups.isRest(node)) {
            return new Hover(states, "Double-click to see them one by one.", null, null);
        }
        if (graph instanceof GroupGraph) {
            return new Hover(
                    states + " more of this group", "Too many to see one by one.", null, null);
        }
        return new Hover(
                String.format(Locale.ROOT, "%,d more states branch off here", graph.statesIn(node)),
                "Show the whole graph to see each of them.",
                null,
                null);
    }

    private static @Nullable State before(@Nullable Route route, int index, @Nullable Sight sight) {
        if (index > 0 && route != null) {
            return route.trace().states().get(index - 1);
        }
        return index == 0 || sight == null ? null : sight.state();
    }
}
