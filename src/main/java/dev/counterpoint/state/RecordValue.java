package dev.counterpoint.state;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A record: a function whose domain is a set of strings, not empty; fields in name order. */
public record RecordValue(SortedMap<String, Value> fields) implements Value {
    public RecordValue {
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("a record without fields is the empty sequence");
        }
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /** The record with these fields. */
    public static RecordValue of(Map<String, Value> fields) {
        return new RecordValue(new TreeMap<>(fields));
    }

    /** Whether a field's name can be written as {@code r.name}. */
    static boolean isIdentifier(String name) {
        return name.matches("[0-9_]*[A-Za-z][A-Za-z0-9_]*");
    }

    @Override
    public String toString() {
        if (fields.keySet().stream().allMatch(RecordValue::isIdentifier)) {
            return fields.entrySet().stream()
                    .map(e -> e.getKey() + " |-> " + e.getValue())
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return fields.entrySet().stream()
                .map(e -> new StringValue(e.getKey()) + " :> " + e.getValue())
                .collect(Collectors.joining(" @@ ", "(", ")"));
    }
}
