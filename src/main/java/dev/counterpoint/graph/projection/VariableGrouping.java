package dev.counterpoint.graph.projection;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.LongNumbers;
import dev.counterpoint.graph.Progress;
import dev.counterpoint.graph.StateColumns;
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

/** States with the same values of some variables as one. */
public final class VariableGrouping {
    private VariableGrouping() {}

    /**
     * Groups the first states of a graph.
     *
     * @param variables at least one, all of them the graph's
     * @param states how many states
     * @throws GroupingException if there are more than {@link Grouping#MOST} groups
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
        int[] kinds = new int[states];
        List<LongNumbers> pairs = new ArrayList<>();
        for (Column column : columns) {
            LongNumbers numbers = new LongNumbers();
            for (int state = 0; state < states; state++) {
                kinds[state] =
                        numbers.number((long) kinds[state] << Integer.SIZE | column.number(state));
            }
            if (numbers.size() > Grouping.MOST) {
                String names = String.join(", ", columns.stream().map(Column::name).toList());
                throw tooMany(names + " have together");
            }
            pairs.add(numbers);
            cancel.check();
        }
        return Grouping.of(kinds, pairs.getLast().size(), kind -> key(columns, pairs, kind));
    }

    private static Grouping.Key key(List<Column> columns, List<LongNumbers> pairs, int kind) {
        Binding[] values = new Binding[columns.size()];
        int number = kind;
        for (int i = columns.size() - 1; i >= 0; i--) {
            long pair = pairs.get(i).key(number);
            Column column = columns.get(i);
            values[i] = new Binding(column.name(), column.values().get((int) pair));
            number = (int) (pair >>> Integer.SIZE);
        }
        return new Grouping.Key("", List.of(values));
    }

    private static GroupingException tooMany(String who) {
        return new GroupingException(
                String.format(
                        Locale.ROOT,
                        "%s more than %,d different values; more groups than anybody can read.",
                        who,
                        Grouping.MOST));
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
