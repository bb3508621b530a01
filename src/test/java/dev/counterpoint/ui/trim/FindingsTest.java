package dev.counterpoint.ui.trim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.protocol.TrimStudy;
import dev.counterpoint.engine.protocol.TrimStudy.Found;
import dev.counterpoint.engine.protocol.TrimStudy.Freedom;
import dev.counterpoint.engine.protocol.TrimStudy.StepStudy;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.Trace;
import dev.counterpoint.trim.Relevance;
import dev.counterpoint.trim.SmallerConstants;
import dev.counterpoint.trim.TrimFindings;
import dev.counterpoint.trim.space.Cost;
import dev.counterpoint.trim.space.Measure;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What is said of a trimmed trace: why each step is there, and what there is to trade. */
class FindingsTest {
    private static final Trace BEST = FakeTrims.best().trace();
    private static final Trace MISS = FakeTrims.without(3, 4, 5, 6);

    static TrimStudy why() {
        return new TrimStudy(
                List.of(
                        new StepStudy(null, false, List.of()),
                        new StepStudy(FakeTrims.part().trace(), true, List.of(0)),
                        new StepStudy(null, false, List.of(0, 1))),
                List.of(),
                List.of(
                        new Freedom(1, "faults", IntegerValue.of(2)),
                        new Freedom(2, "faults", IntegerValue.of(1))),
                MISS,
                1,
                List.of(),
                true);
    }

    static TrimStudy dial(Cost... costs) {
        List<Found> found =
                Arrays.stream(costs).map(c -> new Found(c, FakeTrims.part().trace())).toList();
        return new TrimStudy(List.of(), List.of(), List.of(), null, 0, found, false);
    }

    private static TrimFindings findings() {
        return new TrimFindings(
                BEST,
                List.of("The lease is granted.", "Another is granted.", "Time passes."),
                new Relevance(
                        Arrays.asList("changes lease, read by step 2", null, "changes left"),
                        Map.of("lease", "OneLeader", "left", "step 3")),
                why(),
                null);
    }

    @Test
    void eachStepSaysWhatHappensAndWhyItIsThere() {
        List<WhyRow> rows = WhyRow.of(findings());
        assertThat(rows).extracting(WhyRow::mark).containsExactly("needed", "can go", "needed");
        assertThat(rows).extracting(WhyRow::relevant).containsExactly(true, false, true);
        assertThat(rows.getFirst().reason())
                .isEqualTo(
                        "It changes lease, read by step 2.\n"
                                + "Without it the violation does not come about.");
        assertThat(rows.get(1).reason())
                .contains("It changes nothing that is read later.")
                .contains("comes about all the same, in 5 steps.")
                .contains("It has to come after step 1.")
                .contains("It and the next step can change places.");
    }

    @Test
    void theStepThatClosesALoopIsToldWithoutAReason() {
        TrimFindings lasso =
                new TrimFindings(
                        BEST,
                        List.of("One.", "And so on for ever."),
                        new Relevance(Arrays.asList((String) null), Map.of()),
                        null,
                        null);
        WhyRow closing = WhyRow.of(lasso).getLast();
        assertThat(closing.relevant()).isTrue();
        assertThat(closing.reason()).isEmpty();
        assertThat(FindingsWords.nearMiss(lasso)).isEmpty();
    }

    @Test
    void variablesThatDoNotMatterAndValuesThatCouldBeOthersAreNamed() {
        assertThat(FindingsWords.unread(findings()))
                .startsWith("The violation does not depend on ")
                .contains("faults")
                .doesNotContain("left");
        assertThat(FindingsWords.freedoms(findings()))
                .containsExactly("faults could be another in states 2, 3, such as 2 in state 2.");
    }

    @Test
    void theNearMissNamesTheStateAndBothSteps() {
        assertThat(FindingsWords.nearMiss(findings()))
                .isEqualTo(
                        "It is decided in state 2: with "
                                + MISS.steps().get(1)
                                + " in place of "
                                + BEST.steps().get(1)
                                + " nothing is violated.");
    }

    @Test
    void theDialCountsUpwardsWhatThereIsAChoiceOf() {
        Dial faults = Dial.of(dial(new Cost(2, 5, 3, 2, 9), new Cost(0, 8, 4, 2, 12)));
        assertThat(faults.up()).isEqualTo(Measure.FAULTS);
        assertThat(faults.points().getFirst().words())
                .isEqualTo("2 environment actions, 5 steps, 3 switches of actor, 2 actors");
        assertThat(faults.words()).endsWith("There may be more: the time for it was over.");

        Dial switches = Dial.of(dial(new Cost(1, 8, 1, 2, 9), new Cost(1, 5, 4, 2, 12)));
        assertThat(switches.up()).isEqualTo(Measure.SWITCHES);
        assertThat(switches.points().getFirst().found().cost().steps()).isEqualTo(5);
    }

    @Test
    void pointsAtOnePlaceStandBesideEachOther() {
        Dial dial =
                Dial.of(
                        dial(
                                new Cost(1, 5, 3, 2, 9),
                                new Cost(1, 5, 2, 3, 9),
                                new Cost(0, 7, 2, 2, 9)));
        assertThat(dial.points()).extracting(Dial.Point::beside).containsExactly(0, 1, 0);
    }

    @Test
    void oneThatHasTheLeastOfEverythingLeavesNothingToTrade() {
        assertThat(Dial.of(dial(new Cost(0, 3, 1, 1, 4))).words())
                .startsWith("There is nothing to trade");
        assertThat(Dial.of(null)).isEqualTo(Dial.NONE);
    }

    @Test
    void smallerConstantsAreToldWithWhatWasTried() {
        SmallerConstants.Result found =
                new SmallerConstants.Result(
                        Map.of("Node", "{n1, n2}"),
                        FakeTrims.best(),
                        List.of("Node = {n1}", "Lag = 1"),
                        false);
        assertThat(TrimSentences.smaller(found))
                .isEqualTo(
                        "With the smaller values it still fails, in 3 steps. Nothing is violated"
                                + " with Node = {n1}, or Lag = 1. The time for it was over before"
                                + " all was tried.");
        assertThat(
                        TrimSentences.smaller(
                                new SmallerConstants.Result(
                                        Map.of(), null, List.of("Node = {n1}"), true)))
                .isEqualTo(
                        "No smaller value that was tried still fails. Nothing is violated with"
                                + " Node = {n1}.");
    }
}
