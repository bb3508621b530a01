package dev.counterpoint.state.trace;

import dev.counterpoint.state.Binding;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.ModelValue;
import dev.counterpoint.state.SetValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Small traces to tell something of. */
final class Traces {
    static final Value N1 = new ModelValue("n1");
    static final Value N2 = new ModelValue("n2");

    private Traces() {}

    /** Of one variable x with these numbers. */
    static Trace counting(int... numbers) {
        List<State> states =
                Arrays.stream(numbers)
                        .mapToObj(n -> new State(List.of("x"), List.of(IntegerValue.of(n))))
                        .toList();
        return Trace.finite(
                states, Collections.nCopies(numbers.length - 1, new Step("Tick", List.of())));
    }

    /** Of one variable with these values, a step taken by n1 and n2 in turn. */
    static Trace of(String variable, Value... values) {
        List<State> states =
                Arrays.stream(values).map(v -> new State(List.of(variable), List.of(v))).toList();
        List<Step> steps =
                IntStream.range(1, values.length).mapToObj(i -> by(i % 2 == 1 ? N1 : N2)).toList();
        return Trace.finite(states, steps);
    }

    static Step by(Value actor) {
        return new Step("Act", List.of(new Binding("n", actor)));
    }

    static Value set(Value... elements) {
        return SetValue.of(List.of(elements));
    }
}
