package dev.counterpoint.engine.agent.value;

import dev.counterpoint.state.BooleanValue;
import dev.counterpoint.state.FunctionValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.OpaqueValue;
import dev.counterpoint.state.RecordValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.SetValue;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Value;

import tlc2.value.IValue;
import tlc2.value.impl.BoolValue;
import tlc2.value.impl.Enumerable;
import tlc2.value.impl.FcnLambdaValue;
import tlc2.value.impl.FcnRcdValue;
import tlc2.value.impl.IntValue;
import tlc2.value.impl.LazyValue;
import tlc2.value.impl.ModelValue;
import tlc2.value.impl.SetEnumValue;
import tlc2.value.impl.TupleValue;
import tlc2.value.impl.UndefValue;
import tlc2.value.impl.ValueEnumeration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * TLC's values as ours. What cannot be listed, or only at a length that nobody would read, becomes
 * an {@link OpaqueValue} with TLC's text; nothing here throws.
 */
public final class TlcValues {
    /** A set that TLC keeps as a formula is listed up to this many elements. */
    static final int LISTED = 20_000;

    /** What stands where a value is nested deeper than ours may be. */
    static final String TOO_DEEP = "a value nested too deeply";

    private TlcValues() {}

    /** The value as ours. */
    public static Value of(IValue value) {
        return of(value, 1);
    }

    /** A part of a value, this deep in it: the whole is 1. */
    static Value of(IValue value, int depth) {
        if (depth == Value.MAX_DEPTH) {
            return new OpaqueValue(TOO_DEEP);
        }
        return switch (value) {
            case BoolValue v -> new BooleanValue(v.val);
            case IntValue v -> IntegerValue.of(v.val);
            case tlc2.value.impl.StringValue v -> new StringValue(v.val.toString());
            case ModelValue v -> new dev.counterpoint.state.ModelValue(v.val.toString());
            case SetEnumValue v -> set(v, depth);
            case TupleValue v -> sequence(v, depth);
            case tlc2.value.impl.RecordValue v -> record(v, depth);
            case FcnRcdValue v -> function(v, depth);
            case FcnLambdaValue v -> lambda(v, depth);
            case Enumerable v -> enumerable(v, depth);
            case LazyValue v when isKnown(v) -> of(v.getValue(), depth);
            default -> opaque(value);
        };
    }

    private static boolean isKnown(LazyValue value) {
        IValue known = value.getValue();
        return known != null && !(known instanceof UndefValue);
    }

    private static Value set(SetEnumValue value, int depth) {
        List<Value> elements = new ArrayList<>(value.elems.size());
        for (int i = 0; i < value.elems.size(); i++) {
            elements.add(of(value.elems.elementAt(i), depth + 1));
        }
        return new SetValue(elements);
    }

    private static Value sequence(TupleValue value, int depth) {
        return new SequenceValue(
                Arrays.stream(value.elems).map(element -> of(element, depth + 1)).toList());
    }

    private static Value record(tlc2.value.impl.RecordValue value, int depth) {
        Map<String, Value> fields = new HashMap<>();
        for (int i = 0; i < value.names.length; i++) {
            fields.put(value.names[i].toString(), of(value.values[i], depth + 1));
        }
        return fields.isEmpty() ? new SequenceValue(List.of()) : RecordValue.of(fields);
    }

    private static Value function(FcnRcdValue value, int depth) {
        IValue[] domain = value.getDomainAsValues();
        Map<Value, Value> entries = new HashMap<>();
        for (int i = 0; i < domain.length; i++) {
            entries.put(of(domain[i], depth + 1), of(value.values[i], depth + 1));
        }
        return FunctionValue.of(entries);
    }

    private static Value lambda(FcnLambdaValue value, int depth) {
        try {
            IValue listed = value.size() > LISTED ? null : value.toFcnRcd();
            return listed == null ? opaque(value) : of(listed, depth);
        } catch (RuntimeException | StackOverflowError e) {
            return opaque(value);
        }
    }

    private static Value enumerable(Enumerable value, int depth) {
        try {
            if (!value.isFinite() || value.size() > LISTED) {
                return opaque(value);
            }
            List<Value> elements = new ArrayList<>();
            ValueEnumeration all = value.elements();
            for (IValue next = all.nextElement(); next != null; next = all.nextElement()) {
                elements.add(of(next, depth + 1));
            }
            return new SetValue(elements);
        } catch (RuntimeException | StackOverflowError e) {
            return opaque(value);
        }
    }

    private static Value opaque(IValue value) {
        String text;
        try {
            text = value.toString();
        } catch (RuntimeException | StackOverflowError e) {
            text = "";
        }
        return new OpaqueValue(text.isBlank() ? "a value that TLC cannot show" : text);
    }
}
