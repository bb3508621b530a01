package dev.counterpoint.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Kind;
import dev.counterpoint.check.ModelChoice;
import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.spec.Model;
import dev.counterpoint.ui.fx.Threads;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class RunViewModelTest {
    private static final Model EMPTY =
            new Model(
                    List.of(), null, null, null, List.of(), List.of(), List.of(), List.of(),
                    List.of(), null, null, null, null);

    private final FakeChecks checks = new FakeChecks();
    private final long[] clock = {1_000};
    private final RunViewModel run =
            new RunViewModel(
                    checks,
                    new Threads(Runnable::run, Runnable::run),
                    () -> Beside.NONE,
                    () -> clock[0]);

    @BeforeEach
    void chooseAModel() {
        ModelEntry entry =
                new ModelEntry(Path.of("Lease.tla"), Path.of("LeaseSkewed.cfg"), EMPTY, List.of());
        run.models().setAll(entry);
        run.model().set(entry);
    }

    @Test
    void aCheckIsAskedForWithTheBoundsThatAreShown() {
        run.budget().set("5 min");
        run.workers().set(2);
        run.heap().set("2 GB");
        run.check().run();

        CheckRequest request = checks.runs.getFirst().request;
        assertThat(request.spec()).isEqualTo(Path.of("Lease.tla"));
        assertThat(request.model()).isEqualTo(new ModelChoice.File(Path.of("LeaseSkewed.cfg")));
        assertThat(request.budget()).isEqualTo(Duration.ofMinutes(5));
        assertThat(request.workers()).isEqualTo(2);
        assertThat(request.heap()).isEqualTo(2L << 30);
        assertThat(request.recordGraph()).isTrue();
    }

    @Test
    void oneCheckRunsAtATime() {
        assertThat(run.check().enabled().get()).isTrue();
        assertThat(run.stop().enabled().get()).isFalse();
        run.check().run();
        run.check().run();
        assertThat(checks.runs).hasSize(1);
        assertThat(run.check().enabled().get()).isFalse();
        assertThat(run.stop().enabled().get()).isTrue();
    }

    @Test
    void checksWaitForOneAnotherAndOnlyThoseThatWaitChangePlaces() {
        addSecondModel();
        run.all().run();
        run.next().run();
        List<Attempt> queue = run.queue().attempts();
        assertThat(queue)
                .extracting(Attempt::name)
                .containsExactly("LeaseSkewed", "Lease", "LeaseSkewed");
        assertThat(checks.runs).hasSize(1);

        run.queue().move(queue.get(1), -1);
        run.queue().move(queue.get(1), 1);
        assertThat(queue)
                .extracting(Attempt::name)
                .containsExactly("LeaseSkewed", "LeaseSkewed", "Lease");
        run.queue().cancel(queue.get(1));
        end(0, Kind.PASSED);

        assertThat(checks.runs).hasSize(2);
        assertThat(run.shown().get().name()).isEqualTo("Lease");
        assertThat(run.result().get()).isNull();
        assertThat(run.queue().ended().get().result().get().kind()).isEqualTo(Kind.PASSED);
        assertThat(run.queue().isIdle()).isFalse();
        end(1, Kind.INVARIANT);
        assertThat(run.queue().isIdle()).isTrue();
        assertThat(run.result().get().kind()).isEqualTo(Kind.INVARIANT);
    }

    @Test
    void severalRunAtOnceWhereThatIsWantedAndOneOfThemIsShown() {
        addSecondModel();
        run.queue().atOnce().set(2);
        run.all().run();
        assertThat(checks.runs).hasSize(2);
        assertThat(run.shown().get().name()).isEqualTo("LeaseSkewed");
        checks.runs.get(1).listener.started(List.of("x"), Path.of("states"));
        checks.runs.get(1).listener.progress(new Figures(40, 20, 7, 3, 400));
        run.beat();
        assertThat(run.figures().get().distinct()).isZero();

        run.show(run.queue().attempts().get(1));
        assertThat(run.figures().get().distinct()).isEqualTo(20);
        assertThat(run.samples().points()).isNotEmpty();
    }

    @Test
    void anEndedCheckCanBeLookedAtAgainAsLongAsItIsNotForgotten() {
        run.check().run();
        checks.runs.getFirst().listener.log("hello");
        end(0, Kind.INVARIANT);
        run.check().run();
        end(1, Kind.PASSED);
        Attempt first = run.queue().attempts().getFirst();

        run.show(first);

        assertThat(run.result().get().kind()).isEqualTo(Kind.INVARIANT);
        assertThat(run.recorded().get()).isNull();
        assertThat(run.log()).containsExactly("hello");
        run.queue().forgetEnded(first);
        assertThat(run.queue().attempts()).containsExactly(first);
    }

    @Test
    void aCheckOnSaveTakesThePlaceOfTheOneBefore() {
        run.checkOnSave(Duration.ofSeconds(10));
        run.checkOnSave(Duration.ofSeconds(10));

        assertThat(checks.runs).hasSize(2);
        assertThat(checks.runs.getFirst().stopped).isTrue();
        assertThat(checks.runs.get(1).request.budget()).isEqualTo(Duration.ofSeconds(10));
        end(0, Kind.INCOMPLETE);
        assertThat(checks.runs.getFirst().closed).isTrue();
        assertThat(run.queue().ended().get()).isNull();
        assertThat(run.running().get()).isTrue();
        end(1, Kind.PASSED);
        assertThat(run.queue().ended().get().isOnSave()).isTrue();
        assertThat(run.queue().attempts()).hasSize(1);
    }

    @Test
    void aSaveDoesNotDisturbACheckThatWasAskedFor() {
        run.check().run();
        run.checkOnSave(Duration.ofSeconds(10));
        run.checkOnSave(Duration.ofSeconds(10));
        assertThat(checks.runs).hasSize(1);
        assertThat(run.queue().attempts()).hasSize(2);
        end(0, Kind.PASSED);
        assertThat(checks.runs).hasSize(2);
    }

    private void addSecondModel() {
        run.models()
                .add(new ModelEntry(Path.of("Lease.tla"), Path.of("Lease.cfg"), EMPTY, List.of()));
    }

    private void end(int number, Kind kind) {
        FakeChecks.Run check = checks.runs.get(number);
        check.result.complete(result(check.request, kind, new Figures(9, 4, 0, 2, 30)));
    }

    @Test
    void figuresArriveAndTheChartMovesBetweenThem() {
        run.check().run();
        FakeChecks.Run check = checks.runs.getFirst();
        assertThat(run.activity().get()).isEqualTo("Reading Lease.tla");
        check.listener.started(List.of("x"), Path.of("states"));
        clock[0] += 500;
        check.listener.progress(new Figures(40, 20, 7, 3, 400));
        assertThat(run.figures().get()).isEqualTo(new Figures(40, 20, 7, 3, 500));
        assertThat(run.activity().get()).isEqualTo("Exploring states");

        clock[0] += 300;
        run.beat();
        assertThat(run.figures().get().elapsedMillis()).isEqualTo(800);
        assertThat(run.samples().points()).hasSize(3);
        assertThat(run.samples().rate()).isEqualTo(25);
    }

    @Test
    void theResultIsPublishedWithTheStatesItIsAbout() {
        run.check().run();
        FakeChecks.Run check = checks.runs.getFirst();
        Object graph = run.recorded().get();
        check.result.complete(result(check.request, Kind.PASSED, new Figures(9, 4, 0, 2, 30)));

        assertThat(run.running().get()).isFalse();
        assertThat(run.result().get().kind()).isEqualTo(Kind.PASSED);
        assertThat(run.figures().get().distinct()).isEqualTo(4);
        assertThat(run.recorded().get()).isSameAs(graph).isNotNull();
        assertThat(check.closed).isFalse();
    }

    @Test
    void theStatesStayReadableUntilTheNextCheckHasEnded() {
        run.check().run();
        FakeChecks.Run first = checks.runs.getFirst();
        first.result.complete(result(first.request, Kind.PASSED, Figures.NONE));
        run.check().run();
        assertThat(run.result().get()).isNull();
        assertThat(first.closed).isFalse();
        FakeChecks.Run second = checks.runs.get(1);
        second.result.complete(result(second.request, Kind.PASSED, Figures.NONE));
        assertThat(first.closed).isTrue();
        assertThat(second.closed).isFalse();
        run.close();
        assertThat(second.closed).isTrue();
    }

    @Test
    void stoppingIsSaidUntilTheCheckHasEnded() {
        run.check().run();
        FakeChecks.Run check = checks.runs.getFirst();
        run.stop().run();
        assertThat(check.stopped).isTrue();
        check.listener.progress(new Figures(4, 2, 1, 1, 10));
        assertThat(run.activity().get()).isEqualTo("Stopping");
    }

    @Test
    void aPauseIsSaidUntilTheCheckGoesOn() {
        run.check().run();
        FakeChecks.Run check = checks.runs.getFirst();
        run.pause().run();
        check.listener.progress(new Figures(4, 2, 1, 1, 10));
        assertThat(check.paused).isTrue();
        assertThat(run.activity().get()).isEqualTo("Paused");
        run.pause().run();
        assertThat(check.paused).isFalse();
        assertThat(run.activity().get()).isEqualTo("Exploring states");
    }

    @Test
    void aCheckThatBreaksOffSaysSoInWords() {
        run.check().run();
        checks.runs
                .getFirst()
                .result
                .completeExceptionally(new IllegalStateException("The engine ended."));
        assertThat(run.running().get()).isFalse();
        assertThat(run.result().get().kind()).isEqualTo(Kind.INTERNAL);
        assertThat(run.result().get().sentence())
                .isEqualTo("The check broke off. The engine ended.");
    }

    @Test
    void aBudgetThatIsNoTimeIsSaidSoAndNothingIsChecked() {
        run.budget().set("soon");
        assertThat(run.budgetProblem()).contains("60 s");
        run.check().run();
        assertThat(checks.runs).isEmpty();
        run.budget().set("");
        run.check().run();
        assertThat(checks.runs.getFirst().request.budget()).isNull();
    }

    @Test
    void theLogKeepsItsLastLines() {
        run.check().run();
        FakeChecks.Run check = checks.runs.getFirst();
        for (int i = 0; i < LogLines.MOST + 10; i++) {
            check.listener.log("line " + i);
        }
        run.beat();
        check.listener.log("last");
        run.beat();
        assertThat(run.log()).hasSize(LogLines.MOST).endsWith("last").startsWith("line 11");
    }

    private static CheckResult result(CheckRequest request, Kind kind, Figures figures) {
        return CheckResult.of(request, kind)
                .figures(figures)
                .sentence("Passed.")
                .notProved("Nothing.")
                .config("c")
                .specDigest("d")
                .toolsVersion("e")
                .build();
    }
}
