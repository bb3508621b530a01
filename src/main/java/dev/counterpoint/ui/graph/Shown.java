package dev.counterpoint.ui.graph;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.FirstStates;
import dev.counterpoint.graph.GraphSnapshot;
import dev.counterpoint.graph.GraphView;
import dev.counterpoint.graph.Label;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.layout.Arrangement;
import dev.counterpoint.graph.layout.LayoutKind;
import dev.counterpoint.graph.picture.Box;
import dev.counterpoint.graph.picture.ChangeLabel;
import dev.counterpoint.graph.picture.GraphPicture;
import dev.counterpoint.graph.picture.NodeText;
import dev.counterpoint.graph.picture.StateLabel;
import dev.counterpoint.state.State;
import dev.counterpoint.ui.session.Recording;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;

/** A picture of a recording and where each state stands in it. */
public final class Shown {
    private static final int MOST_TEXTS = 4_096;
    private static final int FEW = 20_000;

    private final GraphPicture picture;
    private final @Nullable Map<Integer, Integer> nodes;

    private final @Nullable IntUnaryOperator nodeOf;
    private final @Nullable Others others;
    private final boolean continues;

    private Shown(GraphPicture picture, IntUnaryOperator nodeOf, @Nullable Others others) {
        this.picture = picture;
        this.nodeOf = nodeOf;
        this.others = others;
        continues = false;
        nodes = null;
    }

    /** Nodes beside those of the recording, such as states that went. */
    public interface Others {
        /** The state of the recording that a node is; -1 where it is none of it. */
        int stateOf(int node);

        /** The values of a node that is no state of the recording; null where it is several. */
        @Nullable State values(int node);

        /** What such a node is, in words. */
        String words(int node);
    }

    private Shown(GraphPicture picture, boolean whole, boolean continues) {
        this.picture = picture;
        nodeOf = null;
        others = null;
        this.continues = continues;
        nodes = whole ? null : new HashMap<>();
        if (nodes != null) {
            for (int node = 0; node < picture.list().nodes(); node++) {
                nodes.putIfAbsent(picture.list().graph().stateOf(node), node);
            }
        }
    }

    /** A picture of which it is known which node a state is in; -1 for none. */
    public static Shown of(GraphPicture picture, IntUnaryOperator nodeOf) {
        return new Shown(ready(picture), nodeOf, null);
    }

    /** The same with nodes that are no states of the recording. */
    public static Shown of(GraphPicture picture, IntUnaryOperator nodeOf, Others others) {
        return new Shown(ready(picture), nodeOf, others);
    }

    /**
     * Draws a recording: all of it, or what is near the counterexample. Takes its time; runs on any
     * thread.
     *
     * @param before the last picture of it while it grew; where it showed most of a large graph,
     *     its states stay
     */
    static Shown draw(
            Arrangement arrangement,
            Recording recording,
            @Nullable Spine spine,
            boolean whole,
            @Nullable Shown before,
            Predicate<Label> environment,
            Fonts fonts,
            Cancel cancel) {
        GraphSnapshot graph = recording.graph().snapshot();
        StateLabel labels = labels(recording, spine, graph);
        LayoutKind kind = arrangement.kindFor(graph.nodes());
        boolean goesOn = before != null && before.picture.list().layoutKind() == kind;
        if (before != null && goesOn && whole && spine == null && isMost(before, graph)) {
            return new Shown(
                    ready(
                            GraphPicture.growing(
                                    arrangement,
                                    graph,
                                    graph.nodes(),
                                    before.picture,
                                    labels,
                                    environment,
                                    cancel)),
                    true,
                    true);
        }
        GraphPicture picture =
                whole || spine == null
                        ? GraphPicture.whole(
                                arrangement, graph, spine, "", labels, environment, fonts, cancel)
                        : GraphPicture.around(
                                arrangement, graph, spine, "", labels, environment, fonts, cancel);
        return new Shown(ready(picture), whole || spine == null, false);
    }

    /** A small graph is worth a layout of its own, as is one of which little was drawn. */
    private static boolean isMost(Shown before, GraphView graph) {
        int drawn = before.picture.list().nodes();
        return graph.nodes() > GraphPicture.MEASURED && graph.nodes() / 2 <= drawn;
    }

    /**
     * Draws a recording that grows; the states of the picture before stay where they are. Takes its
     * time; runs on any thread.
     *
     * @param most no more states than these
     */
    static Shown grown(
            Arrangement arrangement,
            Recording recording,
            @Nullable Shown before,
            int most,
            Predicate<Label> environment,
            Cancel cancel) {
        GraphSnapshot graph = recording.graph().snapshot();
        GraphPicture last = before == null ? null : before.picture;
        FirstStates first = FirstStates.of(graph, last == null ? 0 : last.list().nodes(), most);
        StateLabel labels = labels(recording, null, graph);
        GraphPicture picture =
                GraphPicture.growing(
                        arrangement, first, graph.nodes(), last, labels, environment, cancel);
        return new Shown(ready(picture), true, before != null);
    }

    /** What stands in the boxes of a recording's states. */
    public static StateLabel labels(
            Recording recording, @Nullable Spine spine, GraphSnapshot graph) {
        return remembered(ChangeLabel.of(recording.values(), spine, graph));
    }

    /**
     * Indexed here, not when the pointer first moves over it. Edges are many and only asked for
     * from near: theirs is made in the background when it is needed.
     */
    private static GraphPicture ready(GraphPicture picture) {
        picture.list().nodeAt(0, 0, 1);
        if (picture.list().edges() <= FEW) {
            picture.list().edgeAt(0, 0, 1);
        }
        return picture;
    }

    /** Whether all that the picture before showed stands where it stood. */
    boolean continues() {
        return continues;
    }

    /**
     * The last texts are kept, as each frame asks for the same ones. A recording can be closed
     * while its picture is still on the screen.
     */
    public static StateLabel remembered(StateLabel labels) {
        Map<Integer, NodeText> known =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<Integer, NodeText> eldest) {
                        return size() > MOST_TEXTS;
                    }
                };
        return state -> {
            synchronized (known) {
                try {
                    NodeText text = known.get(state);
                    if (text == null) {
                        text = labels.text(state);
                        known.put(state, text);
                    }
                    return text;
                } catch (IllegalStateException closed) {
                    return NodeText.NONE;
                }
            }
        };
    }

    /** What is drawn. */
    public GraphPicture picture() {
        return picture;
    }

    /** The node of a state, or -1 where it is not shown. */
    public int nodeOf(int state) {
        if (nodeOf != null) {
            return nodeOf.applyAsInt(state);
        }
        if (nodes != null) {
            return nodes.getOrDefault(state, -1);
        }
        return state < picture.list().nodes() ? state : -1;
    }

    /** The state of a node, or -1 where it stands for several. */
    public int stateOf(int node) {
        return others == null ? picture.list().graph().stateOf(node) : others.stateOf(node);
    }

    /** What nodes beside those of the recording are; null where there are none. */
    @Nullable Others others() {
        return others;
    }

    /** A box around the counterexample; around all where there is none. */
    public Box spineBox() {
        Spine spine = picture.list().spine();
        if (spine == null) {
            return picture.list().bounds();
        }
        Box box = picture.list().nodeBox(spine.state(0));
        for (int i = 1; i < spine.length(); i++) {
            box = box.union(picture.list().nodeBox(spine.state(i)));
        }
        return box;
    }
}
