package dev.counterpoint.engine.agent.library;

import static dev.counterpoint.engine.agent.library.Arguments.apply;

import tlc2.value.impl.IntValue;
import tlc2.value.impl.Value;

/** Folds without recursion. */
final class Folding {
    private Folding() {}

    static Value left(Value op, Value base, Value[] elements) {
        Value result = base;
        for (Value element : elements) {
            result = apply(op, result, element);
        }
        return result;
    }

    static Value right(Value op, Value[] elements, Value base) {
        Value result = base;
        for (int i = elements.length - 1; i >= 0; i--) {
            result = apply(op, elements[i], result);
        }
        return result;
    }

    /** A function's values at the elements of a set. */
    static Value[] values(String operator, Value function, Value indices) {
        Value[] values = Arguments.elements(operator, indices);
        for (int i = 0; i < values.length; i++) {
            Value value = Arguments.at(function, values[i]);
            if (value == null) {
                throw Arguments.wrong(operator, "function that is defined there", function);
            }
            values[i] = value;
        }
        return values;
    }

    /** The places of a sequence of that length. */
    static Value[] places(int length) {
        Value[] places = new Value[length];
        for (int i = 0; i < length; i++) {
            places[i] = IntValue.gen(i + 1);
        }
        return places;
    }
}
