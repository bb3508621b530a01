package dev.counterpoint.engine.agent.trim;

import dev.counterpoint.engine.agent.step.StepNames;
import dev.counterpoint.engine.protocol.TrimTask;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Value;
import dev.counterpoint.trim.space.Space;

import tlc2.tool.Action;
import tlc2.tool.TLCState;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The steps' names as numbers, with who takes each and whether it is the environment's. */
final class LabelTable {
    private final StepNames names;
    private final TrimTask task;
    private final Map<Long, Integer> byKey = new HashMap<>();
    private final Map<Step, Integer> byStep = new HashMap<>();
    private final List<Label> labels = new ArrayList<>();
    private final Map<Value, Integer> actors = new HashMap<>();

    private record Label(Step step, int actor, boolean fault) {}

    LabelTable(StepNames names, TrimTask task) {
        this.names = names;
        this.task = task;
    }

    /** The number of the step that TLC is handing over. */
    int current(Action action, TLCState from) {
        long key = names.currentKey(action, from);
        Integer known = byKey.get(key);
        if (known == null) {
            known = number(names.current(action, from).step());
            byKey.put(key, known);
        }
        return known;
    }

    /** The number of a step's name. */
    int number(Step step) {
        return byStep.computeIfAbsent(
                step,
                s -> {
                    labels.add(new Label(s, actor(s), task.environment().contains(s.action())));
                    return labels.size() - 1;
                });
    }

    private int actor(Step step) {
        String name = task.actors().get(step.action());
        for (Binding parameter : step.parameters()) {
            if (parameter.name().equals(name)) {
                return actors.computeIfAbsent(parameter.value(), v -> actors.size());
            }
        }
        return Space.NOBODY;
    }

    int size() {
        return labels.size();
    }

    Step step(int label) {
        return labels.get(label).step;
    }

    int actor(int label) {
        return labels.get(label).actor;
    }

    boolean isFault(int label) {
        return labels.get(label).fault;
    }
}
