package dev.counterpoint.state;

import java.util.Objects;

/** A name and the value it stands for: a parameter of an action, or a quantified name. */
public record Binding(String name, Value value) {
    public Binding {
        Objects.requireNonNull(name);
        Objects.requireNonNull(value);
    }
}
