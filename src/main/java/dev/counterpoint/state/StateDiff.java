package dev.counterpoint.state;

import java.util.ArrayList;
import java.util.List;

/** What changed between two states of one spec: a difference for each variable, in their order. */
public record StateDiff(List<String> variables, List<Diff> diffs) {
    public StateDiff {
        variables = List.copyOf(variables);
        diffs = List.copyOf(diffs);
        if (variables.size() != diffs.size()) {
            throw new IllegalArgumentException(
                    variables.size() + " variables but " + diffs.size() + " differences");
        }
    }

    /**
     * The difference of two states.
     *
     * @throws IllegalArgumentException if they have not the same variables
     */
    public static StateDiff between(State before, State after) {
        if (!before.variables().equals(after.variables())) {
            throw new IllegalArgumentException("the states have not the same variables");
        }
        List<Diff> diffs = new ArrayList<>();
        for (int i = 0; i < before.values().size(); i++) {
            diffs.add(Diff.between(before.values().get(i), after.values().get(i)));
        }
        return new StateDiff(before.variables(), diffs);
    }

    /** The variables that changed. */
    public List<String> changed() {
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < diffs.size(); i++) {
            if (!diffs.get(i).isSame()) {
                changed.add(variables.get(i));
            }
        }
        return changed;
    }

    /** The difference of one variable, which must be there. */
    public Diff get(String variable) {
        int index = variables.indexOf(variable);
        if (index < 0) {
            throw new IllegalArgumentException("no variable " + variable);
        }
        return diffs.get(index);
    }

    /** The single changes, from the first variable to the last. */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < diffs.size(); i++) {
            changes.addAll(Change.of(variables.get(i), diffs.get(i)));
        }
        return changes;
    }

    /**
     * Takes the state before to the state after.
     *
     * @throws IllegalArgumentException if the state is not the one before
     */
    public State apply(State state) {
        if (!state.variables().equals(variables)) {
            throw new IllegalArgumentException("the state has other variables");
        }
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < diffs.size(); i++) {
            values.add(diffs.get(i).apply(state.values().get(i)));
        }
        return new State(variables, values);
    }
}
