package dev.counterpoint.engine.agent.library;

import static dev.counterpoint.engine.agent.library.Arguments.elements;
import static dev.counterpoint.engine.agent.library.Arguments.sequence;

import tlc2.overrides.TLAPlusOperator;
import tlc2.value.impl.SetEnumValue;
import tlc2.value.impl.TupleValue;
import tlc2.value.impl.Value;
import tlc2.value.impl.ValueVec;

import java.util.function.Consumer;

/** The module SequencesExt. */
@SuppressWarnings("MemberName") // TLC's messages name the methods.
public final class SequencesExt {
    private static final String MODULE = "SequencesExt";

    private SequencesExt() {}

    /** From the last element to the first. */
    @TLAPlusOperator(identifier = "FoldRight", module = MODULE, warn = false)
    public static Value FoldRight(Value op, Value sequence, Value base) {
        return Folding.right(op, sequence("FoldRight", sequence), base);
    }

    /** From the first element to the last. */
    @TLAPlusOperator(identifier = "FoldLeft", module = MODULE, warn = false)
    public static Value FoldLeft(Value op, Value base, Value sequence) {
        return Folding.left(op, base, sequence("FoldLeft", sequence));
    }

    /** From the last place to the first. */
    @TLAPlusOperator(identifier = "FoldRightDomain", module = MODULE, warn = false)
    public static Value FoldRightDomain(Value op, Value sequence, Value base) {
        return Folding.right(
                op, Folding.places(sequence("FoldRightDomain", sequence).length), base);
    }

    /** From the first place to the last. */
    @TLAPlusOperator(identifier = "FoldLeftDomain", module = MODULE, warn = false)
    public static Value FoldLeftDomain(Value op, Value base, Value sequence) {
        return Folding.left(op, base, Folding.places(sequence("FoldLeftDomain", sequence).length));
    }

    /** The elements in TLC's order. */
    @TLAPlusOperator(identifier = "SetToSeq", module = MODULE, warn = false)
    public static Value SetToSeq(Value set) {
        return new TupleValue(elements("SetToSeq", set));
    }

    /** All orders, without looking at sequences that have an element twice. */
    @TLAPlusOperator(identifier = "SetToSeqs", module = MODULE, warn = false)
    public static Value SetToSeqs(Value set) {
        ValueVec orders = new ValueVec();
        Value[] elements = elements("SetToSeqs", set);
        permute(elements, 0, order -> orders.addElement(new TupleValue(order)));
        return new SetEnumValue(orders, false);
    }

    private static void permute(Value[] elements, int fixed, Consumer<Value[]> found) {
        if (fixed >= elements.length - 1) {
            found.accept(elements.clone());
            return;
        }
        for (int i = fixed; i < elements.length; i++) {
            swap(elements, fixed, i);
            permute(elements, fixed + 1, found);
            swap(elements, fixed, i);
        }
    }

    private static void swap(Value[] elements, int i, int j) {
        Value kept = elements[i];
        elements[i] = elements[j];
        elements[j] = kept;
    }
}
