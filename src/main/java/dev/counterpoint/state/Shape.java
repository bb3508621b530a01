package dev.counterpoint.state;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.function.Function;

/**
 * How a value that has parts is written: what opens, separates and closes it, and its parts.
 *
 * @param labelled whether each part has a label, as fields and entries have
 */
record Shape(
        String open, String separator, String close, boolean labelled, Iterable<Piece> pieces) {
    /** A part and what stands before it. */
    record Piece(String label, Value value) {}

    /** The shape of a value; null where it has no parts. */
    static @Nullable Shape of(Value value) {
        return switch (value) {
            case SetValue set ->
                    new Shape("{", ",", "}", false, map(set.elements(), e -> new Piece("", e)));
            case SequenceValue sequence ->
                    new Shape(
                            "<<",
                            ",",
                            ">>",
                            false,
                            map(sequence.elements(), e -> new Piece("", e)));
            case RecordValue r when r.hasFieldNames() ->
                    new Shape(
                            "[",
                            ",",
                            "]",
                            true,
                            map(
                                    r.fields().entrySet(),
                                    e -> new Piece(e.getKey() + " |-> ", e.getValue())));
            case RecordValue r ->
                    new Shape(
                            "(",
                            " @@",
                            ")",
                            true,
                            map(
                                    r.fields().entrySet(),
                                    e -> entry(new StringValue(e.getKey()), e.getValue())));
            case FunctionValue function ->
                    new Shape(
                            "(",
                            " @@",
                            ")",
                            true,
                            map(
                                    function.entries().entrySet(),
                                    e -> entry(e.getKey(), e.getValue())));
            default -> null;
        };
    }

    private static Piece entry(Value key, Value value) {
        return new Piece(key + " :> ", value);
    }

    /** Made as they are asked for: a limit may end the walk after a few of thousands. */
    private static <T> Iterable<Piece> map(Iterable<T> items, Function<T, Piece> piece) {
        return () -> {
            Iterator<T> iterator = items.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return iterator.hasNext();
                }

                @Override
                public Piece next() {
                    return piece.apply(iterator.next());
                }
            };
        };
    }
}
