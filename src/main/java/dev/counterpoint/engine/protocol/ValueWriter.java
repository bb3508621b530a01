package dev.counterpoint.engine.protocol;

import dev.counterpoint.state.BooleanValue;
import dev.counterpoint.state.FunctionValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.ModelValue;
import dev.counterpoint.state.OpaqueValue;
import dev.counterpoint.state.RecordValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.SetValue;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Value;

import java.math.BigInteger;

/**
 * Writes values as {@link ValueCodec} says, piece by piece, so that no {@link Value} need exist. A
 * {@code begin...(n)} is followed by its n parts: elements in any order for a set, in their order
 * for a sequence, {@link #field} and value for a record, key and value for a function. Duplicates
 * and kinds (a function on 1..n) are put right by the reader.
 */
public final class ValueWriter {
    private final ByteWriter out;
    private int stateAt = -1;

    /** Writes to a buffer. */
    public ValueWriter(ByteWriter out) {
        this.out = out;
    }

    /** A Boolean. */
    public void bool(boolean value) {
        out.put(value ? ValueCodec.TRUE : ValueCodec.FALSE);
    }

    /** An integer. */
    public void integer(long value) {
        out.put(ValueCodec.INTEGER);
        out.putSigned(value);
    }

    /** An integer of any size. */
    public void integer(BigInteger value) {
        if (value.bitLength() < Long.SIZE) {
            integer(value.longValue());
        } else {
            out.put(ValueCodec.BIG_INTEGER);
            out.putBytes(value.toByteArray());
        }
    }

    /** A string, without quotes. */
    public void string(String value) {
        out.put(ValueCodec.STRING);
        out.putString(value);
    }

    /** A model value by name. */
    public void model(String name) {
        out.put(ValueCodec.MODEL);
        out.putString(name);
    }

    /** A value that cannot be listed, by its text. */
    public void opaque(String text) {
        out.put(ValueCodec.OPAQUE);
        out.putString(text);
    }

    /** A set; n values follow. */
    public void beginSet(int n) {
        begin(ValueCodec.SET, n);
    }

    /** A sequence; n values follow. */
    public void beginSequence(int n) {
        begin(ValueCodec.SEQUENCE, n);
    }

    /** A record; n times {@link #field} and a value follow. */
    public void beginRecord(int n) {
        begin(ValueCodec.RECORD, n);
    }

    /** A record's field; its value follows. */
    public void field(String name) {
        out.putString(name);
    }

    /** A function; n times key and value follow. */
    public void beginFunction(int n) {
        begin(ValueCodec.FUNCTION, n);
    }

    private void begin(int tag, int n) {
        out.put(tag);
        out.putVarint(n);
    }

    /** A state of the states file: a value for each variable follows, then {@link #endState}. */
    public void beginState() {
        stateAt = out.size();
        out.putInt(0);
    }

    /** The end of a state. */
    public void endState() {
        out.putIntAt(stateAt, out.size() - stateAt - Integer.BYTES);
    }

    /** A whole value. */
    public void value(Value value) {
        switch (value) {
            case BooleanValue v -> bool(v.value());
            case IntegerValue v -> integer(v.value());
            case StringValue v -> string(v.value());
            case ModelValue v -> model(v.name());
            case OpaqueValue v -> opaque(v.text());
            case SetValue v -> {
                beginSet(v.elements().size());
                v.elements().forEach(this::value);
            }
            case SequenceValue v -> {
                beginSequence(v.elements().size());
                v.elements().forEach(this::value);
            }
            case RecordValue v -> {
                beginRecord(v.fields().size());
                v.fields()
                        .forEach(
                                (name, field) -> {
                                    field(name);
                                    value(field);
                                });
            }
            case FunctionValue v -> {
                beginFunction(v.entries().size());
                v.entries()
                        .forEach(
                                (key, result) -> {
                                    value(key);
                                    value(result);
                                });
            }
        }
    }
}
