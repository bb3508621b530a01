package dev.counterpoint.graph.projection;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.Progress;
import dev.counterpoint.graph.QuestionException;
import dev.counterpoint.graph.StateColumns;
import dev.counterpoint.graph.Tuples;
import dev.counterpoint.graph.ValueColumn;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.IntUnaryOperator;

/** States with the same values of some variables as one. */
public final class VariableGrouping {
    private VariableGrouping() {}

    /**
     * Groups the first states of a graph.
     *
     * @param variables at least one, all of them the graph's
     * @param states how many states
     * @throws QuestionException if there are more than {@link Grouping#MOST} groups
     * @throws CancellationException if it is cancelled
     */
    public static Grouping of(
            StateColumns values,
            List<String> variables,
            int states,
            Progress progress,
            Cancel cancel) {
        if (variables.isEmpty()) {
            throw new IllegalArgumentException("no variable to group by");
        }
        List<ValueColumn> columns =
                values.columns(variables, states, i -> i, Grouping.MOST, progress, cancel);
        List<Column> read = new ArrayList<>();
        for (ValueColumn column : columns) {
            if (!column.isCounted()) {
                throw tooMany(column.variable() + " has");
            }
            read.add(Column.read(column, values));
        }
        return of(read, states, cancel);
    }

    private static Grouping of(List<Column> columns, int states, Cancel cancel) {
        Tuples tuples =
                Tuples.of(
                        columns.stream().map(c -> (IntUnaryOperator) c::number).toList(),
                        states,
                        cancel);
        if (tuples.count() > Grouping.MOST) {
            String names = String.join(", ", columns.stream().map(Column::name).toList());
            throw tooMany(names + " have together");
        }
        int[] kinds = new int[states];
        for (int state = 0; state < states; state++) {
            kinds[state] = tuples.number(state);
        }
        return Grouping.of(kinds, tuples.count(), kind -> key(columns, tuples, kind));
    }

    private static Grouping.Key key(List<Column> columns, Tuples tuples, int kind) {
        List<Binding> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            values.add(new Binding(column.name(), column.values().get(tuples.part(kind, i))));
        }
        return new Grouping.Key("", values);
    }

    private static QuestionException tooMany(String who) {
        return new QuestionException(
                String.format(Locale.ROOT, Grouping.TOO_MANY, who, Grouping.MOST));
    }

    /** A column whose distinct values were read: equal values have one number. */
    private record Column(ValueColumn column, int[] same, List<Value> values) {
        static Column read(ValueColumn column, StateColumns states) {
            Map<Value, Integer> known = new HashMap<>();
            List<Value> values = new ArrayList<>();
            int[] same = new int[column.distinct()];
            for (int i = 0; i < same.length; i++) {
                State state = states.state(column.first(i));
                Value value = Objects.requireNonNull(state.get(column.variable()));
                Integer number = known.putIfAbsent(value, values.size());
                same[i] = number == null ? values.size() : number;
                if (number == null) {
                    values.add(value);
                }
            }
            return new Column(column, same, values);
        }

        String name() {
            return column.variable();
        }

        int number(int state) {
            return same[column.number(state)];
        }
    }
}
