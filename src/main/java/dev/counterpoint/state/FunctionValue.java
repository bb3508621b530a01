package dev.counterpoint.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A function whose domain is neither 1..n nor a set of strings, entries in the order of their keys.
 * Build any function with {@link #of}, which returns a sequence or a record where it is one.
 */
public record FunctionValue(SortedMap<Value, Value> entries) implements Value {
    public FunctionValue {
        // By the values' own order, whatever order the map given is in.
        entries = Collections.unmodifiableSortedMap(new TreeMap<>((Map<Value, Value>) entries));
        if (isSequence(entries) || isRecord(entries)) {
            throw new IllegalArgumentException("build it with FunctionValue.of");
        }
    }

    /**
     * The function with these entries: a sequence on 1..n, a record on strings, else a function.
     */
    public static Value of(Map<? extends Value, ? extends Value> entries) {
        SortedMap<Value, Value> sorted = new TreeMap<>(entries);
        if (isSequence(sorted)) {
            return new SequenceValue(List.copyOf(new ArrayList<>(sorted.values())));
        }
        if (isRecord(sorted)) {
            SortedMap<String, Value> fields = new TreeMap<>();
            sorted.forEach((key, value) -> fields.put(((StringValue) key).value(), value));
            return new RecordValue(fields);
        }
        return new FunctionValue(sorted);
    }

    private static boolean isSequence(SortedMap<Value, Value> entries) {
        long next = 1;
        for (Value key : entries.keySet()) {
            if (!key.equals(IntegerValue.of(next++))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRecord(SortedMap<Value, Value> entries) {
        return entries.keySet().stream().allMatch(StringValue.class::isInstance);
    }

    @Override
    public String toString() {
        return OneLine.of(this);
    }
}
