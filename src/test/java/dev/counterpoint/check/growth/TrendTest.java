package dev.counterpoint.check.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.check.Kind;
import dev.counterpoint.check.growth.Trend.Law;
import dev.counterpoint.lang.CfgReader;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;

class TrendTest {
    private static Trend trend(int sizes, IntToLongFunction states) {
        List<Point> points = new ArrayList<>();
        for (int n = 1; n <= sizes; n++) {
            long distinct = states.applyAsLong(n);
            points.add(new Point(n, "" + n, distinct, n, 500 + distinct / 10, Kind.PASSED, ""));
        }
        return Trend.of(points);
    }

    @Test
    void aPolynomialIsCarriedOnExactly() {
        Trend squares = trend(4, n -> (n + 1L) * (n + 1));

        assertThat(squares.law()).isEqualTo(Law.POLYNOMIAL);
        assertThat(squares.nextStates()).isEqualTo(36);
        assertThat(squares.nextSize()).isEqualTo(5);
    }

    @Test
    void powersAreToldFromPolynomials() {
        Trend powers = trend(6, n -> Math.round(Math.pow(3, n)));

        assertThat(powers.law()).isEqualTo(Law.EXPONENTIAL);
        assertThat(powers.nextStates()).isEqualTo(2187);
        assertThat(powers.sentence("Node"))
                .isEqualTo("Each step of Node makes about 3.0 times as many states.");
    }

    @Test
    void factorialsGrowFasterThanPowers() {
        Trend factorials =
                trend(
                        6,
                        n -> {
                            long product = 1;
                            for (int i = 2; i <= n; i++) {
                                product *= i;
                            }
                            return product;
                        });

        assertThat(factorials.law()).isEqualTo(Law.FASTER);
        assertThat(factorials.nextStates()).isBetween(4_800L, 5_500L);
    }

    @Test
    void timeIsThatOfTheStartAndOfEachState() {
        Trend powers = trend(6, n -> Math.round(Math.pow(10, n)));

        assertThat(powers.nextMillis()).isBetween(990_000L, 1_010_000L);
    }

    @Test
    void aConstantThatDoesNotMatterIsSaidSo() {
        assertThat(trend(3, n -> 7).law()).isEqualTo(Law.CONSTANT);
        assertThat(trend(2, n -> n).law()).isEqualTo(Law.UNKNOWN);
        assertThat(trend(2, n -> n).nextStates()).isEqualTo(-1);
    }

    @Test
    void whatWasNotCountedToTheEndDoesNotCount() {
        List<Point> points = new ArrayList<>(trend(4, n -> n * 10L).points());
        points.add(new Point(5, "5", 7, 1, 900, Kind.INCOMPLETE, ""));

        assertThat(Trend.of(points).nextStates()).isEqualTo(50);
    }

    @Test
    void aSizeThatWasCutShortTellsItsOwnSpeed() {
        List<Point> points = new ArrayList<>(trend(4, n -> n * 10L).points());
        points.add(new Point(5, "5", 40, 3, 8_000, Kind.INCOMPLETE, ""));

        assertThat(Trend.of(points).nextStates()).isEqualTo(50);
        assertThat(Trend.of(points).nextMillis()).isEqualTo(10_000);
    }

    @Test
    void numbersAndSetsOfModelValuesCanBeTurned() {
        List<Dial> dials =
                Dial.of(
                        CfgReader.read(
                                        "M.cfg",
                                        "CONSTANTS N = 3 Node = {n1, n2} None = None B = TRUE"
                                                + " F <- G P = {alice}")
                                .model());

        assertThat(dials).extracting(Dial::constant).containsExactly("N", "Node", "P");
        assertThat(dials.get(1).value(1)).isEqualTo("{n1}");
        assertThat(dials.get(1).value(4)).isEqualTo("{n1, n2, n3, n4}");
        assertThat(dials.get(2).value(2)).isEqualTo("{alice, alice_1}");
        assertThat(dials.get(0).applyTo("CONSTANT N = 3 \\* many\n", 5))
                .isEqualTo("CONSTANT N = 5 \\* many\n");
    }
}
