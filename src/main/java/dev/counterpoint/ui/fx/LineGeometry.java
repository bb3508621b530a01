package dev.counterpoint.ui.fx;

import javafx.scene.Node;

import org.reactfx.EventStream;

/** Where the lines of a text are on screen, for what is laid out beside it. */
public interface LineGeometry {
    /** The node that the places are relative to. */
    Node origin();

    /** The y of a line's top, lines counted from 1; also for lines that are scrolled away. */
    double yOf(int line);

    /** Whether a line, counted from 1, is folded away. */
    boolean isHidden(int line);

    /** A line's height. */
    double lineHeight();

    /** Tells that places may have changed. */
    EventStream<?> moved();

    /** Scrolls by so many pixels. */
    void scrollBy(double pixels);
}
