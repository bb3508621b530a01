package dev.counterpoint.graph.picture;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.GraphView;
import dev.counterpoint.graph.Label;
import dev.counterpoint.graph.Neighbourhood;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.SpineEnd;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.layout.Arrangement;
import dev.counterpoint.graph.layout.Columns;
import dev.counterpoint.graph.layout.Layout;
import dev.counterpoint.graph.layout.Layouts;
import dev.counterpoint.graph.layout.Spacing;
import dev.counterpoint.graph.projection.GroupGraph;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.function.Predicate;

/**
 * A picture of a graph with what it says about itself.
 *
 * @param list what is drawn
 * @param title one line, such as the violated property's name
 * @param description a sentence or two for those who cannot see it
 * @param shown how many states are drawn one by one
 * @param all how many states the graph has
 */
public record GraphPicture(DisplayList list, String title, String description, int shown, int all) {
    /** Up to this many states boxes are as large as their texts. */
    public static final int MEASURED = 1_500;

    /** So many characters of what states are grouped by are told. */
    private static final int MOST_NAMES = 80;

    private static final Spacing LARGE = Spacing.uniform(132, 44);

    public GraphPicture {
        if (shown < 0 || shown > all) {
            throw new IllegalArgumentException(shown + " of " + all + " states");
        }
    }

    /** What is shown, in words: {@code Showing 14 of 5,120 states}. */
    public String extent() {
        if (list.graph() instanceof GroupGraph groups) {
            return inGroups(groups);
        }
        return shown == all
                ? states(all)
                : String.format(Locale.ROOT, "Showing %,d of %s", shown, states(all));
    }

    private static String inGroups(GroupGraph graph) {
        String by = String.join(", ", graph.groupedBy());
        return String.format(
                Locale.ROOT,
                "%s as %,d %s%s",
                states(graph.states()),
                graph.nodes(),
                graph.nodes() == 1 ? "node" : "nodes",
                by.isEmpty() ? "" : ", by " + StateLabel.abbreviate(by, MOST_NAMES));
    }

    /**
     * A picture of some states of a graph.
     *
     * @param all how many states the graph has
     */
    public GraphPicture of(int all) {
        return new GraphPicture(list, title, description, shown, all);
    }

    /** A picture of groups of a graph's states, by levels. */
    public static GraphPicture grouped(
            GroupGraph graph,
            @Nullable Spine spine,
            String title,
            StateLabel labels,
            Predicate<Label> environment,
            Fonts fonts,
            Cancel cancel) {
        return grouped(
                Arrangement.LAYERED, graph, spine, title, labels, environment, fonts, cancel);
    }

    /** A picture of groups of a graph's states. */
    public static GraphPicture grouped(
            Arrangement arrangement,
            GroupGraph graph,
            @Nullable Spine spine,
            String title,
            StateLabel labels,
            Predicate<Label> environment,
            Fonts fonts,
            Cancel cancel) {
        DisplayList list =
                draw(arrangement, graph, spine, new GroupLabel(labels), environment, fonts, cancel);
        int shown = 0;
        for (int node = 0; node < graph.nodes(); node++) {
            shown += graph.stateOf(node) < 0 ? 0 : 1;
        }
        return new GraphPicture(
                list, title, "A state graph of " + inGroups(graph) + ".", shown, graph.states());
    }

    /** A picture of a whole graph, by levels. */
    public static GraphPicture whole(
            GraphView graph,
            @Nullable Spine spine,
            String title,
            StateLabel labels,
            Predicate<Label> environment,
            Fonts fonts,
            Cancel cancel) {
        return whole(Arrangement.LAYERED, graph, spine, title, labels, environment, fonts, cancel);
    }

    /** A picture of a whole graph. */
    public static GraphPicture whole(
            Arrangement arrangement,
            GraphView graph,
            @Nullable Spine spine,
            String title,
            StateLabel labels,
            Predicate<Label> environment,
            Fonts fonts,
            Cancel cancel) {
        DisplayList list = draw(arrangement, graph, spine, labels, environment, fonts, cancel);
        return new GraphPicture(list, title, describe(graph, spine), graph.nodes(), graph.nodes());
    }

    /**
     * A picture of a graph that grows: what the picture before showed stands where it stood, and
     * boxes are as large as those of a large graph.
     *
     * @param all how many states have been found
     */
    public static GraphPicture growing(
            Arrangement arrangement,
            GraphView graph,
            int all,
            @Nullable GraphPicture before,
            StateLabel labels,
            Predicate<Label> environment,
            Cancel cancel) {
        Layout layout =
                before == null
                        ? Layouts.of(
                                arrangement, graph, null, Columns.of(graph, null), LARGE, cancel)
                        : Layouts.extend(before.list().layout(), graph, cancel);
        cancel.check();
        DisplayList list =
                new DisplayList(graph, layout, null, labels, environment)
                        .colored(Coloring.of(arrangement, graph));
        return new GraphPicture(list, "", describe(graph, null), graph.nodes(), all);
    }

    /** A picture of a counterexample and what branches off it by one step, by levels. */
    public static GraphPicture around(
            GraphView graph,
            Spine spine,
            String title,
            StateLabel labels,
            Predicate<Label> environment,
            Fonts fonts,
            Cancel cancel) {
        return around(Arrangement.LAYERED, graph, spine, title, labels, environment, fonts, cancel);
    }

    /** A picture of a counterexample and what branches off it by one step. */
    public static GraphPicture around(
            Arrangement arrangement,
            GraphView graph,
            Spine spine,
            String title,
            StateLabel labels,
            Predicate<Label> environment,
            Fonts fonts,
            Cancel cancel) {
        Neighbourhood near = Neighbourhood.of(graph, spine, 1, 3);
        DisplayList list =
                draw(arrangement, near, near.spine(), labels, environment, fonts, cancel);
        return new GraphPicture(
                list, title, describe(graph, spine), near.shownStates(), graph.nodes());
    }

    private static DisplayList draw(
            Arrangement arrangement,
            GraphView graph,
            @Nullable Spine spine,
            StateLabel labels,
            Predicate<Label> environment,
            Fonts fonts,
            Cancel cancel) {
        Columns columns = Columns.of(graph, spine);
        Spacing spacing =
                graph.nodes() <= MEASURED ? new TextSpacing(graph, columns, labels, fonts) : LARGE;
        Layout layout = Layouts.of(arrangement, graph, spine, columns, spacing, cancel);
        return new DisplayList(graph, layout, spine, labels, environment)
                .colored(Coloring.of(arrangement, graph));
    }

    private static String describe(GraphView graph, @Nullable Spine spine) {
        String states = "A state graph of " + states(graph.nodes()) + ".";
        if (spine == null) {
            return states;
        }
        String what = spine.isCounterexample() ? " A counterexample of " : " A path of ";
        String steps = what + states(spine.length()) + " runs through it";
        if (spine.loop().isPresent()) {
            return states
                    + steps
                    + "; it loops back to state "
                    + (spine.loop().getAsInt() + 1)
                    + ".";
        }
        SpineEnd end = spine.end();
        return states + steps + (end == null ? "." : "; the last " + end.words() + ".");
    }

    private static String states(int count) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? "state" : "states");
    }
}
