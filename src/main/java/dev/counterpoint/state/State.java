package dev.counterpoint.state;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A state: a value for each variable, variables in the order in which the spec declares them. */
public record State(List<String> variables, List<Value> values) {
    public State {
        variables = List.copyOf(variables);
        values = List.copyOf(values);
        if (variables.size() != values.size()) {
            throw new IllegalArgumentException(
                    variables.size() + " variables but " + values.size() + " values");
        }
    }

    /** The value of a variable, or null where the state has no such variable. */
    public @Nullable Value get(String variable) {
        int index = variables.indexOf(variable);
        return index < 0 ? null : values.get(index);
    }

    /** The state as a TLA+ conjunction, one line a variable. */
    @Override
    public String toString() {
        return IntStream.range(0, values.size())
                .mapToObj(i -> "/\\ " + variables.get(i) + " = " + values.get(i))
                .collect(Collectors.joining("\n"));
    }
}
