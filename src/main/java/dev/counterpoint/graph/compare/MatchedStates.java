package dev.counterpoint.graph.compare;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.Progress;
import dev.counterpoint.graph.StateColumns;
import dev.counterpoint.graph.Tuples;
import dev.counterpoint.graph.ValueColumn;
import dev.counterpoint.state.Value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;

/**
 * The states of two graphs one after the other, numbered by their values: variable by variable, so
 * that each distinct value is read once and no state is kept.
 */
final class MatchedStates {
    private MatchedStates() {}

    static Tuples of(
            RecordedStates before,
            RecordedStates after,
            List<String> variables,
            Progress progress,
            Cancel cancel) {
        int first = before.graph().nodes();
        int all = first + after.graph().nodes();
        List<IntUnaryOperator> columns = new ArrayList<>();
        for (String variable : variables) {
            progress.at(columns.size(), variables.size());
            Map<Value, Integer> numbers = new HashMap<>();
            IntUnaryOperator left = numbered(before, variable, numbers, cancel);
            IntUnaryOperator right = numbered(after, variable, numbers, cancel);
            columns.add(row -> row < first ? left.applyAsInt(row) : right.applyAsInt(row - first));
        }
        return Tuples.of(columns, all, cancel);
    }

    private static IntUnaryOperator numbered(
            RecordedStates states, String variable, Map<Value, Integer> numbers, Cancel cancel) {
        StateColumns values = states.values();
        ValueColumn column =
                values.columns(
                                List.of(variable),
                                states.graph().nodes(),
                                state -> state,
                                Integer.MAX_VALUE,
                                Progress.NONE,
                                cancel)
                        .getFirst();
        int[] same = new int[column.distinct()];
        for (int i = 0; i < same.length; i++) {
            if ((i & 0xfff) == 0) {
                cancel.check();
            }
            Value value =
                    Objects.requireNonNull(values.state(column.first(i)).get(variable), variable);
            int next = numbers.size();
            same[i] = numbers.computeIfAbsent(value, v -> next);
        }
        return state -> same[column.number(state)];
    }
}
