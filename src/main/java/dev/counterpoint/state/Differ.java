package dev.counterpoint.state;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the difference of two values: linear but for short sequences. */
final class Differ {
    private Differ() {}

    static Diff between(Value before, Value after) {
        if (before.equals(after)) {
            return new Diff.Same(after);
        }
        if (before instanceof SetValue a && after instanceof SetValue b) {
            return sets(a.elements(), b.elements());
        }
        if (before instanceof SequenceValue a && after instanceof SequenceValue b) {
            return new Diff.SequenceDiff(SequenceDiffer.items(a.elements(), b.elements()));
        }
        SortedMap<String, Value> fieldsBefore = fields(before);
        SortedMap<String, Value> fieldsAfter = fields(after);
        if (fieldsBefore != null && fieldsAfter != null) {
            return new Diff.RecordDiff(parts(fieldsBefore, fieldsAfter));
        }
        SortedMap<Value, Value> entriesBefore = entries(before);
        SortedMap<Value, Value> entriesAfter = entries(after);
        if (entriesBefore != null && entriesAfter != null) {
            return new Diff.FunctionDiff(parts(entriesBefore, entriesAfter));
        }
        return new Diff.Changed(before, after);
    }

    static SetValue union(List<Value> some, List<Value> others) {
        List<Value> all = new ArrayList<>(some);
        all.addAll(others);
        return SetValue.of(all);
    }

    /** Both are sorted, so one walk along the two is enough. */
    private static Diff sets(List<Value> before, List<Value> after) {
        List<Value> added = new ArrayList<>();
        List<Value> removed = new ArrayList<>();
        List<Value> kept = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            int order = before.get(i).compareTo(after.get(j));
            if (order == 0) {
                kept.add(after.get(j));
                i++;
                j++;
            } else if (order < 0) {
                removed.add(before.get(i++));
            } else {
                added.add(after.get(j++));
            }
        }
        removed.addAll(before.subList(i, before.size()));
        added.addAll(after.subList(j, after.size()));
        return new Diff.SetDiff(added, removed, kept);
    }

    private static <K extends Comparable<? super K>> SortedMap<K, Part> parts(
            Map<K, Value> before, Map<K, Value> after) {
        SortedMap<K, Part> parts = new TreeMap<>();
        before.forEach(
                (key, value) -> {
                    Value now = after.get(key);
                    parts.put(key, now == null ? new Part.Removed(value) : part(value, now));
                });
        after.forEach((key, value) -> parts.putIfAbsent(key, new Part.Added(value)));
        return parts;
    }

    static Part part(Value before, Value after) {
        Diff diff = between(before, after);
        return diff.isSame() ? new Part.Kept(after) : new Part.Altered(diff);
    }

    private static @Nullable SortedMap<String, Value> fields(Value value) {
        return switch (value) {
            case RecordValue r -> r.fields();
            case SequenceValue s when s.elements().isEmpty() -> new TreeMap<>();
            default -> null;
        };
    }

    private static @Nullable SortedMap<Value, Value> entries(Value value) {
        SortedMap<Value, Value> entries = new TreeMap<>();
        switch (value) {
            case FunctionValue f -> {
                return f.entries();
            }
            case RecordValue r ->
                    r.fields().forEach((name, field) -> entries.put(new StringValue(name), field));
            case SequenceValue s -> {
                int index = 1;
                for (Value element : s.elements()) {
                    entries.put(IntegerValue.of(index++), element);
                }
            }
            default -> {
                return null;
            }
        }
        return entries;
    }
}
