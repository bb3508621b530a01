package dev.counterpoint.state;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** A finite set, its elements sorted and without duplicates whatever order they are given in. */
public record SetValue(List<Value> elements) implements Value {
    public SetValue {
        elements = isSorted(elements) ? List.copyOf(elements) : sorted(elements);
    }

    private static boolean isSorted(List<Value> elements) {
        Value last = null;
        for (Value element : elements) {
            if (last != null && last.compareTo(element) >= 0) {
                return false;
            }
            last = element;
        }
        return true;
    }

    private static List<Value> sorted(List<Value> elements) {
        return List.copyOf(new TreeSet<>(elements));
    }

    /** The set of these elements. */
    public static SetValue of(Collection<? extends Value> elements) {
        return new SetValue(List.copyOf(elements));
    }

    @Override
    public String toString() {
        return OneLine.of(this);
    }
}
