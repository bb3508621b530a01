package dev.counterpoint.graph.layout;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.GraphView;
import dev.counterpoint.graph.Spine;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CancellationException;

/** Lays out graphs in the way that is asked for. Runs on any thread. */
public final class Layouts {
    private Layouts() {}

    /**
     * Lays out a graph; layered where it has too many states for the way that is asked for.
     *
     * @param columns the columns of this graph with this spine
     * @throws CancellationException if it is cancelled
     */
    public static Layout of(
            Arrangement arrangement,
            GraphView graph,
            @Nullable Spine spine,
            Columns columns,
            Spacing spacing,
            Cancel cancel) {
        return switch (arrangement.kindFor(graph.nodes())) {
            case LAYERED -> LayeredLayout.of(graph, columns, spacing, cancel);
            case FORCE -> ForceLayout.of(graph, spacing, cancel);
            case CIRCULAR -> CircularLayout.of(graph, spine, spacing, cancel);
            case LANES -> LaneLayout.of(graph, columns, arrangement.actorOf(), spacing, cancel);
        };
    }

    /**
     * Adds the nodes that came since a layout was made; those that have a place keep it, and each
     * new one stands as near its predecessor as there is room.
     */
    public static Layout extend(Layout before, GraphView graph, Cancel cancel) {
        return before.kind() == LayoutKind.LAYERED
                ? LayeredLayout.extend(before, graph, cancel)
                : FreePlaces.extend(before, graph, cancel);
    }
}
