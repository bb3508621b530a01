package dev.counterpoint.state;

/** {@code TRUE} or {@code FALSE}. */
public record BooleanValue(boolean value) implements Value {
    @Override
    public String toString() {
        return value ? "TRUE" : "FALSE";
    }
}
