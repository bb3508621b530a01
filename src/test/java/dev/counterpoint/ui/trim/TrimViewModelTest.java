package dev.counterpoint.ui.trim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.check.Counterexample;
import dev.counterpoint.check.Kind;
import dev.counterpoint.engine.protocol.Explanation;
import dev.counterpoint.engine.protocol.Trimmed;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.state.BooleanValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Trace;
import dev.counterpoint.trim.space.Measure;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Examples;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Route;
import dev.counterpoint.ui.trim.TrimViewModel.Phase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

class TrimViewModelTest {
    private static final Threads THREADS = new Threads(Runnable::run, Runnable::run);

    private final Path folder;
    private final Exploration exploration = new Exploration();
    private final FakeTrims trims = new FakeTrims();
    private final List<State> explained = new ArrayList<>();
    private final TrimPreferences preferences;
    private final TrimViewModel trim;

    TrimViewModelTest(@TempDir Path folder) {
        this.folder = folder;
        preferences = preferences();
        trim = model();
    }

    private TrimPreferences preferences() {
        return new TrimPreferences(folder.resolve("trim.json"), Runnable::run);
    }

    private TrimViewModel model() {
        return new TrimViewModel(
                exploration,
                trims,
                trims,
                (property, state, next) -> {
                    explained.add(state);
                    return CompletableFuture.completedFuture(
                            new Explanation(
                                    property,
                                    Examples.PLACE,
                                    new BooleanValue(false),
                                    null,
                                    List.of(),
                                    List.of()));
                },
                preferences,
                THREADS);
    }

    private void violate() {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
    }

    private Trace shown() {
        return Objects.requireNonNull(exploration.cursor().route().get()).trace();
    }

    private FakeTrims.Run run() {
        return trims.runs.getLast();
    }

    @Test
    void aViolationIsTrimmedByItselfUnderASmallBudget() {
        violate();
        assertThat(trims.runs).hasSize(1);
        assertThat(run().request.budget()).isEqualTo(Duration.ofSeconds(5));
        assertThat(run().request.trace().trace()).isEqualTo(Examples.lease());
        assertThat(trim.phase().get()).isEqualTo(Phase.RUNNING);
    }

