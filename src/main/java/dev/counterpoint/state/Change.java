package dev.counterpoint.state;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

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
        List<Change> changes = new ArrayList<>();
        collect(place, diff, changes);
        return changes;
    }

    private static void collect(String place, Diff diff, List<Change> into) {
        switch (diff) {
            case Diff.Same same -> {}
            case Diff.Changed changed ->
                    into.add(new Change(place, false, changed.before(), changed.after()));
            case Diff.SetDiff set -> {
                set.removed().forEach(value -> into.add(new Change(place, true, value, null)));
                set.added().forEach(value -> into.add(new Change(place, true, null, value)));
            }
            case Diff.SequenceDiff sequence ->
                    sequence.items()
                            .forEach(item -> collect(index(place, item), item.part(), into));
            case Diff.RecordDiff fields ->
                    fields.fields()
                            .forEach((name, part) -> collect(field(place, name), part, into));
            case Diff.FunctionDiff function ->
                    function.entries().forEach((key, part) -> collect(at(place, key), part, into));
        }
    }

    private static void collect(String place, Part part, List<Change> into) {
        switch (part) {
            case Part.Kept kept -> {}
            case Part.Added added -> into.add(new Change(place, false, null, added.value()));
            case Part.Removed removed -> into.add(new Change(place, false, removed.value(), null));
            case Part.Altered altered -> collect(place, altered.diff(), into);
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
