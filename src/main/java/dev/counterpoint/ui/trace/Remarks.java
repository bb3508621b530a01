package dev.counterpoint.ui.trace;

import dev.counterpoint.state.State;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What is known of the values of a state beside themselves; asked on the FX thread. */
@FunctionalInterface
public interface Remarks {
    /** Nothing is known. */
    Remarks NONE = (state, path) -> null;

    /**
     * What is known of a place in a state; null where nothing is.
     *
     * @param path the variable's name, then those of the parts within it
     */
    @Nullable Remark of(State state, List<String> path);

    /**
     * A remark.
     *
     * @param aside whether what is explored does not depend on it
     * @param mark what stands beside the value; empty for nothing
     * @param words what is said of it when asked; empty for nothing
     */
    record Remark(boolean aside, String mark, String words) {}
}
