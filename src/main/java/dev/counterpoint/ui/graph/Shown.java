package dev.counterpoint.ui.graph;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.GraphSnapshot;
import dev.counterpoint.graph.GraphView;
import dev.counterpoint.graph.Label;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.picture.Box;
import dev.counterpoint.graph.picture.GraphPicture;
import dev.counterpoint.graph.picture.NodeText;
import dev.counterpoint.graph.picture.StateLabel;
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

    private final GraphPicture picture;
    private final @Nullable Map<Integer, Integer> nodes;

    private Shown(GraphPicture picture, boolean whole) {
        this.picture = picture;
        nodes = whole ? null : new HashMap<>();
        if (nodes != null) {
            for (int node = 0; node < picture.list().nodes(); node++) {
                nodes.putIfAbsent(picture.list().graph().stateOf(node), node);
            }
        }
    }

    /**
     * Draws a recording: all of it, or what is near the counterexample. Takes its time; runs on any
     * thread.
     */
    static Shown draw(
            Recording recording,
            @Nullable Spine spine,
            boolean whole,
            Predicate<Label> environment,
            Fonts fonts,
            Cancel cancel) {
        GraphSnapshot graph = recording.graph().snapshot();
        StateLabel changes = ChangeLabel.of(recording.values(), spine, parents(graph));
        StateLabel labels = remembered(changes);
        GraphPicture picture =
                whole || spine == null
                        ? GraphPicture.whole(graph, spine, "", labels, environment, fonts, cancel)
                        : GraphPicture.around(graph, spine, "", labels, environment, fonts, cancel);
        // Here, not when the pointer first moves over it.
        picture.list().nodeAt(0, 0, 1);
        picture.list().edgeAt(0, 0, 1);
        return new Shown(picture, whole || spine == null);
    }

    /** Another state from which a state was found first, or -1. */
    private static IntUnaryOperator parents(GraphView graph) {
        return state -> {
            int[] parent = {-1};
            graph.forEachPredecessor(
                    state,
                    (source, target, label) -> {
                        if (graph.level(source) == graph.level(state) - 1) {
                            parent[0] = source;
                        }
                    });
            return parent[0];
        };
    }

    /**
     * The last texts are kept, as each frame asks for the same ones. A recording can be closed
     * while its picture is still on the screen.
     */
    private static StateLabel remembered(StateLabel labels) {
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
        if (nodes != null) {
            return nodes.getOrDefault(state, -1);
        }
        return state < picture.list().nodes() ? state : -1;
    }

    /** The state of a node, or -1 where it stands for several. */
    public int stateOf(int node) {
        return picture.list().graph().stateOf(node);
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
