package dev.counterpoint.graph.projection;

import dev.counterpoint.graph.ExpressionColumn;
import dev.counterpoint.graph.ExpressionColumn.Outcome;
import dev.counterpoint.graph.QuestionException;
import dev.counterpoint.state.Binding;

import java.util.List;
import java.util.Locale;

/** States in which an expression has the same value as one. */
public final class ExpressionGrouping {
    private ExpressionGrouping() {}

    /**
     * Groups the states in which an expression was evaluated.
     *
     * @throws QuestionException if there are more than {@link Grouping#MOST} groups
     */
    public static Grouping of(ExpressionColumn column) {
        List<Outcome> outcomes = column.outcomes();
        if (outcomes.size() > Grouping.MOST) {
            throw new QuestionException(
                    String.format(
                            Locale.ROOT,
                            Grouping.TOO_MANY,
                            column.expression() + " has",
                            Grouping.MOST));
        }
        int[] kinds = new int[column.states()];
        for (int state = 0; state < kinds.length; state++) {
            kinds[state] = column.number(state);
        }
        return Grouping.of(
                kinds, outcomes.size(), kind -> key(column.expression(), outcomes.get(kind)));
    }

    private static Grouping.Key key(String expression, Outcome outcome) {
        return outcome.value() == null
                ? new Grouping.Key("no value: " + outcome.error(), List.of())
                : new Grouping.Key("", List.of(new Binding(expression, outcome.value())));
    }
}
