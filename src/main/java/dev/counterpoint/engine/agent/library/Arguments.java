package dev.counterpoint.engine.agent.library;

import org.jspecify.annotations.Nullable;

import tlc2.output.EC;
import tlc2.tool.EvalControl;
import tlc2.tool.EvalException;
import tlc2.value.Values;
import tlc2.value.impl.Applicable;
import tlc2.value.impl.IntValue;
import tlc2.value.impl.SetEnumValue;
import tlc2.value.impl.StringValue;
import tlc2.value.impl.TupleValue;
import tlc2.value.impl.Value;

/** The arguments of operators, taken as what they should be or refused in TLC's way. */
final class Arguments {
    private Arguments() {}

    /** The elements of a finite set, in the order in which TLC chooses them. */
    static Value[] elements(String operator, Value value) {
        Value set = value.toSetEnum();
        if (!(set instanceof SetEnumValue elements)) {
            throw wrong(operator, "finite set", value);
        }
        elements.normalize();
        return elements.elems.toArray();
    }

    /** The elements of a sequence. */
    static Value[] sequence(String operator, Value value) {
        if (!(value.toTuple() instanceof TupleValue tuple)) {
            throw wrong(operator, "sequence", value);
        }
        return tuple.elems;
    }

    static String string(String operator, Value value) {
        if (!(value instanceof StringValue string)) {
            throw wrong(operator, "string", value);
        }
        return string.val.toString();
    }

    static int number(String operator, Value value) {
        if (!(value instanceof IntValue number)) {
            throw wrong(operator, "integer", value);
        }
        return number.val;
    }

    /** What an operator or function makes of these. */
    static Value apply(Value operator, Value... arguments) {
        return ((Applicable) operator).apply(arguments, EvalControl.Clear);
    }

    /** A function's value at an argument; null where it has none. */
    static @Nullable Value at(Value function, Value argument) {
        return ((Applicable) function).select(argument);
    }

    /** A number that TLC can hold. */
    static IntValue number(String operator, long value) {
        if (value != (int) value) {
            throw new EvalException(EC.TLC_MODULE_OVERFLOW, operator);
        }
        return IntValue.gen((int) value);
    }

    static EvalException wrong(String operator, String kind, Value value) {
        return new EvalException(
                EC.TLC_MODULE_ONE_ARGUMENT_ERROR,
                new String[] {operator, kind, Values.ppr(value.toString())});
    }
}
