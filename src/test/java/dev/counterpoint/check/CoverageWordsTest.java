package dev.counterpoint.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.protocol.ActionCount;
import dev.counterpoint.engine.protocol.CheckEvent.Coverage;
import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.engine.protocol.Premise;
import dev.counterpoint.engine.protocol.Premise.Kind;
import dev.counterpoint.spec.SourceRange;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

/** What was never exercised, in sentences that claim no more than was looked at. */
class CoverageWordsTest {
    private static final SourceRange PLACE = new SourceRange("Ring", 3, 1, 3, 9);

    private static Premise premise(String property, Kind kind, String text, int level) {
        return new Premise(property, kind, text, PLACE, level, null, List.of());
    }

    private static CheckResult result(
            dev.counterpoint.check.Kind kind, boolean everywhere, Premise... premises) {
        Coverage coverage =
                new Coverage(
                        900,
                        everywhere,
                        List.of(
                                new ActionCount("Up", PLACE, 30, 20),
                                new ActionCount("Recv", PLACE, 0, 0)),
                        List.of(),
                        List.of(premises));
        CheckRequest request =
                CheckRequest.of(Path.of("Ring.tla"), new ModelChoice.Beside()).build();
        return CheckResult.of(request, kind)
                .figures(new Figures(5_000, 1_200, 0, 9, 100))
                .sentence("A sentence.")
                .build()
                .with(new Findings(coverage, List.of()));
    }

    @Test
    void ofAPassedCheckItIsSaidOfAllStates() {
        CheckResult passed =
                result(
                        dev.counterpoint.check.Kind.PASSED,
                        true,
                        premise("Safe", Kind.CONDITION, "x > 7", 0),
                        premise("Far", Kind.CONDITION, "x > 2", 4),
                        premise("Each", Kind.SETS, "msgs", 0));
        assertThat(CoverageWords.of(passed))
                .containsExactly(
                        "Recv was never taken: it is enabled in none of the 1,200 states.",
                        "Safe holds vacuously: x > 7 is true in none of the 1,200 states.",
                        "Each holds vacuously: there is nothing to choose from msgs in any of the"
                                + " 1,200 states.");
        assertThat(CoverageWords.vacuity(passed, "Safe")).contains("holds vacuously");
        assertThat(CoverageWords.vacuity(passed, "Far")).isNull();
    }

    @Test
    void aPropertyThatSaysSomethingElsewhereIsVacuousInPart() {
        CheckResult passed =
                result(
                        dev.counterpoint.check.Kind.PASSED,
                        true,
                        premise("Safe", Kind.CONDITION, "x = 2", 3),
                        premise("Safe", Kind.LEADS_TO, "y = 2", 0));
        assertThat(CoverageWords.of(passed))
                .contains(
                        "Safe holds vacuously in part: y = 2 is true in none of the 1,200 states.");
    }

    @Test
    void whereNotAllWasLookedAtThatIsSaid() {
        Premise never = premise("Safe", Kind.CONDITION, "x > 7", 0);
        assertThat(CoverageWords.of(result(dev.counterpoint.check.Kind.PASSED, false, never)))
                .contains(
                        "Safe holds vacuously: x > 7 is true in none of the 900 states that there"
                                + " was time to look at.");
        assertThat(CoverageWords.of(result(dev.counterpoint.check.Kind.INCOMPLETE, true, never)))
                .containsExactly(
                        "Recv was not taken so far.",
                        "Safe holds vacuously: x > 7 is true in none of the 900 states looked at"
                                + " so far.");
    }

    @Test
    void afterAViolationNothingIsSaid() {
        assertThat(CoverageWords.of(result(dev.counterpoint.check.Kind.INVARIANT, true))).isEmpty();
    }
}
