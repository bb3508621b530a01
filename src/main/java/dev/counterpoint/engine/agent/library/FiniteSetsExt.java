package dev.counterpoint.engine.agent.library;

import static dev.counterpoint.engine.agent.library.Arguments.apply;
import static dev.counterpoint.engine.agent.library.Arguments.elements;
import static dev.counterpoint.engine.agent.library.Arguments.number;

import tlc2.overrides.TLAPlusOperator;
import tlc2.value.impl.SetEnumValue;
import tlc2.value.impl.Value;
import tlc2.value.impl.ValueVec;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The module FiniteSetsExt. */
@SuppressWarnings("MemberName") // TLC's messages name the methods.
public final class FiniteSetsExt {
    private static final String MODULE = "FiniteSetsExt";

    private FiniteSetsExt() {}

    /** The elements from the last to the first. */
    @TLAPlusOperator(identifier = "FoldSet", module = MODULE, warn = false)
    public static Value FoldSet(Value op, Value base, Value set) {
        return Folding.right(op, elements("FoldSet", set), base);
    }

    /** The sum of op over the set. */
    @TLAPlusOperator(identifier = "MapThenSumSet", module = MODULE, warn = false)
    public static Value MapThenSumSet(Value op, Value set) {
        long sum = 0;
        for (Value element : elements("MapThenSumSet", set)) {
            sum += number("MapThenSumSet", apply(op, element));
        }
        return number("MapThenSumSet", sum);
    }

    /** The greatest. */
    @TLAPlusOperator(identifier = "Max", module = MODULE, warn = false)
    public static Value Max(Value set) {
        return number("Max", numbers("Max", set).reduce(Math::max).orElseThrow());
    }

    /** The least. */
    @TLAPlusOperator(identifier = "Min", module = MODULE, warn = false)
    public static Value Min(Value set) {
        return number("Min", numbers("Min", set).reduce(Math::min).orElseThrow());
    }

    private static IntStream numbers(String operator, Value set) {
        Value[] elements = elements(operator, set);
        if (elements.length == 0) {
            throw Arguments.wrong(operator, "nonempty set", set);
        }
        return Arrays.stream(elements).mapToInt(e -> number(operator, e));
    }

    /** The subsets of a size, without looking at the others. */
    @TLAPlusOperator(identifier = "kSubset", module = MODULE, warn = false)
    public static Value kSubset(Value k, Value set) {
        int size = number("kSubset", k);
        Value[] elements = elements("kSubset", set);
        ValueVec subsets = new ValueVec();
        if (size >= 0 && size <= elements.length) {
            subsets(elements, 0, new Value[size], 0, subsets);
        }
        return new SetEnumValue(subsets, false);
    }

    private static void subsets(
            Value[] elements, int from, Value[] taken, int count, ValueVec subsets) {
        if (count == taken.length) {
            subsets.addElement(new SetEnumValue(taken.clone(), true));
            return;
        }
        for (int i = from; i <= elements.length - (taken.length - count); i++) {
            taken[count] = elements[i];
            subsets(elements, i + 1, taken, count + 1, subsets);
        }
    }
}
