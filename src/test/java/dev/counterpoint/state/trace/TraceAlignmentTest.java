package dev.counterpoint.state.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.counterpoint.state.Trace;
import dev.counterpoint.state.trace.TraceAlignment.Kind;
import dev.counterpoint.state.trace.TraceAlignment.Row;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

class TraceAlignmentTest {
    @Test
    void eachStateOfBothStandsInOneRowInItsOrder() {
        forAll(
                (left, right) -> {
                    TraceAlignment alignment = TraceAlignment.of(left, right);
                    assertThat(alignment.rows().stream().mapToInt(Row::left).filter(i -> i >= 0))
                            .containsExactlyElementsOf(
                                    IntStream.range(0, left.states().size()).boxed().toList());
                    assertThat(alignment.rows().stream().mapToInt(Row::right).filter(i -> i >= 0))
                            .containsExactlyElementsOf(
                                    IntStream.range(0, right.states().size()).boxed().toList());
                });
    }

    @Test
    void aRowSaysWhetherItsStatesAreEqual() {
        forAll(
                (left, right) -> {
                    for (Row row : TraceAlignment.of(left, right).rows()) {
                        boolean both = row.left() >= 0 && row.right() >= 0;
                        boolean same =
                                both
                                        && left.states()
                                                .get(row.left())
                                                .equals(right.states().get(row.right()));
                        assertThat(row.kind() == Kind.SAME).isEqualTo(same && both);
                        assertThat(row.kind() == Kind.LEFT).isEqualTo(row.right() < 0);
                        assertThat(row.kind() == Kind.RIGHT).isEqualTo(row.left() < 0);
                    }
                });
    }

    @Test
    void thePrefixIsTheLongestThatBothBeginWith() {
        forAll(
                (left, right) -> {
                    int prefix = TraceAlignment.of(left, right).prefix();
                    assertThat(left.states().subList(0, prefix))
                            .isEqualTo(right.states().subList(0, prefix));
                    boolean ends =
                            prefix == left.states().size() || prefix == right.states().size();
                    assertThat(
                                    ends
                                            || !left.states()
                                                    .get(prefix)
                                                    .equals(right.states().get(prefix)))
                            .isTrue();
                });
    }

    @Test
    void turnedRoundItTellsTheSameNumberOfEqualStates() {
        forAll(
                (left, right) ->
                        assertThat(equal(TraceAlignment.of(left, right)))
                                .isEqualTo(equal(TraceAlignment.of(right, left))));
    }

    @Test
    void aTraceIsAlignedWithItselfStateByState() {
        Trace trace = Traces.counting(1, 2, 1, 3);
        TraceAlignment alignment = TraceAlignment.of(trace, trace);
        assertThat(alignment.differences()).isZero();
        assertThat(alignment.difference(0)).isEqualTo(-1);
        assertThat(alignment.prefix()).isEqualTo(4);
    }

    @Test
    void aDetourIsToldWhereItIs() {
        TraceAlignment alignment =
                TraceAlignment.of(
                        Traces.counting(0, 1, 2, 9, 3), Traces.counting(0, 1, 7, 8, 2, 3));
        assertThat(alignment.rows())
                .containsExactly(
                        new Row(0, 0, Kind.SAME),
                        new Row(1, 1, Kind.SAME),
                        new Row(-1, 2, Kind.RIGHT),
                        new Row(-1, 3, Kind.RIGHT),
                        new Row(2, 4, Kind.SAME),
                        new Row(3, -1, Kind.LEFT),
                        new Row(4, 5, Kind.SAME));
        assertThat(alignment.difference(3)).isEqualTo(3);
        assertThat(alignment.difference(4)).isEqualTo(5);
    }

    @Test
    void longTracesAreAlignedInReasonableTime() {
        int[] numbers = IntStream.range(0, 100_000).toArray();
        int[] other = IntStream.range(0, 100_000).map(i -> i % 1_000 == 7 ? -i : i).toArray();
        Trace left = Traces.counting(numbers);
        Trace right = Traces.counting(other);
        assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(TraceAlignment.of(left, right).differences()).isEqualTo(100));
    }

    private static long equal(TraceAlignment alignment) {
        return alignment.rows().stream().filter(r -> r.kind() == Kind.SAME).count();
    }

    private interface Check {
        void on(Trace left, Trace right);
    }

    /** Pairs of traces over few states, so that many are equal. */
    private static void forAll(Check check) {
        for (long seed = 0; seed < 400; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Trace left = any(random);
            Trace right = any(random);
            check.on(left, right);
        }
    }

    private static Trace any(SplittableRandom random) {
        int states = 1 + random.nextInt(14);
        return Traces.counting(IntStream.range(0, states).map(i -> random.nextInt(5)).toArray());
    }
}
