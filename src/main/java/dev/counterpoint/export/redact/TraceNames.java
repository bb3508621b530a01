package dev.counterpoint.export.redact;

import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.state.FunctionValue;
import dev.counterpoint.state.ModelValue;
import dev.counterpoint.state.RecordValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.SetValue;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;

import java.util.Set;
import java.util.TreeSet;

/** The names in a trace: what can be changed, and what a new name must not be. */
public final class TraceNames {
    private final Set<String> names = new TreeSet<>();

    private TraceNames() {}

    /** Of variables, actions, parameters, constants, fields, model values and strings, sorted. */
    public static Set<String> of(TraceFile file) {
        TraceNames found = new TraceNames();
        found.add(file.trace());
        Trace alias = file.alias();
        if (alias != null) {
            found.add(alias);
        }
        TraceMeta meta = file.meta();
        meta.constants().forEach(c -> found.names.add(c.name()));
        TraceMeta.Property property = meta.property();
        String name = property == null ? null : property.name();
        if (name != null) {
            found.names.add(name);
        }
        return found.names;
    }

    private void add(Trace trace) {
        names.addAll(trace.variables());
        trace.states().forEach(s -> s.values().forEach(this::add));
        trace.steps().forEach(this::add);
        Step closing = trace.closing();
        if (closing != null) {
            add(closing);
        }
    }

    private void add(Step step) {
        names.add(step.action());
        step.parameters()
                .forEach(
                        b -> {
                            names.add(b.name());
                            add(b.value());
                        });
    }

    private void add(Value value) {
        switch (value) {
            case ModelValue v -> names.add(v.name());
            case StringValue v -> names.add(v.value());
            case SetValue v -> v.elements().forEach(this::add);
            case SequenceValue v -> v.elements().forEach(this::add);
            case RecordValue v -> {
                names.addAll(v.fields().keySet());
                v.fields().values().forEach(this::add);
            }
            case FunctionValue v ->
                    v.entries()
                            .forEach(
                                    (key, item) -> {
                                        add(key);
                                        add(item);
                                    });
            default -> {}
        }
    }
}
