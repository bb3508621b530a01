package dev.counterpoint.state;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A finite set, its elements sorted and without duplicates whatever order they are given in. */
public record SetValue(List<Value> elements) implements Value {
    public SetValue {
        elements = elements.stream().sorted().distinct().toList();
    }

    /** The set of these elements. */
    public static SetValue of(Collection<? extends Value> elements) {
        return new SetValue(List.copyOf(elements));
    }

    @Override
    public String toString() {
        return elements.stream().map(Value::toString).collect(Collectors.joining(", ", "{", "}"));
    }
}
