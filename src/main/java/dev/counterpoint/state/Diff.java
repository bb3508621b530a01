package dev.counterpoint.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What changed between two values, at any depth. It holds both of them: {@link #before} and {@link
 * #after} give them back.
 */
public sealed interface Diff {
    /** The value before. */
    Value before();

    /** The value after. */
    Value after();

    /** The difference of two values; {@link Same} where they are equal. */
    static Diff between(Value before, Value after) {
        return Differ.between(before, after);
    }

    /** Whether nothing changed. */
    default boolean isSame() {
        return this instanceof Same;
    }

    /**
     * Takes the value before to the value after.
     *
     * @throws IllegalArgumentException if the value is not the one before
     */
    default Value apply(Value value) {
        if (!value.equals(before())) {
            throw new IllegalArgumentException("the difference begins at another value");
        }
        return after();
    }

    /** Nothing changed. */
    record Same(Value value) implements Diff {
        @Override
        public Value before() {
            return value;
        }

        @Override
        public Value after() {
            return value;
        }
    }

    /** Another value, with nothing in common that is worth telling. */
    record Changed(Value before, Value after) implements Diff {}

    /** Two sets: what came, what went, what stayed; each in the order of values. */
    record SetDiff(List<Value> added, List<Value> removed, List<Value> kept) implements Diff {
        public SetDiff {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
            kept = List.copyOf(kept);
        }

        @Override
        public Value before() {
            return Differ.union(kept, removed);
        }

        @Override
        public Value after() {
            return Differ.union(kept, added);
        }
    }

    /** Two sequences: their items in order, those that went where they had been. */
    record SequenceDiff(List<Item> items) implements Diff {
        public SequenceDiff {
            items = List.copyOf(items);
        }

        /**
         * One place of either sequence.
         *
         * @param before the index before, from 1; 0 where it was not there
         * @param after the index after, from 1; 0 where it is not there
         */
        public record Item(int before, int after, Part part) {}

        @Override
        public Value before() {
            List<Value> values = new ArrayList<>();
            items.forEach(item -> item.part().before(values::add));
            return new SequenceValue(values);
        }

        @Override
        public Value after() {
            List<Value> values = new ArrayList<>();
            items.forEach(item -> item.part().after(values::add));
            return new SequenceValue(values);
        }
    }

    /** Two records: what became of each field, in name order. */
    record RecordDiff(SortedMap<String, Part> fields) implements Diff {
        public RecordDiff {
            fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        }

        @Override
        public Value before() {
            SortedMap<String, Value> values = new TreeMap<>();
            fields.forEach((name, part) -> part.before(value -> values.put(name, value)));
            return RecordValue.orEmpty(values);
        }

        @Override
        public Value after() {
            SortedMap<String, Value> values = new TreeMap<>();
            fields.forEach((name, part) -> part.after(value -> values.put(name, value)));
            return RecordValue.orEmpty(values);
        }
    }

    /** Two functions, of which one may be a sequence or a record: what became of each key. */
    record FunctionDiff(SortedMap<Value, Part> entries) implements Diff {
        public FunctionDiff {
            entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
        }

        @Override
        public Value before() {
            SortedMap<Value, Value> values = new TreeMap<>();
            entries.forEach((key, part) -> part.before(value -> values.put(key, value)));
            return FunctionValue.of(values);
        }

        @Override
        public Value after() {
            SortedMap<Value, Value> values = new TreeMap<>();
            entries.forEach((key, part) -> part.after(value -> values.put(key, value)));
            return FunctionValue.of(values);
        }
    }
}
