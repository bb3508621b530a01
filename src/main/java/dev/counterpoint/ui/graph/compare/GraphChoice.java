package dev.counterpoint.ui.graph.compare;

import dev.counterpoint.graph.Spine;
import dev.counterpoint.ui.session.Recording;

import org.jspecify.annotations.Nullable;

/**
 * A graph that the one explored can be compared with.
 *
 * @param title what it is called, such as its check and how that ended
 * @param spine its counterexample; null where it has none
 * @param whole whether it has all states: the check did not end before
 */
public record GraphChoice(
        String title, Recording recording, @Nullable Spine spine, boolean whole) {}
