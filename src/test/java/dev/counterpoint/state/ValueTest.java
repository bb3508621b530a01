package dev.counterpoint.state;

import static dev.counterpoint.state.Arbitraries.forAll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class ValueTest {
    private static final Value ONE = IntegerValue.of(1);
    private static final Value TWO = IntegerValue.of(2);
    private static final Value THREE = IntegerValue.of(3);
    private static final Value A = new StringValue("a");

    @Test
    void aFunctionOnOneToNIsASequence() {
        assertThat(FunctionValue.of(Map.of(TWO, A, ONE, THREE)))
                .isEqualTo(new SequenceValue(List.of(THREE, A)));
    }

    @Test
    void aFunctionThatLeavesOutOneIsNoSequence() {
        assertThat(FunctionValue.of(Map.of(TWO, A, THREE, A))).isInstanceOf(FunctionValue.class);
    }

    @Test
    void aFunctionOnStringsIsARecord() {
        assertThat(FunctionValue.of(Map.of(A, ONE))).isEqualTo(RecordValue.of(Map.of("a", ONE)));
    }

    @Test
    void aFunctionOnNothingIsTheEmptySequence() {
        assertThat(FunctionValue.of(Map.of())).isEqualTo(new SequenceValue(List.of()));
    }

    @Test
    void aSequenceCannotBeBuiltAsAFunction() {
        assertThatThrownBy(() -> new FunctionValue(new TreeMap<>(Map.of(ONE, A))))
                .hasMessageContaining("FunctionValue.of");
    }

    @Test
    void aSetHasNeitherOrderNorDuplicates() {
        assertThat(new SetValue(List.of(TWO, ONE, TWO))).isEqualTo(SetValue.of(List.of(ONE, TWO)));
    }

    @Test
    void aModelValueIsNotTheStringOfItsName() {
        assertThat(new ModelValue("a")).isNotEqualTo(A);
        assertThat(SetValue.of(List.of(new ModelValue("a"), A)).elements()).hasSize(2);
    }

    @Test
    void valuesAreWrittenAsTla() {
        Value function = FunctionValue.of(Map.of(new ModelValue("n1"), SetValue.of(List.of(ONE))));
        assertThat(function).hasToString("(n1 :> {1})");
        assertThat(RecordValue.of(Map.of("x", TWO, "a1", function)))
                .hasToString("[a1 |-> (n1 :> {1}), x |-> 2]");
        assertThat(RecordValue.of(Map.of("a b", TWO, "c", ONE)))
                .hasToString("(\"a b\" :> 2 @@ \"c\" :> 1)");
        assertThat(RecordValue.of(Map.of("IF", TWO))).hasToString("(\"IF\" :> 2)");
        assertThat(new SequenceValue(List.of())).hasToString("<<>>");
        assertThat(SetValue.of(List.of())).hasToString("{}");
        assertThat(new StringValue("a\"b\\\n")).hasToString("\"a\\\"b\\\\\\n\"");
    }

    @Test
    void theOrderIsTotalAndConsistentWithEquals() {
        forAll(
                2_000,
                any -> {
                    Value a = any.value();
                    Value b = any.variation(a);
                    Value c = any.variation(b);
                    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
                    assertThat(Integer.signum(a.compareTo(b)))
                            .isEqualTo(-Integer.signum(b.compareTo(a)));
                    if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
                        assertThat(a.compareTo(c)).isNotPositive();
                    }
                    if (a.equals(b)) {
                        assertThat(a).hasSameHashCodeAs(b).hasToString(b.toString());
                    }
                });
    }

    @Test
    void nestingAsDeepAsAllowedNeedsLittleStack() throws InterruptedException {
        StringBuilder seen = new StringBuilder();
        Thread thread = new Thread(null, () -> walk(seen), "small stack", 512 * 1024);
        thread.start();
        thread.join();
        assertThat(seen).hasToString("true 0 true {}");
    }

    private static void walk(StringBuilder seen) {
        Value a = nested(Value.MAX_DEPTH);
        Value b = nested(Value.MAX_DEPTH);
        seen.append(a.equals(b) && a.hashCode() == b.hashCode()).append(' ');
        seen.append(a.compareTo(b)).append(' ');
        seen.append(ValueText.pretty(a, 80).contains("TRUE") && a.toString().contains("TRUE"));
        seen.append(' ').append(Diff.between(a, b) instanceof Diff.Same ? "{}" : "other");
    }

    private static Value nested(int depth) {
        Value value = new BooleanValue(true);
        for (int i = 1; i < depth; i++) {
            value =
                    switch (i % 4) {
                        case 0 -> SetValue.of(List.of(value));
                        case 1 -> new SequenceValue(List.of(value));
                        case 2 -> RecordValue.of(Map.of("f", value));
                        default -> FunctionValue.of(Map.of(new ModelValue("k"), value));
                    };
        }
        return value;
    }
}
