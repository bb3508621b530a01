package dev.counterpoint.graph;

import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/** States in a list, for tests. */
public record ListedStates(List<String> variables, List<State> states) implements StateColumns {
    /** States of x, y and z whose values are few, many and nearly all different. */
    public static ListedStates random(int count, long seed) {
        Random random = new Random(seed);
        List<String> names = List.of("x", "y", "z");
        List<State> states = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Value> values =
                    List.of(
                            IntegerValue.of(random.nextInt(3)),
                            new StringValue("v" + random.nextInt(1 + count / 4)),
                            new SequenceValue(List.of(IntegerValue.of(i), IntegerValue.of(count))));
            states.add(new State(names, values));
        }
        return new ListedStates(names, states);
    }

    @Override
    public State state(int id) {
        return states.get(id);
    }

    @Override
    public List<ValueColumn> columns(
            List<String> wanted,
            int count,
            IntUnaryOperator stateAt,
            int most,
            Progress progress,
            Cancel cancel) {
        return wanted.stream().map(v -> column(v, count, stateAt, most)).toList();
    }

    private ValueColumn column(String variable, int count, IntUnaryOperator stateAt, int most) {
        Map<Value, Integer> numbers = new HashMap<>();
        int[] column = new int[count];
        int[] first = new int[count];
        for (int i = 0; i < count; i++) {
            int state = stateAt.applyAsInt(i);
            int next = numbers.size();
            column[i] = numbers.computeIfAbsent(states.get(state).get(variable), v -> next);
            if (numbers.size() > next) {
                first[next] = state;
            }
        }
        return numbers.size() > most
                ? ValueColumn.tooMany(variable)
                : ValueColumn.of(variable, column, Arrays.copyOf(first, numbers.size()));
    }
}
