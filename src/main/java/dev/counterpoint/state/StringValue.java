package dev.counterpoint.state;

import java.util.Objects;

/** A string. */
public record StringValue(String value) implements Value {
    public StringValue {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("\"");
        value.chars()
                .forEach(
                        c -> {
                            switch (c) {
                                case '"' -> text.append("\\\"");
                                case '\\' -> text.append("\\\\");
                                case '\n' -> text.append("\\n");
                                case '\r' -> text.append("\\r");
                                case '\t' -> text.append("\\t");
                                case '\f' -> text.append("\\f");
                                default -> text.append((char) c);
                            }
                        });
        return text.append('"').toString();
    }
}
