package dev.counterpoint.imports;

import dev.counterpoint.export.TraceFile;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.RecordValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Quint writes, for model-based testing, which action was taken and what was picked as variables:
 * they are steps, and their parameters.
 */
final class QuintSteps {
    private static final Set<String> ACTION = Set.of("mbt::actionTaken", "action_taken");
    private static final Set<String> PICKS = Set.of("mbt::nondetPicks", "nondet_picks");

    private QuintSteps() {}

    /** The same trace without these variables. */
    static TraceFile of(TraceFile file) {
        Trace trace = file.trace();
        List<String> variables = trace.variables();
        if (variables.stream().noneMatch(ACTION::contains) || file.alias() != null) {
            return file;
        }
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            String name = variables.get(i);
            if (!ACTION.contains(name) && !PICKS.contains(name)) {
                kept.add(i);
            }
        }
        List<State> states = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (State state : trace.states()) {
            if (!states.isEmpty()) {
                Step known = trace.steps().get(states.size() - 1);
                steps.add(known.equals(Step.UNKNOWN) ? step(state) : known);
            }
            states.add(
                    new State(
                            kept.stream().map(variables::get).toList(),
                            kept.stream().map(state.values()::get).toList()));
        }
        return new TraceFile(new Trace(states, steps, trace.loop(), trace.closing()), file.meta());
    }

    private static Step step(State state) {
        String action = null;
        List<Binding> parameters = new ArrayList<>();
        for (int i = 0; i < state.variables().size(); i++) {
            String name = state.variables().get(i);
            Value value = state.values().get(i);
            if (ACTION.contains(name) && value instanceof StringValue(String text)) {
                action = text.isEmpty() ? null : text;
            } else if (PICKS.contains(name) && value instanceof RecordValue picks) {
                for (Map.Entry<String, Value> pick : picks.fields().entrySet()) {
                    Value picked = picked(pick.getValue());
                    if (picked != null) {
                        parameters.add(new Binding(pick.getKey(), picked));
                    }
                }
            }
        }
        return action == null ? Step.UNKNOWN : new Step(action, parameters);
    }

    /** The value of Quint's {@code Some}; null for its {@code None}. */
    private static @Nullable Value picked(Value option) {
        boolean some =
                option instanceof RecordValue record
                        && new StringValue("Some").equals(record.fields().get("tag"));
        return some ? ((RecordValue) option).fields().get("value") : null;
    }
}
