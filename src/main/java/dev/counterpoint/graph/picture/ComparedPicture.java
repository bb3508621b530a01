package dev.counterpoint.graph.picture;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.GraphView;
import dev.counterpoint.graph.Label;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.compare.ComparedGraph;
import dev.counterpoint.graph.compare.Presence;
import dev.counterpoint.graph.find.PartOfGraph;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.layout.Arrangement;
import dev.counterpoint.graph.layout.ColorBy;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * A picture of two graphs as one, with what went and what came.
 *
 * @param part what is shown of the graph; null where it is all
 */
public record ComparedPicture(GraphPicture picture, @Nullable PartOfGraph part) {
    /**
     * Draws two graphs as one.
     *
     * @param kept the nodes to show, those of the spine besides; null for all
     * @param spine in the numbers of the compared graph
     */
    public static ComparedPicture of(
            Arrangement arrangement,
            ComparedGraph graph,
            @Nullable BitSet kept,
            @Nullable Spine spine,
            String title,
            StateLabel labels,
            Predicate<Label> environment,
            Fonts fonts,
            Cancel cancel) {
        PartOfGraph part = kept == null ? null : part(graph, kept, spine);
        GraphView view = part == null ? graph : part;
        Spine path = part == null || spine == null ? spine : part.of(spine);
        Arrangement plain = arrangement.colored(ColorBy.NOTHING);
        GraphPicture whole =
                GraphPicture.whole(plain, view, path, title, labels, environment, fonts, cancel);
        DisplayList list =
                whole.list().compared(graph, node -> part == null ? node : part.original(node));
        String words = "Two state graphs as one: " + words(graph) + ".";
        return new ComparedPicture(
                new GraphPicture(list, title, words, view.nodes(), graph.nodes()), part);
    }

    private static PartOfGraph part(ComparedGraph graph, BitSet kept, @Nullable Spine spine) {
        BitSet all = (BitSet) kept.clone();
        if (spine != null) {
            for (int node : spine.states()) {
                all.set(node);
            }
        }
        return new PartOfGraph(graph, all);
    }

    /** How many states went and came, in words. */
    public static String words(ComparedGraph graph) {
        return said(graph.states(Presence.WENT), graph.states(Presence.CAME), "state");
    }

    /** How many of something went and came, in words. */
    public static String said(int went, int came, String what) {
        if (went == 0 && came == 0) {
            return "no " + what + " went or came";
        }
        String first = StateLabel.count(went, what) + " went";
        return came == 0
                ? first
                : went == 0
                        ? StateLabel.count(came, what) + " came"
                        : String.format(Locale.ROOT, "%s, %,d came", first, came);
    }

    /** The node of the compared graph that a node of the picture is. */
    public int original(int node) {
        return part == null ? node : part.original(node);
    }

    /** The node of the picture that a node of the compared graph is, or -1. */
    public int shown(int node) {
        return part == null ? node : part.nodeOf(node);
    }
}
