package dev.counterpoint.state;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One change at one place of a state, the innermost that can be told: {@code expiry[n3]}, 4, 9.
 *
 * @param place where, as one writes it in TLA+; a key that is long is abbreviated
 * @param element whether an element came to, or left, the set at the place
 * @param before null where it was not there
 * @param after null where it is no longer there
 */
public record Change(String place, boolean element, @Nullable Value before, @Nullable Value after) {
    private static final int KEY_CHARS = 32;

    public Change {
        if (before == null && after == null) {
            throw new IllegalArgumentException("a change from nothing to nothing at " + place);
        }
    }

    /** The single changes of a difference at a place, in its order. */
    public static List<Change> of(String place, Diff diff) {
        return of(place, diff, whole -> false);
    }

    /**
     * The changes of a difference at a place, in its order.
     *
     * @param whole the differences that are told as one change, without looking into them
     */
    public static List<Change> of(String place, Diff diff, Predicate<Diff> whole) {
        Collector collector = new Collector(new ArrayList<>(), whole);
        collector.collect(place, diff);
        return collector.changes();
    }

    private record Collector(List<Change> changes, Predicate<Diff> whole) {
        void collect(String place, Diff diff) {
            if (!diff.isSame() && whole.test(diff)) {
                add(place, false, diff.before(), diff.after());
                return;
            }
            switch (diff) {
                case Diff.Same same -> {}
                case Diff.Changed changed -> add(place, false, changed.before(), changed.after());
                case Diff.SetDiff set -> {
                    set.removed().forEach(value -> add(place, true, value, null));
                    set.added().forEach(value -> add(place, true, null, value));
                }
                case Diff.SequenceDiff sequence ->
                        sequence.items().forEach(item -> collect(index(place, item), item.part()));
                case Diff.RecordDiff fields ->
                        fields.fields().forEach((name, part) -> collect(field(place, name), part));
                case Diff.FunctionDiff function ->
                        function.entries().forEach((key, part) -> collect(at(place, key), part));
            }
        }

        private void collect(String place, Part part) {
            switch (part) {
                case Part.Kept kept -> {}
                case Part.Added added -> add(place, false, null, added.value());
                case Part.Removed removed -> add(place, false, removed.value(), null);
                case Part.Altered altered -> collect(place, altered.diff());
            }
        }

        private void add(
                String place, boolean element, @Nullable Value before, @Nullable Value after) {
            changes.add(new Change(place, element, before, after));
        }
    }

    private static String index(String place, Diff.SequenceDiff.Item item) {
        return place + "[" + (item.after() > 0 ? item.after() : item.before()) + "]";
    }

    private static String field(String place, String name) {
        return RecordValue.isFieldName(name)
                ? place + "." + name
                : at(place, new StringValue(name));
    }

    private static String at(String place, Value key) {
        return place + "[" + ValueText.shorten(key, KEY_CHARS) + "]";
    }
}
