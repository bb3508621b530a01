package dev.counterpoint.engine.agent.value;

import dev.counterpoint.engine.protocol.ValueWriter;
import dev.counterpoint.state.Value;

import tlc2.value.IValue;
import tlc2.value.impl.BoolValue;
import tlc2.value.impl.FcnRcdValue;
import tlc2.value.impl.IntValue;
import tlc2.value.impl.IntervalValue;
import tlc2.value.impl.ModelValue;
import tlc2.value.impl.RecordValue;
import tlc2.value.impl.SetEnumValue;
import tlc2.value.impl.StringValue;
import tlc2.value.impl.TupleValue;
import tlc2.value.impl.ValueVec;

/**
 * Writes TLC's values straight as bytes, as {@link TlcValues} would turn them into ours: recording
 * a state graph must not cost an object a value.
 */
public final class TlcValueEncoder {
    private TlcValueEncoder() {}

    /** Writes a value. */
    public static void write(IValue value, ValueWriter out) {
        write(value, out, 1);
    }

    private static void write(IValue value, ValueWriter out, int depth) {
        if (depth == Value.MAX_DEPTH) {
            out.opaque(TlcValues.TOO_DEEP);
            return;
        }
        switch (value) {
            case BoolValue v -> out.bool(v.val);
            case IntValue v -> out.integer(v.val);
            case StringValue v -> out.string(v.val.toString());
            case ModelValue v -> out.model(v.val.toString());
            case SetEnumValue v -> writeSet(v.elems, out, depth);
            case TupleValue v -> {
                out.beginSequence(v.elems.length);
                for (IValue element : v.elems) {
                    write(element, out, depth + 1);
                }
            }
            case RecordValue v -> writeRecord(v, out, depth);
            case FcnRcdValue v -> writeFunction(v, out, depth);
            case IntervalValue v when v.size() <= TlcValues.LISTED -> {
                out.beginSet(v.size());
                for (int i = v.low; i <= v.high; i++) {
                    out.integer(i);
                }
            }
            default -> out.value(TlcValues.of(value, depth));
        }
    }

    private static void writeSet(ValueVec elements, ValueWriter out, int depth) {
        int size = elements.size();
        out.beginSet(size);
        for (int i = 0; i < size; i++) {
            write(elements.elementAt(i), out, depth + 1);
        }
    }

    private static void writeRecord(RecordValue value, ValueWriter out, int depth) {
        if (value.names.length == 0) {
            out.beginSequence(0);
            return;
        }
        out.beginRecord(value.names.length);
        for (int i = 0; i < value.names.length; i++) {
            out.field(value.names[i].toString());
            write(value.values[i], out, depth + 1);
        }
    }

    private static void writeFunction(FcnRcdValue value, ValueWriter out, int depth) {
        IValue[] domain = value.getDomainAsValues();
        out.beginFunction(domain.length);
        for (int i = 0; i < domain.length; i++) {
            write(domain[i], out, depth + 1);
            write(value.values[i], out, depth + 1);
        }
    }
}
