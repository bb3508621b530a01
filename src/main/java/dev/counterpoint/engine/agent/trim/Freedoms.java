package dev.counterpoint.engine.agent.trim;

import dev.counterpoint.engine.protocol.TrimStudy.Freedom;
import dev.counterpoint.state.FunctionValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.RecordValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Value;
import dev.counterpoint.trim.space.Edges;
import dev.counterpoint.trim.space.Pace;
import dev.counterpoint.trim.space.Path;
import dev.counterpoint.trim.space.Violations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Values of a counterexample's states that could be others: with them, the same steps from there
 * violate the property too. Tried are values that the variable, or the entry of it, has elsewhere.
 */
final class Freedoms {
    private static final int MOST_VALUES = 6;
    private static final int MOST_ENTRIES = 200;
    private static final int MOST_STATES = 5_000;

    private final TlcSpace space;
    private final Path path;
    private final Pace pace;
    private final Consumer<Freedom> found;
    private final int known;

    Freedoms(TlcSpace space, Path path, Pace pace, Consumer<Freedom> found) {
        this.space = space;
        this.path = path;
        this.pace = pace;
        this.found = found;
        known = Math.min(space.size(), MOST_STATES);
    }

    /** Whole variables first, then entries of functions, records and sequences. */
    void find() {
        List<String> variables = space.variables();
        List<List<Value>> values = new ArrayList<>();
        for (String variable : variables) {
            List<Value> met = met(variable);
            values.add(met);
            for (int i = 0; i <= path.steps(); i++) {
                whole(i, variable, met);
            }
        }
        for (int v = 0; v < variables.size(); v++) {
            for (int i = 0; i <= path.steps(); i++) {
                entries(i, variables.get(v), values.get(v));
            }
        }
    }

    private Value now(int index, String variable) {
        return space.value(path.state(index), variable);
    }

    private List<Value> met(String variable) {
        Set<Value> values = new LinkedHashSet<>();
        for (int state = 0; state < known && values.size() < MOST_VALUES; state++) {
            pace.tick();
            values.add(space.value(state, variable));
        }
        return List.copyOf(values);
    }

    private void whole(int index, String variable, List<Value> values) {
        Value now = now(index, variable);
        for (Value other : values) {
            pace.tick();
            if (!other.equals(now) && isViolatedWith(index, variable, other)) {
                found.accept(new Freedom(index, variable, other));
                return;
            }
        }
    }

    private void entries(int index, String variable, List<Value> values) {
        Value now = now(index, variable);
        Map<Value, Value> entries = entries(now);
        if (entries.size() < 2 || entries.size() > MOST_ENTRIES) {
            return;
        }
        for (Map.Entry<Value, Value> entry : entries.entrySet()) {
            Set<Value> others = new LinkedHashSet<>();
            // What the entry was elsewhere, then what the other entries are here.
            values.forEach(v -> others.add(entries(v).getOrDefault(entry.getKey(), now)));
            others.addAll(entries.values());
            others.remove(now);
            others.remove(entry.getValue());
            for (Value other : others) {
                pace.tick();
                Map<Value, Value> changed = new LinkedHashMap<>(entries);
                changed.put(entry.getKey(), other);
                if (isViolatedWith(index, variable, FunctionValue.of(changed))) {
                    found.accept(new Freedom(index, variable, entry.getKey(), other));
                    break;
                }
            }
        }
    }

    /** The entries of a value that is a function; none of another. */
    private static Map<Value, Value> entries(Value value) {
        Map<Value, Value> entries = new LinkedHashMap<>();
        switch (value) {
            case RecordValue record ->
                    record.fields().forEach((name, v) -> entries.put(new StringValue(name), v));
            case FunctionValue function -> entries.putAll(function.entries());
            case SequenceValue sequence -> {
                int key = 1;
                for (Value element : sequence.elements()) {
                    entries.put(IntegerValue.of(key++), element);
                }
            }
            default -> {}
        }
        return entries;
    }

    private boolean isViolatedWith(int index, String variable, Value value) {
        try {
            int state = space.with(path.state(index), variable, value);
            if (index == path.steps()) {
                return space.isViolatedAt(state);
            }
            for (int i = index; i < path.steps(); i++) {
                Edges edges = space.edges(state);
                int taken = -1;
                for (int e = 0; e < edges.size() && taken < 0; e++) {
                    taken = edges.label(e) == path.label(i) ? e : -1;
                }
                if (taken < 0) {
                    return false;
                }
                if (Violations.isBy(space, state, edges, taken)) {
                    return true;
                }
                state = edges.target(taken);
            }
            return false;
        } catch (RuntimeException | StackOverflowError e) {
            if (e instanceof Pace.Ended ended) {
                throw ended;
            }
            // With values that do not go together a formula may have none.
            return false;
        }
    }
}
