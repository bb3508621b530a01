package dev.counterpoint.state;

/** A model value: a name that is equal to itself only. */
public record ModelValue(String name) implements Value {
    public ModelValue {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a model value needs a name");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
