package dev.counterpoint.imports;

import dev.counterpoint.state.FunctionValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.ModelValue;
import dev.counterpoint.state.OpaqueValue;
import dev.counterpoint.state.RecordValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.SetValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a value that a format has told with less than TLA+ knows can be a certain one: a string
 * may stand for a model value, a list for a set, a record for a function whose keys were written as
 * text.
 */
final class Likeness {
    private Likeness() {}

    /** Whether a state can be the one that was told, in any order of its variables. */
    static boolean of(State told, State actual) {
        if (told.variables().size() != actual.variables().size()) {
            return false;
        }
        for (int i = 0; i < actual.variables().size(); i++) {
            Value value = told.get(actual.variables().get(i));
            if (value == null || !of(value, actual.values().get(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean of(Value told, Value actual) {
        return told.equals(actual)
                || switch (told) {
                    case StringValue text -> isText(text.value(), actual);
                    case SequenceValue list -> isList(list.elements(), actual);
                    case SetValue set ->
                            actual instanceof SetValue other
                                    && sameElements(set.elements(), List.copyOf(other.elements()));
                    case RecordValue record -> isFunction(entries(record), actual);
                    case FunctionValue function -> isFunction(function.entries(), actual);
                    case OpaqueValue opaque -> opaque.text().equals(actual.toString());
                    default -> false;
                };
    }

    private static boolean isText(String text, Value actual) {
        return switch (actual) {
            case ModelValue name -> name.name().equals(text);
            case OpaqueValue opaque -> opaque.text().equals(text);
            default -> false;
        };
    }

    private static boolean isList(List<Value> told, Value actual) {
        return switch (actual) {
            case SequenceValue sequence -> sameInOrder(told, sequence.elements());
            case SetValue set -> sameElements(told, List.copyOf(set.elements()));
            default -> false;
        };
    }

    private static boolean sameInOrder(List<Value> told, List<Value> actual) {
        if (told.size() != actual.size()) {
            return false;
        }
        for (int i = 0; i < told.size(); i++) {
            if (!of(told.get(i), actual.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Each of one stands for one of the other, in no order. */
    private static boolean sameElements(Iterable<Value> told, List<Value> actual) {
        List<Value> left = new ArrayList<>(actual);
        for (Value value : told) {
            int at = -1;
            for (int i = 0; i < left.size() && at < 0; i++) {
                at = of(value, left.get(i)) ? i : -1;
            }
            if (at < 0) {
                return false;
            }
            left.remove(at);
        }
        return left.isEmpty();
    }

    private static boolean isFunction(Map<Value, Value> told, Value actual) {
        Map<Value, Value> left = new LinkedHashMap<>(entries(actual));
        if (left.size() != told.size() || left.isEmpty()) {
            return false;
        }
        for (Map.Entry<Value, Value> entry : told.entrySet()) {
            Map.Entry<Value, Value> found = null;
            for (Map.Entry<Value, Value> other : left.entrySet()) {
                found = found == null && isKey(entry.getKey(), other.getKey()) ? other : found;
            }
            if (found == null || !of(entry.getValue(), found.getValue())) {
                return false;
            }
            left.remove(found.getKey());
        }
        return true;
    }

    /** Keys that are no strings are written as TLA+ text by what knows records only. */
    private static boolean isKey(Value told, Value actual) {
        return of(told, actual)
                || told instanceof StringValue text && text.value().equals(actual.toString());
    }

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
}
