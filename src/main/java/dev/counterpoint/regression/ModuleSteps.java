package dev.counterpoint.regression;

import dev.counterpoint.spec.Declaration;
import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Spec;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.OpaqueValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Value;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The steps of a schedule as TLA+: by the action's name and parameters where the spec has it by
 * that name, so that the schedule is the same when states look otherwise; else by the next state.
 */
final class ModuleSteps {
    private final Spec spec;

    ModuleSteps(Spec spec) {
        this.spec = spec;
    }

    /** Conjuncts that say which step is taken. */
    List<String> of(Step step, State after) {
        String call = call(step);
        if (call != null) {
            return List.of(call);
        }
        List<String> conjuncts = new ArrayList<>();
        equalities(after).forEach((name, value) -> conjuncts.add(name + "' = " + value));
        return conjuncts;
    }

    /** The values of a state that TLA+ can write, by variable. */
    static Map<String, Value> equalities(State state) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (int i = 0; i < state.values().size(); i++) {
            if (!(state.values().get(i) instanceof OpaqueValue)) {
                values.put(state.variables().get(i), state.values().get(i));
            }
        }
        return values;
    }

    private @Nullable String call(Step step) {
        Definition action = spec.definition(step.action()).filter(d -> !d.local()).orElse(null);
        if (action == null || action.parameters().size() != step.parameters().size()) {
            return null;
        }
        Map<String, Value> values = new HashMap<>();
        for (Binding parameter : step.parameters()) {
            values.put(parameter.name(), parameter.value());
        }
        List<String> arguments = new ArrayList<>();
        for (Declaration parameter : action.parameters()) {
            Value value = values.get(parameter.name());
            if (value == null || value instanceof OpaqueValue) {
                return null;
            }
            arguments.add(value.toString());
        }
        return arguments.isEmpty()
                ? action.name()
                : arguments.stream().collect(Collectors.joining(", ", action.name() + "(", ")"));
    }
}
