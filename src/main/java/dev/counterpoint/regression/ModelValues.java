package dev.counterpoint.regression;

import dev.counterpoint.state.FunctionValue;
import dev.counterpoint.state.ModelValue;
import dev.counterpoint.state.RecordValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.SetValue;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;

import java.util.SortedSet;
import java.util.TreeSet;

/** The names of the model values in a trace. */
final class ModelValues {
    private ModelValues() {}

    static SortedSet<String> in(Trace trace) {
        SortedSet<String> names = new TreeSet<>();
        trace.states().forEach(s -> s.values().forEach(v -> add(v, names)));
        Driven.steps(trace)
                .forEach(s -> s.parameters().forEach(parameter -> add(parameter.value(), names)));
        return names;
    }

    private static void add(Value value, SortedSet<String> names) {
        switch (value) {
            case ModelValue v -> names.add(v.name());
            case SequenceValue v -> v.elements().forEach(e -> add(e, names));
            case SetValue v -> v.elements().forEach(e -> add(e, names));
            case RecordValue v -> v.fields().values().forEach(e -> add(e, names));
            case FunctionValue v ->
                    v.entries()
                            .forEach(
                                    (key, of) -> {
                                        add(key, names);
                                        add(of, names);
                                    });
            default -> {}
        }
    }
}
