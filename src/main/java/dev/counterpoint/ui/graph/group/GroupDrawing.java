package dev.counterpoint.ui.graph.group;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.GraphSnapshot;
import dev.counterpoint.graph.Label;
import dev.counterpoint.graph.Progress;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.layout.Arrangement;
import dev.counterpoint.graph.picture.GraphPicture;
import dev.counterpoint.graph.picture.StateLabel;
import dev.counterpoint.graph.projection.GroupGraph;
import dev.counterpoint.graph.projection.Projection;
import dev.counterpoint.ui.graph.Drawing;
import dev.counterpoint.ui.graph.Shown;
import dev.counterpoint.ui.session.Recording;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.function.Predicate;

/** A recording drawn in groups, of which some are open. */
record GroupDrawing(GraphSnapshot graph, Projection projection, Set<Integer> opened)
        implements Drawing {
    /** More states of one group would bury the other groups. */
    static final int MOST_STATES = 200;

    GroupDrawing {
        opened = Set.copyOf(opened);
    }

    @Override
    public Shown draw(
            Arrangement arrangement,
            Recording recording,
            @Nullable Spine spine,
            Predicate<Label> environment,
            Fonts fonts,
            Cancel cancel) {
        GroupGraph groups = projection.open(opened, spine, MOST_STATES, Progress.NONE, cancel);
        StateLabel labels = Shown.labels(recording, spine, graph);
        Spine path = spine == null ? null : groups.through(spine);
        GraphPicture picture =
                GraphPicture.grouped(
                        arrangement, groups, path, "", labels, environment, fonts, cancel);
        return Shown.of(picture, state -> state < groups.states() ? groups.nodeOf(state) : -1);
    }
}
