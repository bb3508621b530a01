package dev.counterpoint.state;

import static dev.counterpoint.state.Arbitraries.forAll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class DiffTest {
    private static final Value N1 = new ModelValue("n1");
    private static final Value N2 = new ModelValue("n2");
    private static final Value N3 = new ModelValue("n3");

    @Test
    void aDifferenceGivesBackBothValues() {
        forAll(
                1_500,
                any -> {
                    Value before = any.value();
                    Value after = any.variation(before);
                    Diff diff = Diff.between(before, after);
                    assertThat(diff.before()).isEqualTo(before);
                    assertThat(diff.apply(before)).isEqualTo(after);
                    assertThat(diff.isSame()).isEqualTo(before.equals(after));
                    assertThat(Change.of("x", diff).isEmpty()).isEqualTo(diff.isSame());
                });
    }

    @Test
    void aDifferenceOfStatesTakesOneToTheOther() {
        forAll(
                500,
                any -> {
                    Trace trace = any.trace();
                    for (int i = 1; i < trace.states().size(); i++) {
                        State before = trace.states().get(i - 1);
                        StateDiff diff = StateDiff.between(before, trace.states().get(i));
                        assertThat(diff.apply(before)).isEqualTo(trace.states().get(i));
                    }
                });
    }

    @Test
    void aDifferenceIsNotAppliedToAnotherValue() {
        assertThatThrownBy(() -> Diff.between(N1, N2).apply(N3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSetTellsWhatCameAndWhatWent() {
        assertThat(Diff.between(SetValue.of(List.of(N1, N2)), SetValue.of(List.of(N2, N3))))
                .isEqualTo(new Diff.SetDiff(List.of(N3), List.of(N1), List.of(N2)));
    }

    @Test
    void aFunctionTellsTheKeyAndTheInnermostChange() {
        assertThat(changes(f(N1, seq(1, 2), N2, seq(4)), f(N1, seq(1, 2), N2, seq(9))))
                .containsExactly("x[n2][1]: 4 -> 9");
    }

    @Test
    void aFunctionThatGrowsIntoASequenceIsStillToldByKey() {
        Value before = FunctionValue.of(Map.of(i(2), N1));
        Value after = FunctionValue.of(Map.of(i(1), N3, i(2), N1));
        assertThat(after).isInstanceOf(SequenceValue.class);
        assertThat(changes(before, after)).containsExactly("x[1]: null -> n3");
    }

    @Test
    void aRecordTellsItsFields() {
        assertThat(
                        changes(
                                RecordValue.of(Map.of("a", i(1), "b c", i(2), "d", i(3))),
                                RecordValue.of(Map.of("a", i(1), "b c", i(3), "e", i(4)))))
                .containsExactly("x[\"b c\"]: 2 -> 3", "x.d: 3 -> null", "x.e: null -> 4");
    }

    @Test
    void aQueueTellsWhatWasTakenAndWhatWasPut() {
        assertThat(changes(seq(1, 2, 3, 4), seq(2, 3, 4, 5)))
                .containsExactly("x[1]: 1 -> null", "x[4]: null -> 5");
    }

    @Test
    void aFunctionOnOneToNIsComparedIndexByIndex() {
        assertThat(changes(seq(1, 0, 0), seq(0, 0, 1)))
                .containsExactly("x[1]: 1 -> 0", "x[3]: 0 -> 1");
    }

    @Test
    void setElementsAreToldAtTheSetsPlace() {
        List<Change> changes =
                Change.of("x", Diff.between(SetValue.of(List.of(N1)), SetValue.of(List.of(N2))));
        assertThat(changes)
                .containsExactly(new Change("x", true, N1, null), new Change("x", true, null, N2));
    }

    @Test
    void aSetOfTenThousandElementsTakesMilliseconds() {
        List<Value> many =
                new ArrayList<>(IntStream.range(0, 10_000).mapToObj(DiffTest::i).toList());
        Value before = SetValue.of(many);
        many.set(5_000, i(20_000));
        Value after = SetValue.of(many);
        long start = System.nanoTime();
        Diff diff = Diff.between(before, after);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(Change.of("x", diff)).hasSize(2);
    }

    @Test
    void aLongSequenceIsComparedWithoutDelay() {
        Value before = new SequenceValue(IntStream.range(0, 20_000).mapToObj(DiffTest::i).toList());
        Value after = new SequenceValue(IntStream.range(1, 20_002).mapToObj(DiffTest::i).toList());
        long start = System.nanoTime();
        Diff diff = Diff.between(before, after);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(diff.apply(before)).isEqualTo(after);
    }

    private static List<String> changes(Value before, Value after) {
        return Change.of("x", Diff.between(before, after)).stream()
                .map(c -> c.place() + ": " + c.before() + " -> " + c.after())
                .toList();
    }

    private static Value i(int value) {
        return IntegerValue.of(value);
    }

    private static Value seq(int... values) {
        return new SequenceValue(IntStream.of(values).mapToObj(DiffTest::i).toList());
    }

    private static Value f(Value key, Value value, Value otherKey, Value otherValue) {
        return FunctionValue.of(Map.of(key, value, otherKey, otherValue));
    }
}
