package dev.counterpoint.engine.agent.library;

import static dev.counterpoint.engine.agent.library.Arguments.apply;
import static dev.counterpoint.engine.agent.library.Arguments.elements;

import tlc2.overrides.TLAPlusOperator;
import tlc2.value.impl.SetEnumValue;
import tlc2.value.impl.Value;

import java.util.ArrayList;
import java.util.List;

/** The module Folds. */
@SuppressWarnings("MemberName") // TLC's messages name the methods.
public final class Folds {
    private static final String MODULE = "Folds";

    private Folds() {}

    /** The elements in the order of choice, folded from the last. */
    @TLAPlusOperator(identifier = "MapThenFoldSet", module = MODULE, warn = false)
    public static Value MapThenFoldSet(Value op, Value base, Value f, Value choose, Value set) {
        Value rest = new SetEnumValue(elements("MapThenFoldSet", set), true);
        List<Value> chosen = new ArrayList<>();
        while (rest.size() > 0) {
            Value next = apply(choose, rest);
            int before = rest.size();
            rest = ((SetEnumValue) rest).diff(new SetEnumValue(next));
            if (rest.size() == before) {
                throw Arguments.wrong("MapThenFoldSet", "operator that chooses from a set", next);
            }
            chosen.add(next);
        }
        Value result = base;
        for (Value element : chosen.reversed()) {
            result = apply(op, apply(f, element), result);
        }
        return result;
    }
}
