package dev.counterpoint.ui.trace.page;

/**
 * A row of the list of steps: one state with the step that leads to it, or a stretch of states in
 * which nothing changes of what is asked for.
 *
 * @param first the index of its first state
 * @param last the index of its last state
 */
public record StepRow(int first, int last) {
    /** How many states it stands for. */
    public int states() {
        return last - first + 1;
    }
}
