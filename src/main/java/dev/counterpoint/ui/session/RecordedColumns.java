package dev.counterpoint.ui.session;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.Progress;
import dev.counterpoint.graph.StateColumns;
import dev.counterpoint.graph.StateValues;
import dev.counterpoint.graph.ValueColumn;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;

/** The values of a recording, column by column, where it only has them state by state. */
public final class RecordedColumns implements StateColumns {
    private final StateValues values;
    private final List<String> variables;

    private RecordedColumns(StateValues values, List<String> variables) {
        this.values = values;
        this.variables = variables;
    }

    /** Those of a recording, which has at least one state. */
    public static StateColumns of(Recording recording) {
        return recording.values() instanceof StateColumns columns
                ? columns
                : new RecordedColumns(recording.values(), recording.values().state(0).variables());
    }

    @Override
    public List<String> variables() {
        return variables;
    }

    @Override
    public State state(int id) {
        return values.state(id);
    }

    @Override
    public List<ValueColumn> columns(
            List<String> wanted,
            int count,
            IntUnaryOperator stateAt,
            int most,
            Progress progress,
            Cancel cancel) {
        List<Counted> columns = new ArrayList<>();
        for (String variable : wanted) {
            columns.add(new Counted(variable, count));
        }
        for (int i = 0; i < count; i++) {
            if ((i & 0x3ff) == 0) {
                cancel.check();
                progress.at(i, count);
            }
            int number = stateAt.applyAsInt(i);
            State state = values.state(number);
            for (Counted column : columns) {
                column.add(i, number, state);
            }
        }
        return columns.stream().map(c -> c.column(most)).toList();
    }

    private static final class Counted {
        private final String variable;
        private final Map<Value, Integer> known = new HashMap<>();
        private final int[] numbers;
        private final int[] first;

        Counted(String variable, int count) {
            this.variable = variable;
            numbers = new int[count];
            first = new int[count];
        }

        void add(int position, int number, State state) {
            Value value = Objects.requireNonNull(state.get(variable), variable);
            int next = known.size();
            numbers[position] = known.computeIfAbsent(value, v -> next);
            if (known.size() > next) {
                first[next] = number;
            }
        }

        ValueColumn column(int most) {
            return known.size() > most
                    ? ValueColumn.tooMany(variable)
                    : ValueColumn.of(variable, numbers, Arrays.copyOf(first, known.size()));
        }
    }
}
