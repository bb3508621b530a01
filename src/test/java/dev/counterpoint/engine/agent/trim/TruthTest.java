package dev.counterpoint.engine.agent.trim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.protocol.Trimmed;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.Trace;
import dev.counterpoint.trim.space.Cost;
import dev.counterpoint.trim.space.Measure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Puzzles and bugs whose best counterexample is known: from random violating simulations, trim
 * comes to it each time. {@code -Dtrim.walks=200} for more of them than are usual.
 */
class TruthTest {
    private static final int WALKS = Integer.getInteger("trim.walks", 20);
    private static final int LONGEST = 5_000;

    @TempDir private Path folder;

    private TrimSpecs puzzle(String module, String property, String constants) {
        String config =
                (constants.isEmpty() ? "" : "CONSTANTS " + constants + "\n")
                        + "INIT Init\nNEXT Next\nINVARIANT "
                        + property;
        return TrimSpecs.load(folder, module, property, config, Set.of(), Map.of());
    }

    /** Each of so many walks is trimmed to what is best. */
    private static void eachWalk(TrimSpecs spec, Consumer<Trimmed> isBest) {
        Random random = new Random(7);
        for (int i = 0; i < WALKS; i++) {
            Trace walk = spec.violatingWalk(random, LONGEST);
            List<Trimmed> results = spec.trim(walk);
            Trimmed best = results.getLast();
            assertThat(best.word()).isEqualTo(Trimmed.Word.OPTIMAL);
            assertThat(best.proved()).containsExactlyInAnyOrder(Measure.values());
            neverWorse(results);
            isBest.accept(best);
        }
    }

    private static void neverWorse(List<Trimmed> results) {
        var order = Cost.comparator(List.of(Measure.values()));
        for (int i = 1; i < results.size(); i++) {
            Cost before = results.get(i - 1).cost();
            assertThat(order.compare(results.get(i).cost(), before)).isLessThanOrEqualTo(0);
            assertThat(results.get(i).cost().faults()).isLessThanOrEqualTo(before.faults());
        }
    }

    @Test
    void fourLitresAreMeasuredWithSixPours() {
        TrimSpecs jugs = puzzle("Jugs", "NotMeasured", "Small = 3 Big = 5 Wanted = 4");
        eachWalk(jugs, best -> assertThat(best.cost().steps()).isEqualTo(6));
    }

    @Test
    void missionariesAndCannibalsCrossElevenTimes() {
        TrimSpecs crossing = puzzle("Crossing", "NotAcross", "People = 3 Seats = 2");
        eachWalk(crossing, best -> assertThat(best.cost().steps()).isEqualTo(11));
    }

    @Test
    void theFarmerCrossesSevenTimes() {
        TrimSpecs farmer = puzzle("Farmer", "NotAcross", "");
        eachWalk(farmer, best -> assertThat(best.cost().steps()).isEqualTo(7));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7})
    void aTowerMovesInOneLessThanTwoToThePowerOfItsDisks(int disks) {
        TrimSpecs hanoi = puzzle("Hanoi", "NotMoved", "Disks = " + disks);
        eachWalk(hanoi, best -> assertThat(best.cost().steps()).isEqualTo((1 << disks) - 1));
    }

    @Test
    void theBridgeIsCrossedInSeventeenMinutes() {
        TrimSpecs bridge = puzzle("Bridge", "NotAcross", "Limit = 17");
        eachWalk(
                bridge,
                best -> {
                    assertThat(best.cost().steps()).isEqualTo(5);
                    assertThat(best.trace().states().getLast().get("time"))
                            .isEqualTo(IntegerValue.of(17));
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void anUpdateIsLostByTwoProcessesWithOneSwitchBack(int processes) {
        String names = List.of("p1", "p2", "p3", "p4").subList(0, processes).toString();
        String set = names.replace('[', '{').replace(']', '}');
        TrimSpecs lost =
                TrimSpecs.load(
                        folder,
                        "LostUpdate",
                        "NoneIsLost",
                        "CONSTANT Process = "
                                + set
                                + "\nINIT Init\nNEXT Next\nINVARIANT NoneIsLost",
                        Set.of(),
                        Map.of("Read", "p", "Write", "p", "Again", "p"));
        eachWalk(
                lost,
                best -> {
                    assertThat(best.cost().steps()).isEqualTo(4);
                    assertThat(best.cost().actors()).isEqualTo(2);
                    assertThat(best.cost().switches()).isEqualTo(2);
                });
    }

    private TrimSpecs leases(boolean careful) {
        return TrimSpecs.load(
                folder,
                "Leases",
                "OneWorks",
                "CONSTANTS Node = {n1, n2} Length = 2 MaxFaults = 2 Careful = "
                        + (careful ? "TRUE" : "FALSE")
                        + "\nINIT Init\nNEXT Next\nINVARIANT OneWorks",
                Set.of("Late", "Crash"),
                Map.of("Grant", "n", "Begin", "n", "End", "n", "Late", "n", "Crash", "n"));
    }

    @Test
    void aLeaseNeedsNoFaultWhereTheHappyPathIsWrong() {
        eachWalk(leases(false), best -> assertThat(best.cost().faults()).isZero());
    }

    @Test
    void aLeaseNeedsExactlyOneFaultWhereTheHappyPathIsRight() {
        eachWalk(leases(true), best -> assertThat(best.cost().faults()).isEqualTo(1));
    }

    @Test
    void whatIsTrimmedOnceStaysAsItIs() {
        TrimSpecs leases = leases(true);
        Trace walk = leases.violatingWalk(new Random(3), LONGEST);
        Trimmed once = leases.trim(walk).getLast();
        Trimmed twice = leases.trim(once.trace()).getLast();
        assertThat(twice.cost()).isEqualTo(once.cost());
        assertThat(twice.word()).isEqualTo(Trimmed.Word.OPTIMAL);
    }

    @Test
    void theOrderOfMeasuresDecidesWhatIsBest() {
        Trace walk = leases(false).violatingWalk(new Random(5), LONGEST);
        Cost fewestFaults = leases(false).trim(walk).getLast().cost();
        Cost fewestSteps = leases(false).preferring(Measure.STEPS).trim(walk).getLast().cost();
        assertThat(fewestFaults.faults()).isZero();
        assertThat(fewestSteps.steps()).isLessThanOrEqualTo(fewestFaults.steps());
    }
}
