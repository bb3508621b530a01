package dev.counterpoint.engine.agent.replay;

import dev.counterpoint.engine.agent.explore.LoadedSpec;
import dev.counterpoint.engine.protocol.ReplayFinding.Mismatch;
import dev.counterpoint.engine.protocol.ReplayFinding.Part;
import dev.counterpoint.engine.protocol.ReplayTask;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.FunctionValue;
import dev.counterpoint.state.ModelValue;
import dev.counterpoint.state.RecordValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.SetValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Value;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which of the names in a schedule the loaded model does not have. */
final class Shape {
    private final LoadedSpec spec;
    private final NamedSteps steps;
    private final Set<String> modelValues = new TreeSet<>();

    Shape(LoadedSpec spec, NamedSteps steps) {
        this.spec = spec;
        this.steps = steps;
        tlc2.value.impl.ModelValue[] known = tlc2.value.impl.ModelValue.mvs;
        if (known != null) {
            Arrays.stream(known).forEach(value -> modelValues.add(value.val.toString()));
        }
    }

    List<Mismatch> mismatches(ReplayTask task) {
        List<Mismatch> found = new ArrayList<>();
        for (String variable : task.trace().variables()) {
            if (!spec.states().variables().contains(variable)) {
                found.add(new Mismatch(Part.VARIABLE, variable, null));
            }
        }
        for (String action : actions(task)) {
            if (!isAction(action)) {
                found.add(new Mismatch(Part.ACTION, action, null));
            }
        }
        String property = task.property();
        if (property != null && spec.definition(property) == null) {
            found.add(new Mismatch(Part.PROPERTY, property, null));
        }
        for (String name : modelValues(task)) {
            if (!modelValues.contains(name)) {
                found.add(new Mismatch(Part.MODEL_VALUE, name, null));
            }
        }
        return found;
    }

    /** The names of a schedule's steps. */
    static Set<String> actions(ReplayTask task) {
        Set<String> names = new LinkedHashSet<>();
        task.trace().steps().forEach(step -> add(step, names));
        add(task.trace().closing(), names);
        return names;
    }

    private static void add(@Nullable Step step, Set<String> names) {
        if (step != null && !step.equals(Step.STUTTERING) && !step.equals(Step.UNKNOWN)) {
            names.add(step.action());
        }
    }

    private boolean isAction(String name) {
        var definition = spec.definition(name);
        return steps.isName(name) || (definition != null && definition.getBody().getLevel() == 2);
    }

    private static Set<String> modelValues(ReplayTask task) {
        Set<String> names = new LinkedHashSet<>();
        for (State state : task.trace().states()) {
            state.values().forEach(value -> collect(value, names));
        }
        for (Step step : task.trace().steps()) {
            step.parameters().stream().map(Binding::value).forEach(v -> collect(v, names));
        }
        return names;
    }

    private static void collect(Value value, Set<String> names) {
        switch (value) {
            case ModelValue v -> names.add(v.name());
            case SetValue v -> v.elements().forEach(e -> collect(e, names));
            case SequenceValue v -> v.elements().forEach(e -> collect(e, names));
            case RecordValue v -> v.fields().values().forEach(e -> collect(e, names));
            case FunctionValue v ->
                    v.entries()
                            .forEach(
                                    (key, element) -> {
                                        collect(key, names);
                                        collect(element, names);
                                    });
            default -> {}
        }
    }
}
