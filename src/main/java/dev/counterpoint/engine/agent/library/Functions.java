package dev.counterpoint.engine.agent.library;

import static dev.counterpoint.engine.agent.library.Arguments.number;

import tlc2.overrides.TLAPlusOperator;
import tlc2.value.impl.Applicable;
import tlc2.value.impl.BoolValue;
import tlc2.value.impl.SetEnumValue;
import tlc2.value.impl.Value;

/** The module Functions. */
@SuppressWarnings("MemberName") // TLC's messages name the methods.
public final class Functions {
    private static final String MODULE = "Functions";

    private Functions() {}

    /** The function's values there, from the last argument to the first. */
    @TLAPlusOperator(identifier = "FoldFunctionOnSet", module = MODULE, warn = false)
    public static Value FoldFunctionOnSet(Value op, Value base, Value function, Value indices) {
        return Folding.right(op, Folding.values("FoldFunctionOnSet", function, indices), base);
    }

    /** The sum of a function's values at the elements of a set. */
    @TLAPlusOperator(identifier = "SumFunctionOnSet", module = MODULE, warn = false)
    public static Value SumFunctionOnSet(Value function, Value indices) {
        long sum = 0;
        for (Value value : Folding.values("SumFunctionOnSet", function, indices)) {
            sum += number("SumFunctionOnSet", value);
        }
        return number("SumFunctionOnSet", sum);
    }

    /** Whether a function has no value twice. */
    @TLAPlusOperator(identifier = "IsInjective", module = MODULE, warn = false)
    public static Value IsInjective(Value function) {
        Value domain = ((Applicable) function).getDomain();
        Value[] values = Folding.values("IsInjective", function, domain);
        boolean injective = new SetEnumValue(values, false).size() == values.length;
        return injective ? BoolValue.ValTrue : BoolValue.ValFalse;
    }
}
