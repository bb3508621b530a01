package dev.counterpoint.engine.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.counterpoint.state.FunctionValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.RecordValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.SetValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Value;
import dev.counterpoint.state.Values;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

class ValueCodecTest {
    @Property(tries = 500)
    void everyValueComesBackAsItWas(@ForAll("values") Value value) {
        assertThat(ValueCodec.decode(ValueCodec.encode(value))).isEqualTo(value);
    }

    @Property(tries = 300)
    void theEndOfAValueIsFoundWithoutReadingIt(@ForAll("values") Value value) {
        byte[] bytes = ValueCodec.encode(value);
        byte[] among = new byte[bytes.length + 5];
        System.arraycopy(bytes, 0, among, 2, bytes.length);
        assertThat(ValueEnds.after(among, 2)).isEqualTo(2 + bytes.length);
    }

    @Property(tries = 300)
    void anyBytesHaveAnEndOrAreRefused(@ForAll byte[] bytes) {
        try {
            assertThat(ValueEnds.after(bytes, 0)).isPositive();
        } catch (ProtocolException | IndexOutOfBoundsException refused) {
            assertThat(refused).isNotNull();
        }
    }

    @Property(tries = 100)
    void everyCutIsNoticed(@ForAll("values") Value value) {
        byte[] bytes = ValueCodec.encode(value);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> ValueCodec.decode(cut)).isInstanceOf(ProtocolException.class);
        }
    }

    @Property(tries = 500)
    void anyBytesAreAValueOrRefused(@ForAll byte[] bytes) {
        try {
            assertThat(ValueCodec.decode(bytes)).isNotNull();
        } catch (ProtocolException refused) {
            assertThat(refused).hasMessageMatching("\\p{Print}+");
        }
    }

    @Property(tries = 100)
    void everyStateComesBackAsItWas(@ForAll("states") State state) {
        ByteWriter out = new ByteWriter(16);
        ValueWriter writer = new ValueWriter(out);
        writer.beginState();
        state.values().forEach(writer::value);
        writer.endState();
        byte[] bytes = out.toByteArray();
        assertThat(
                        ValueCodec.decodeState(
                                state.variables(), Arrays.copyOfRange(bytes, 4, bytes.length)))
                .isEqualTo(state);
    }

    @Provide
    Arbitrary<Value> values() {
        return Values.values();
    }

    @Provide
    Arbitrary<State> states() {
        return Values.states();
    }

    @Test
    void aSetWrittenInAnyOrderIsTheSet() {
        ByteWriter out = new ByteWriter(16);
        ValueWriter writer = new ValueWriter(out);
        writer.beginSet(3);
        writer.integer(2);
        writer.integer(1);
        writer.integer(2);
        assertThat(ValueCodec.decode(out.toByteArray()))
                .isEqualTo(SetValue.of(List.of(IntegerValue.of(1), IntegerValue.of(2))));
    }

    @Test
    void aFunctionOnNumbersFromOneIsASequenceAndOneOnStringsARecord() {
        ByteWriter out = new ByteWriter(16);
        ValueWriter writer = new ValueWriter(out);
        writer.beginSequence(2);
        writer.beginFunction(2);
        writer.integer(2);
        writer.string("b");
        writer.integer(1);
        writer.string("a");
        writer.beginFunction(1);
        writer.string("f");
        writer.bool(true);
        assertThat(ValueCodec.decode(out.toByteArray()))
                .hasToString("<<<<\"a\", \"b\">>, [f |-> TRUE]>>");
    }

    @Test
    void aRecordWithoutFieldsIsTheEmptySequence() {
        assertThat(ValueCodec.decode(new byte[] {ValueCodec.RECORD, 0}))
                .isEqualTo(new SequenceValue(List.of()));
    }

    @Test
    void aValueNestedTooDeepIsRefused() {
        ByteWriter out = new ByteWriter(16);
        ValueWriter writer = new ValueWriter(out);
        for (int i = 0; i < Value.MAX_DEPTH; i++) {
            writer.beginSet(1);
        }
        writer.bool(true);
        assertThatThrownBy(() -> ValueCodec.decode(out.toByteArray()))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("nested");
    }

    @Test
    void anAbsurdCountAllocatesNothing() {
        byte[] bytes = {ValueCodec.SET, -1, -1, -1, -1, 7};
        assertThatThrownBy(() -> ValueCodec.decode(bytes))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("count");
    }

    @Test
    void theBytesAreThoseTheDocumentationSays() {
        Value value =
                RecordValue.of(
                        Map.of(
                                "a", IntegerValue.of(-1),
                                "b",
                                        FunctionValue.of(
                                                Map.of(IntegerValue.of(0), new StringValue("é")))));
        assertThat(ValueCodec.encode(value))
                .containsExactly(9, 2, 1, 'a', 3, 1, 1, 'b', 10, 1, 3, 0, 5, 2, 0xC3, 0xA9);
    }
}
