package dev.counterpoint.ui.graph;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.ExpressionColumn;
import dev.counterpoint.graph.Progress;
import dev.counterpoint.graph.QuestionException;
import dev.counterpoint.graph.StateColumns;

/** Answers what an expression is in each state of the graph that is explored. */
@FunctionalInterface
public interface Expressions {
    /**
     * Evaluates an expression in the first states. Takes its time; called in the background.
     *
     * @param most this many different values are more than are wanted
     * @throws QuestionException if it has no value that can be used
     */
    ExpressionColumn evaluate(
            String expression,
            StateColumns values,
            int states,
            int most,
            Progress progress,
            Cancel cancel);
}
