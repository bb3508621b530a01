package dev.counterpoint.state;

import java.util.List;

/** A sequence or tuple; also the function with an empty domain, which TLA+ calls {@code <<>>}. */
public record SequenceValue(List<Value> elements) implements Value {
    public SequenceValue {
        elements = List.copyOf(elements);
    }

    @Override
    public String toString() {
        return OneLine.of(this);
    }
}
