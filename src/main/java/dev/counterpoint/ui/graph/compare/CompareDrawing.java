package dev.counterpoint.ui.graph.compare;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.Label;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.compare.ComparedGraph;
import dev.counterpoint.graph.compare.Differences;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.layout.Arrangement;
import dev.counterpoint.graph.picture.ChangeLabel;
import dev.counterpoint.graph.picture.ComparedPicture;
import dev.counterpoint.graph.picture.StateLabel;
import dev.counterpoint.state.State;
import dev.counterpoint.ui.graph.Drawing;
import dev.counterpoint.ui.graph.Shown;
import dev.counterpoint.ui.session.Recording;

import org.jspecify.annotations.Nullable;

import java.util.function.Predicate;

/**
 * A recording drawn with what went and what came since another one.
 *
 * @param only only what differs and what is next to it; null for all
 * @param before the other one's counterexample, which is drawn where this one has none
 */
record CompareDrawing(ComparedGraph graph, @Nullable Differences only, @Nullable Spine before)
        implements Drawing {
    @Override
    public Shown draw(
            Arrangement arrangement,
            Recording recording,
            @Nullable Spine spine,
            Predicate<Label> environment,
            Fonts fonts,
            Cancel cancel) {
        Spine path = spine == null ? before : spine.renumbered(graph::nodeAfter);
        StateLabel labels = Shown.remembered(ChangeLabel.of(graph.values(), path, graph));
        ComparedPicture picture =
                ComparedPicture.of(
                        arrangement,
                        graph,
                        only == null ? null : only.surroundings(),
                        path,
                        "",
                        labels,
                        environment,
                        fonts,
                        cancel);
        return Shown.of(
                picture.picture(),
                state -> picture.shown(graph.nodeAfter(state)),
                new Gone(graph, picture));
    }

    /** What went is in the picture, but no state of the recording. */
    private record Gone(ComparedGraph graph, ComparedPicture picture) implements Shown.Others {
        @Override
        public int stateOf(int node) {
            return graph.stateAfter(picture.original(node));
        }

        @Override
        public State values(int node) {
            return graph.values().state(picture.original(node));
        }

        @Override
        public String words(int node) {
            return "A state that went";
        }
    }
}
