package dev.counterpoint.graph.picture;

import dev.counterpoint.graph.GraphView;
import dev.counterpoint.graph.projection.Group;
import dev.counterpoint.graph.projection.GroupGraph;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.ValueText;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands in the box of a group: how many states it has, and what they share. In the box of a
 * state of an open group stands what stands there in the whole graph.
 *
 * @param states for the states of open groups
 */
public record GroupLabel(StateLabel states) implements StateLabel {
    private static final int MOST_LINES = 4;
    private static final int MOST_CHARACTERS = 36;

    @Override
    public NodeText text(int state) {
        return states.text(state);
    }

    @Override
    public NodeText group(GraphView graph, int node) {
        if (!(graph instanceof GroupGraph groups) || groups.isRest(node)) {
            return StateLabel.super.group(graph, node);
        }
        Group group = groups.group(node);
        List<String> lines = new ArrayList<>();
        if (!group.words().isEmpty()) {
            lines.add(StateLabel.abbreviate(group.words(), MOST_CHARACTERS));
        }
        for (Binding value : group.values()) {
            // A long expression is named once, under the picture.
            boolean named = value.name().length() <= MOST_CHARACTERS / 2;
            String start = named ? value.name() + " = " : "";
            int room = Math.max(6, MOST_CHARACTERS - start.length());
            lines.add(
                    StateLabel.abbreviate(
                            start + ValueText.brief(value.value(), room), MOST_CHARACTERS));
        }
        if (lines.size() > MOST_LINES) {
            int more = lines.size() - MOST_LINES + 1;
            lines.subList(MOST_LINES - 1, lines.size()).clear();
            lines.add("+" + more + " more");
        }
        return new NodeText(StateLabel.states(group.states(), ""), lines);
    }
}
