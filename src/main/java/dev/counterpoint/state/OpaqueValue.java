package dev.counterpoint.state;

/** A value that cannot be listed, such as {@code Int} or an operator, kept as its TLA+ text. */
public record OpaqueValue(String text) implements Value {
    public OpaqueValue {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an opaque value needs its text");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
