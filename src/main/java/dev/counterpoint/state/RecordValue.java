package dev.counterpoint.state;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A record: a function whose domain is a set of strings, not empty; fields in name order. */
public record RecordValue(SortedMap<String, Value> fields) implements Value {
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9_]*[A-Za-z][A-Za-z0-9_]*");

    /** What is reserved beside the keywords. */
    private static final Set<String> NO_NAMES = Set.of("TRUE", "FALSE", "SF_", "WF_");

    public RecordValue {
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("a record without fields is the empty sequence");
        }
        fields = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, Value>) fields));
    }

    /** The record with these fields. */
    public static RecordValue of(Map<String, Value> fields) {
        return new RecordValue(new TreeMap<>(fields));
    }

    /** The record with these fields; without any, the empty sequence, which TLA+ says it is. */
    static Value orEmpty(SortedMap<String, Value> fields) {
        return fields.isEmpty() ? new SequenceValue(List.of()) : new RecordValue(fields);
    }

    /** Whether a field's name can be written as {@code r.name}. */
    public static boolean isFieldName(String name) {
        return IDENTIFIER.matcher(name).matches()
                && !ReservedWords.KEYWORDS.contains(name)
                && !NO_NAMES.contains(name);
    }

    /** Whether all of its fields' names can. */
    boolean hasFieldNames() {
        return fields.keySet().stream().allMatch(RecordValue::isFieldName);
    }

    @Override
    public String toString() {
        return OneLine.of(this);
    }
}
