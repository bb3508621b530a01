package dev.counterpoint.ui.graph;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.Label;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.layout.Arrangement;
import dev.counterpoint.ui.session.Recording;

import org.jspecify.annotations.Nullable;

import java.util.function.Predicate;

/** Another way to draw a recording than state by state, such as in groups. */
@FunctionalInterface
public interface Drawing {
    /** Draws it. Takes its time; runs on any thread. */
    Shown draw(
            Arrangement arrangement,
            Recording recording,
            @Nullable Spine spine,
            Predicate<Label> environment,
            Fonts fonts,
            Cancel cancel);
}
