package dev.counterpoint.graph;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntUnaryOperator;

/** The values of a graph's states, which can also be told apart variable by variable, unread. */
public interface StateColumns extends StateValues {
    /** The variables of its states. */
    List<String> variables();

    /**
     * Tells the values of some variables apart, in one pass.
     *
     * @param variables some of {@link #variables}
     * @param count how many states
     * @param stateAt the state at each position from 0 to {@code count}; fastest where they rise
     * @param most a column with more distinct values than this is not counted to its end
     * @return a column a variable, in their order
     * @throws IllegalArgumentException if there is no such variable
     * @throws CancellationException if it is cancelled
     */
    List<ValueColumn> columns(
            List<String> variables,
            int count,
            IntUnaryOperator stateAt,
            int most,
            Progress progress,
            Cancel cancel);
}
