package dev.counterpoint.state;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

import java.math.BigInteger;

/** Arbitrary values and states, for property-based tests. */
public final class Values {
    private Values() {}

    /** Text with every kind of character that may be in a file. */
    public static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .ascii()
                .withChars("äß∀⟨\"\\\n\u0000")
                .withChars('가', '나')
                .ofMaxLength(12);
    }

    /** Names such as variables have. */
    public static Arbitrary<String> names() {
        return Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8);
    }

    /** Values of every kind, nested. */
    public static Arbitrary<Value> values() {
        return Arbitraries.recursive(Values::leaves, Values::nested, 0, 3);
    }

    /** States of one to four variables. */
    public static Arbitrary<State> states() {
        return names().list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(4)
                .flatMap(
                        names ->
                                values().list()
                                        .ofSize(names.size())
                                        .map(values -> new State(names, values)));
    }

    private static Arbitrary<Value> leaves() {
        return Arbitraries.oneOf(
                Arbitraries.of(true, false).map(BooleanValue::new),
                Arbitraries.bigIntegers()
                        .between(
                                BigInteger.ONE.shiftLeft(90).negate(), BigInteger.ONE.shiftLeft(90))
                        .map(IntegerValue::new),
                Arbitraries.longs().map(IntegerValue::of),
                texts().map(StringValue::new),
                names().map(ModelValue::new),
                names().map(OpaqueValue::new));
    }

    private static Arbitrary<Value> nested(Arbitrary<Value> inner) {
        return Arbitraries.oneOf(
                inner.list().ofMaxSize(4).map(SetValue::of),
                inner.list().ofMaxSize(4).map(SequenceValue::new),
                Arbitraries.maps(texts(), inner).ofMinSize(1).ofMaxSize(3).map(RecordValue::of),
                Arbitraries.maps(inner, inner).ofMaxSize(3).map(FunctionValue::of));
    }
}
