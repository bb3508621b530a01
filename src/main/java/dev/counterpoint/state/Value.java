package dev.counterpoint.state;

/**
 * A TLA+ value. Two values that TLA+ calls equal are equal records: sets are sorted and without
 * duplicates, a function on 1..n is a {@link SequenceValue}, one on strings a {@link RecordValue};
 * {@link FunctionValue#of} chooses. {@code toString} is the TLA+ expression for the value.
 */
public sealed interface Value extends Comparable<Value>
        permits BooleanValue,
                IntegerValue,
                StringValue,
                ModelValue,
                SetValue,
                SequenceValue,
                RecordValue,
                FunctionValue,
                OpaqueValue {

    /**
     * How deep values may be nested. Nothing that people write comes near; what is built from a
     * file or the wire is refused beyond it, so that walking a value never exhausts a thread's
     * stack.
     */
    int MAX_DEPTH = 200;

    /** A total order over all values: by kind first, then by content. */
    @Override
    default int compareTo(Value other) {
        return ValueOrder.compare(this, other);
    }
}