    @Test
    void nothingIsTrimmedByItselfWhereThatIsNotWanted() {
        preferences.automatic().set(false);
        violate();
        assertThat(trims.runs).isEmpty();
        assertThat(trim.phase().get()).isEqualTo(Phase.NONE);
        trim.trim().run();
        assertThat(run().request.budget()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void whatEndedWithoutAPropertyIsNotTrimmedByItself() {
        Counterexample lease = Examples.leaseViolation();
        exploration.show(
                new Counterexample(
                        Kind.EVALUATION,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "x is no number",
                        lease.trace(),
                        List.of(),
                        null),
                null);
        assertThat(trims.runs).isEmpty();
        assertThat(trim.trim().enabled().get()).isTrue();
    }

    @Test
    void eachStageIsShownAsSoonAsItIsThere() {
        violate();
        run().finds(FakeTrims.given());
        assertThat(shown()).isEqualTo(Examples.lease());
        run().finds(FakeTrims.part());
        assertThat(shown()).isEqualTo(FakeTrims.part().trace());
        assertThat(trim.phase().get()).isEqualTo(Phase.RUNNING);
        run().finds(FakeTrims.best());
        run().ends("Optimal: nothing is smaller.");
        assertThat(shown()).isEqualTo(FakeTrims.best().trace());
        assertThat(trim.phase().get()).isEqualTo(Phase.DONE);
        assertThat(Objects.requireNonNull(trim.result().get()).certificate())
                .isEqualTo("Optimal: nothing is smaller.");
        assertThat(run().closed).isTrue();
    }

    @Test
    void theSpineIsTheTrimmedTraceAndWhatWasLeftOutBranchesOff() {
        violate();
        run().finds(FakeTrims.given());
        run().finds(FakeTrims.best());
        assertThat(trim.sides().side().get()).isEqualTo(Side.BOTH);
        assertThat(Objects.requireNonNull(exploration.recording().get()).graph().states())
                .isEqualTo(8);
        assertThat(Objects.requireNonNull(exploration.spine().get()).states())
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void oneTurnsFromTheTrimmedTraceToTheOriginalAndBack() {
        violate();
        run().finds(FakeTrims.given());
        run().finds(FakeTrims.best());
        run().ends("Optimal: nothing is smaller.");
        var turn = trim.commands().getLast();
        turn.run();
        assertThat(exploration.counterexample().get()).isEqualTo(Examples.leaseViolation());
        turn.run();
        assertThat(shown()).isEqualTo(FakeTrims.best().trace());
        assertThat(trims.runs).hasSize(1);
    }

    @Test
    void theTrimmedTraceStandsInTheRecordedGraphWhereItIsThere() {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        run().finds(FakeTrims.given());
        Trace first =
                Trace.finite(
                        Examples.lease().states().subList(0, 4),
                        Examples.lease().steps().subList(0, 3));
        run().finds(
                        FakeTrims.trimmed(
                                Trimmed.Stage.BEST,
                                first,
                                FakeTrims.best().cost(),
                                FakeTrims.best().word(),
                                List.of()));
        trim.sides().choose(Side.TRIMMED);
        assertThat(Objects.requireNonNull(exploration.recording().get()).graph().states())
                .isGreaterThan(8);
        assertThat(Objects.requireNonNull(exploration.spine().get()).states())
                .containsExactly(0, 1, 2, 3);
        assertThat(explained).containsExactly(first.states().getLast());
    }

    @Test
    void whoeverHasMovedIsNotTakenElsewhere() {
        violate();
        exploration.cursor().select(2);
        run().finds(FakeTrims.given());
        run().finds(FakeTrims.best());
        run().ends("Optimal: nothing is smaller.");
        assertThat(shown()).isEqualTo(Examples.lease());
        assertThat(trim.sides().different().get()).isTrue();
        trim.sides().choose(Side.BOTH);
        assertThat(shown()).isEqualTo(FakeTrims.best().trace());
    }

    @Test
    void theStateThatIsLookedAtStaysWhereBothTracesHaveIt() {
        violate();
        exploration.cursor().select(1);
        trim.trim().run();
        run().finds(FakeTrims.given());
        run().finds(FakeTrims.best());
        assertThat(shown()).isEqualTo(FakeTrims.best().trace());
        assertThat(exploration.cursor().index().get()).isEqualTo(1);
    }

    @Test
    void stoppingKeepsTheBestSoFar() {
        violate();
        run().finds(FakeTrims.given());
        run().finds(FakeTrims.part());
        trim.stopping().run();
        assertThat(run().stopped).isTrue();
        run().ends("Budget expired: it was stopped.");
        assertThat(trim.phase().get()).isEqualTo(Phase.DONE);
        assertThat(shown()).isEqualTo(FakeTrims.part().trace());
    }

    @Test
    void aNewViolationEndsTheTrimmingOfTheOneBefore() {
        violate();
        FakeTrims.Run before = run();
        exploration.show(Examples.deadlock(), null);
        assertThat(before.closed).isTrue();
        assertThat(trims.runs).hasSize(2);
        before.finds(FakeTrims.best());
        assertThat(trim.found()).isEmpty();
        assertThat(shown()).isEqualTo(Examples.deadlock().trace());
    }

    @Test
    void anotherOrderOfCostsIsTrimmedForAnewAndRemembered() {
        violate();
        run().finds(FakeTrims.given());
        run().finds(FakeTrims.best());
        run().ends("Optimal: nothing is smaller.");
        preferences.move(Measure.SWITCHES, true);
        assertThat(trims.runs).hasSize(2);
        assertThat(run().request.trace().trace()).isEqualTo(Examples.lease());
        assertThat(run().request.order())
                .startsWith(Measure.FAULTS, Measure.SWITCHES, Measure.STEPS);
        assertThat(preferences().order().get()).isEqualTo(preferences.order().get());
    }

    @Test
    void aTraceThatCannotBeTrimmedStaysAndItIsSaidWhy() {
        violate();
        run().fails("The trace does not violate OneLeaderAtATime.");
        assertThat(trim.phase().get()).isEqualTo(Phase.FAILED);
        assertThat(trim.problem().get()).isEqualTo("The trace does not violate OneLeaderAtATime.");
        assertThat(exploration.counterexample().get()).isEqualTo(Examples.leaseViolation());
    }

    @Test
    void withoutAModelItIsSaidWhatToDo() {
        trims.known = false;
        violate();
        assertThat(trim.problem().get()).startsWith("There is no model to trim this trace for");
    }

    @Test
    void whereNothingCanBeLeftOutTheOriginalStays() {
        violate();
        run().finds(FakeTrims.given());
        run().ends("Optimal: nothing is smaller.");
        assertThat(trim.sides().different().get()).isFalse();
        assertThat(exploration.counterexample().get()).isEqualTo(Examples.leaseViolation());
    }

    @Test
    void aWalkIsTrimmedAndWhatItViolatesIsFoundOut() {
        Trace lease = Examples.lease();
        exploration.cursor().show(null);
        Route walk = Route.begin(lease.states().getFirst(), 0);
        for (int i = 0; i < lease.steps().size(); i++) {
            walk = walk.and(lease.steps().get(i), lease.states().get(i + 1), -1);
        }
        exploration.cursor().follow(walk);
        trim.trim().run();
        run().finds(FakeTrims.given());
        run().finds(FakeTrims.best());
        TraceMeta.Property violated =
                new TraceMeta.Property(
                        "invariant", "OneLeaderAtATime", null, null, "It is false.", null, 0);
        run().ends(
                        "Optimal: nothing is smaller.",
                        TraceMeta.of(violated, "Lease.tla", null, null, List.of(), null));
        Counterexample named = Objects.requireNonNull(exploration.counterexample().get());
        assertThat(named.kind()).isEqualTo(Kind.INVARIANT);
        assertThat(named.property()).isEqualTo("OneLeaderAtATime");
        assertThat(shown()).isEqualTo(FakeTrims.best().trace());
    }

    @Test
    void theEngineTellsWhatItKnowsOfTheResultBeforeItGoes() {
        violate();
        run().finds(FakeTrims.given());
        run().finds(FakeTrims.best());
        assertThat(trim.findings().get()).isNull();
        run().ends("Optimal: nothing is smaller.");
        assertThat(Objects.requireNonNull(trim.findings().get()).story()).hasSize(3);
        assertThat(run().closed).isTrue();
    }

    @Test
    void anotherTradeOffIsSteppedThroughAndLeftForASide() {
        violate();
        run().finds(FakeTrims.given());
        run().finds(FakeTrims.best());
        run().ends("Optimal: nothing is smaller.");
        trim.sides().visit(FakeTrims.part().trace(), "Another trade-off");
        assertThat(shown()).isEqualTo(FakeTrims.part().trace());
        assertThat(Objects.requireNonNull(exploration.counterexample().get()).property())
                .isEqualTo("OneLeaderAtATime");
        assertThat(trim.sides().visiting().get()).isEqualTo("Another trade-off");
        trim.sides().choose(Side.BOTH);
        assertThat(trim.sides().visiting().get()).isEmpty();
        assertThat(shown()).isEqualTo(FakeTrims.best().trace());
    }

    @Test
    void theNearMissIsShownWhereItLeavesTheCounterexample() {
        violate();
        run().finds(FakeTrims.given());
        run().finds(FakeTrims.best());
        run().ends("Optimal: nothing is smaller.");
        Trace miss = FakeTrims.without(3, 4, 5, 6);
        trim.sides().visitNearMiss(miss, 1, "It is decided in state 2.");
        assertThat(shown()).isEqualTo(miss);
        assertThat(exploration.counterexample().get()).isNull();
        assertThat(exploration.cursor().index().get()).isEqualTo(1);
        trim.sides().lookAt(2);
        assertThat(shown()).isEqualTo(FakeTrims.best().trace());
    }

    @Test
    void anotherTraceThatCostsTheSameDoesNotTakeThePlaceOfTheOriginal() {
        violate();
        run().finds(FakeTrims.given());
        run().finds(
                        FakeTrims.trimmed(
                                Trimmed.Stage.BEST,
                                FakeTrims.part().trace(),
                                FakeTrims.given().cost(),
                                Trimmed.Word.OPTIMAL,
                                List.of()));
        run().ends("Optimal: nothing is smaller.");
        assertThat(trim.phase().get()).isEqualTo(Phase.DONE);
        assertThat(exploration.counterexample().get()).isEqualTo(Examples.leaseViolation());
        assertThat(trim.sides().different().get()).isFalse();
        assertThat(Objects.requireNonNull(trim.findings().get()).trace())
                .isEqualTo(Examples.lease());
        assertThat(TrimSentences.difference(Objects.requireNonNull(trim.result().get()), false))
                .isEqualTo("Nothing can be left out: 7 steps");
    }
}
