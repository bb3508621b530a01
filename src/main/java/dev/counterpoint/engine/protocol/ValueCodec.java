package dev.counterpoint.engine.protocol;

import dev.counterpoint.state.BooleanValue;
import dev.counterpoint.state.FunctionValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.ModelValue;
import dev.counterpoint.state.OpaqueValue;
import dev.counterpoint.state.RecordValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.SetValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Values as bytes: one byte that says the kind, then
 *
 * <ul>
 *   <li>1 FALSE, 2 TRUE: nothing
 *   <li>3 integer: a varint in zigzag; 4 big integer: length, two's complement, highest byte first
 *   <li>5 string, 6 model value, 11 opaque: length, UTF-8
 *   <li>7 set, 8 sequence: count, that many values
 *   <li>9 record: count, that many times a name (length, UTF-8) and a value
 *   <li>10 function: count, that many times two values
 * </ul>
 *
 * <p>A state in the states file is four bytes with the length of the rest, highest byte first, then
 * one value a variable, in the variables' order. States follow one another without a gap.
 *
 * <p>Values nested deeper than {@link Value#MAX_DEPTH} are refused: who writes has to cut them.
 */
public final class ValueCodec {
    static final int FALSE = 1;
    static final int TRUE = 2;
    static final int INTEGER = 3;
    static final int BIG_INTEGER = 4;
    static final int STRING = 5;
    static final int MODEL = 6;
    static final int SET = 7;
    static final int SEQUENCE = 8;
    static final int RECORD = 9;
    static final int FUNCTION = 10;
    static final int OPAQUE = 11;

    private ValueCodec() {}

    /** A value's bytes. */
    public static byte[] encode(Value value) {
        ByteWriter out = new ByteWriter(64);
        new ValueWriter(out).value(value);
        return out.toByteArray();
    }

    /**
     * The value of these bytes, all of them.
     *
     * @throws ProtocolException if they are not one value
     */
    public static Value decode(byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        Value value = read(in);
        in.expectEnd();
        return value;
    }

    /**
     * A state from its values' bytes, without their length.
     *
     * @throws ProtocolException if they are not one value a variable
     */
    public static State decodeState(List<String> variables, byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        List<Value> values = new ArrayList<>(variables.size());
        for (int i = 0; i < variables.size(); i++) {
            values.add(read(in));
        }
        in.expectEnd();
        return new State(variables, values);
    }

    static Value read(ByteReader in) {
        return read(in, Value.MAX_DEPTH);
    }

    private static Value read(ByteReader in, int depth) {
        if (depth == 0) {
            throw new ProtocolException("a value nested deeper than " + Value.MAX_DEPTH);
        }
        int tag = in.get();
        return switch (tag) {
            case FALSE -> new BooleanValue(false);
            case TRUE -> new BooleanValue(true);
            case INTEGER -> IntegerValue.of(in.getSigned());
            case BIG_INTEGER -> bigInteger(in.getBytes());
            case STRING -> new StringValue(in.getString());
            case MODEL -> new ModelValue(text(in));
            case OPAQUE -> new OpaqueValue(text(in));
            case SET -> new SetValue(values(in, depth - 1));
            case SEQUENCE -> new SequenceValue(values(in, depth - 1));
            case RECORD -> record(in, depth - 1);
            case FUNCTION -> function(in, depth - 1);
            default -> throw new ProtocolException("no kind of value: " + tag);
        };
    }

    private static IntegerValue bigInteger(byte[] bytes) {
        if (bytes.length == 0) {
            throw new ProtocolException("an integer without digits");
        }
        return new IntegerValue(new BigInteger(bytes));
    }

    private static String text(ByteReader in) {
        String text = in.getString();
        if (text.isEmpty()) {
            throw new ProtocolException("a value without its name");
        }
        return text;
    }

    private static List<Value> values(ByteReader in, int depth) {
        int count = in.getCount(1);
        List<Value> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(read(in, depth));
        }
        return values;
    }

    private static Value record(ByteReader in, int depth) {
        int count = in.getCount(2);
        Map<String, Value> fields = HashMap.newHashMap(count);
        for (int i = 0; i < count; i++) {
            fields.put(in.getString(), read(in, depth));
        }
        return count == 0 ? new SequenceValue(List.of()) : RecordValue.of(fields);
    }

    private static Value function(ByteReader in, int depth) {
        int count = in.getCount(2);
        Map<Value, Value> entries = HashMap.newHashMap(count);
        for (int i = 0; i < count; i++) {
            entries.put(read(in, depth), read(in, depth));
        }
        return FunctionValue.of(entries);
    }
}
