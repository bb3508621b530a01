package dev.counterpoint.engine.agent.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.counterpoint.engine.protocol.ByteWriter;
import dev.counterpoint.engine.protocol.ValueCodec;
import dev.counterpoint.engine.protocol.ValueWriter;
import dev.counterpoint.state.BooleanValue;
import dev.counterpoint.state.FunctionValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.ModelValue;
import dev.counterpoint.state.OpaqueValue;
import dev.counterpoint.state.RecordValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.SetValue;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Value;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import tlc2.module.Integers;
import tlc2.util.FP64;
import tlc2.value.IValue;
import tlc2.value.impl.BoolValue;
import tlc2.value.impl.FcnRcdValue;
import tlc2.value.impl.IntValue;
import tlc2.value.impl.IntervalValue;
import tlc2.value.impl.SetCupValue;
import tlc2.value.impl.SetEnumValue;
import tlc2.value.impl.SetOfFcnsValue;
import tlc2.value.impl.SetOfRcdsValue;
import tlc2.value.impl.SetOfTuplesValue;
import tlc2.value.impl.SubsetValue;
import tlc2.value.impl.TupleValue;
import tlc2.value.impl.UnionValue;

import util.UniqueString;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class TlcValuesTest {
    private static final IntValue ONE = IntValue.gen(1);
    private static final IntValue TWO = IntValue.gen(2);

    @BeforeAll
    static void fingerprints() {
        FP64.Init(0);
    }

    static Stream<Arguments> values() {
        IntervalValue oneToTwo = new IntervalValue(1, 2);
        tlc2.value.impl.Value a = tlc2.value.impl.ModelValue.make("a");
        return Stream.of(
                Arguments.of(BoolValue.ValTrue, new BooleanValue(true)),
                Arguments.of(IntValue.gen(-7), IntegerValue.of(-7)),
                Arguments.of(text("o\"k"), new StringValue("o\"k")),
                Arguments.of(a, new ModelValue("a")),
                Arguments.of(set(TWO, ONE, TWO), ours(1, 2)),
                Arguments.of(oneToTwo, ours(1, 2)),
                Arguments.of(new IntervalValue(3, 2), ours()),
                Arguments.of(new SetCupValue(oneToTwo, set(IntValue.gen(9))), ours(1, 2, 9)),
                Arguments.of(new UnionValue(set(set(ONE), set(TWO))), ours(1, 2)),
                Arguments.of(new SubsetValue(set(ONE)), SetValue.of(List.of(ours(), ours(1)))),
                Arguments.of(
                        new SetOfTuplesValue(set(ONE), set(TWO)), SetValue.of(List.of(list(1, 2)))),
                Arguments.of(
                        new SetOfFcnsValue(oneToTwo, set(ONE)), SetValue.of(List.of(list(1, 1)))),
                Arguments.of(
                        new SetOfRcdsValue(names("f"), array(set(ONE)), false),
                        SetValue.of(List.of(RecordValue.of(Map.of("f", IntegerValue.of(1)))))),
                Arguments.of(new TupleValue(array(ONE, TWO)), list(1, 2)),
                Arguments.of(TupleValue.EmptyTuple, list()),
                Arguments.of(tlc2.value.impl.RecordValue.EmptyRcd, list()),
                Arguments.of(FcnRcdValue.EmptyFcn, list()),
                Arguments.of(
                        new tlc2.value.impl.RecordValue(names("n"), array(ONE), false),
                        RecordValue.of(Map.of("n", IntegerValue.of(1)))),
                Arguments.of(new FcnRcdValue(oneToTwo, array(TWO, ONE)), list(2, 1)),
                Arguments.of(
                        new FcnRcdValue(array(text("k")), array(ONE), false),
                        RecordValue.of(Map.of("k", IntegerValue.of(1)))),
                Arguments.of(
                        new FcnRcdValue(array(a), array(ONE), false),
                        FunctionValue.of(Map.of(new ModelValue("a"), IntegerValue.of(1)))));
    }

    @ParameterizedTest
    @MethodSource("values")
    void eachKindBecomesOursAndComesBackEqual(IValue theirs, Value ours) {
        assertThat(TlcValues.of(theirs)).isEqualTo(ours);
        assertThat(TlcValues.of(TlcStates.toTlc(ours))).isEqualTo(ours);
        assertThat((Object) TlcStates.toTlc(ours)).isEqualTo(theirs);
    }

    @ParameterizedTest
    @MethodSource("values")
    void theEncoderWritesWhatTheConversionGives(IValue theirs, Value ours) {
        assertThat(encoded(theirs)).isEqualTo(ours);
    }

    @Test
    void whatCannotBeListedIsKeptAsText() {
        IValue huge = new SubsetValue(new IntervalValue(1, 40));

        assertThat(TlcValues.of(Integers.Int())).isEqualTo(new OpaqueValue("Int"));
        assertThat(encoded(Integers.Int())).isEqualTo(new OpaqueValue("Int"));
        assertThat(TlcValues.of(huge)).isEqualTo(new OpaqueValue("SUBSET 1..40"));
        assertThat(TlcValues.of(new IntervalValue(0, 1_000_000)))
                .isEqualTo(new OpaqueValue("0..1000000"));
    }

    @Test
    void aValueNestedTooDeeplyIsCutWhereTheCodecWouldRefuseIt() {
        tlc2.value.impl.Value nested = ONE;
        for (int i = 0; i < 1000; i++) {
            nested = new TupleValue(nested);
        }

        assertThat(encoded(nested)).isInstanceOf(SequenceValue.class);
        assertThat(TlcValues.of(nested)).isEqualTo(encoded(nested));
    }

    @Test
    void whatTlcCannotHoldIsRefusedWithASentence() {
        IntegerValue large = new IntegerValue(BigInteger.TWO.pow(40));

        assertThatThrownBy(() -> TlcStates.toTlc(large)).hasMessageContaining("32 bits");
        assertThatThrownBy(() -> TlcStates.toTlc(new OpaqueValue("Int")))
                .hasMessageContaining("Int");
    }

    private static Value encoded(IValue value) {
        ByteWriter out = new ByteWriter(16);
        TlcValueEncoder.write(value, new ValueWriter(out));
        return ValueCodec.decode(out.toByteArray());
    }

    private static tlc2.value.impl.StringValue text(String text) {
        return new tlc2.value.impl.StringValue(text);
    }

    private static SetEnumValue set(tlc2.value.impl.Value... elements) {
        return (SetEnumValue) new SetEnumValue(elements, false).normalize();
    }

    private static tlc2.value.impl.Value[] array(tlc2.value.impl.Value... values) {
        return values;
    }

    private static UniqueString[] names(String name) {
        return new UniqueString[] {UniqueString.uniqueStringOf(name)};
    }

    private static Value ours(int... elements) {
        return SetValue.of(Arrays.stream(elements).mapToObj(IntegerValue::of).toList());
    }

    private static Value list(int... elements) {
        return new SequenceValue(
                Arrays.stream(elements).<Value>mapToObj(IntegerValue::of).toList());
    }
}
