package dev.counterpoint.ui.trim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.TrimStudy;
import dev.counterpoint.engine.protocol.TrimStudy.StepStudy;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Examples;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.trim.StepOrder.Arrow;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** The lease's trimmed trace, of which the first two steps do not depend on each other. */
class OrderViewModelTest {
    private final Exploration exploration = new Exploration();
    private final FakeTrims trims = new FakeTrims();
    private final Engine engine = new Engine();
    private final TrimViewModel trim;
    private final OrderViewModel order;

    OrderViewModelTest(@TempDir Path folder) {
        Threads threads = new Threads(Runnable::run, Runnable::run);
        trim =
                new TrimViewModel(
                        exploration,
                        trims,
                        trims,
                        (property, state, next) -> new CompletableFuture<>(),
                        new TrimPreferences(folder.resolve("trim.json"), Runnable::run),
                        threads);
        order = new OrderViewModel(exploration, trim, engine, threads);
    }

    /** Takes steps in the order it is asked to, to what the test says. */
    private static final class Engine implements Replays {
        final List<List<Step>> asked = new ArrayList<>();
        Reply.Replayed answer = new Reply.Replayed(null, 0, "");

        @Override
        public CompletableFuture<Reply.Replayed> replay(List<Step> steps, State first) {
            asked.add(steps);
            return CompletableFuture.completedFuture(answer);
        }

        @Override
        public CompletableFuture<Reply.PropertyEvaluated> violation(String property, Trace trace) {
            return CompletableFuture.completedFuture(
                    new Reply.PropertyEvaluated(trace.states().size() - 1, List.of(), null));
        }
    }

    private void trimmed() {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        FakeTrims.Run run = trims.runs.getLast();
        run.why =
                new TrimStudy(
                        List.of(
                                new StepStudy(null, true, List.of()),
                                new StepStudy(null, false, List.of()),
                                new StepStudy(null, false, List.of(0, 1))),
                        List.of(),
                        List.of(),
                        null,
                        -1,
                        List.of(),
                        true);
        run.finds(FakeTrims.given());
        run.finds(FakeTrims.best());
        run.ends("Optimal.", TraceMeta.NONE);
    }

    private StepOrder shown() {
        return Objects.requireNonNull(order.order().get());
    }

    /** The best with its first two steps, and the state between them, in the other order. */
    private static Trace swapped(State middle) {
        Trace best = FakeTrims.best().trace();
        List<State> states = new ArrayList<>(best.states());
        states.set(1, middle);
        List<Step> steps = new ArrayList<>(best.steps());
        steps.set(0, best.steps().get(1));
        steps.set(1, best.steps().get(0));
        return Trace.finite(states, steps);
    }

    @Test
    void withoutATrimmedTraceThereIsNoOrder() {
        assertThat(order.order().get()).isNull();
    }

    @Test
    void arrowsLeadFromWhatHasToComeBeforeAndTheRestIsFree() {
        trimmed();
        assertThat(shown().arrows()).containsExactly(new Arrow(0, 2), new Arrow(1, 2));
        assertThat(shown().isFree(0)).isTrue();
        assertThat(shown().isFree(1)).isFalse();
    }

    @Test
    void anOrderThatReplaysIsShownAndCanBeTakenBack() {
        trimmed();
        Trace best = FakeTrims.best().trace();
        Trace other = swapped(FakeTrims.given().trace().states().get(2));
        engine.answer = new Reply.Replayed(other, -1, null);
        order.move(0, 1);
        assertThat(engine.asked.getLast()).isEqualTo(other.steps());
        assertThat(order.refused().get()).isFalse();
        assertThat(shown().steps()).containsExactly(1, 0, 2);
        assertThat(shown().arrows()).containsExactly(new Arrow(1, 2), new Arrow(0, 2));
        assertThat(Objects.requireNonNull(exploration.cursor().route().get()).trace())
                .isEqualTo(other);
        engine.answer = new Reply.Replayed(best, -1, null);
        order.move(0, 1);
        assertThat(shown().steps()).containsExactly(0, 1, 2);
        assertThat(Objects.requireNonNull(exploration.cursor().route().get()).trace())
                .isEqualTo(best);
    }

    @Test
    void whatCannotBeTakenIsRefusedWithTheReasonAndNothingChanges() {
        trimmed();
        Trace before = Objects.requireNonNull(exploration.cursor().route().get()).trace();
        engine.answer =
                new Reply.Replayed(null, 1, "Grant(n3) is not enabled: holder = None is false.");
        order.move(2, 0);
        assertThat(order.refused().get()).isTrue();
        assertThat(order.message().get())
                .endsWith(
                        "stays where it is: in this order step 2 cannot be taken."
                                + " Grant(n3) is not enabled: holder = None is false.");
        assertThat(shown().steps()).containsExactly(0, 1, 2);
        assertThat(Objects.requireNonNull(exploration.cursor().route().get()).trace())
                .isEqualTo(before);
    }

    @Test
    void anOrderThatEndsElsewhereIsRefused() {
        trimmed();
        Trace best = FakeTrims.best().trace();
        List<State> states = new ArrayList<>(best.states());
        states.set(states.size() - 1, best.states().getFirst());
        engine.answer = new Reply.Replayed(Trace.finite(states, best.steps()), -1, null);
        order.move(0, 1);
        assertThat(order.message().get()).contains("ends in another state: lease is then");
        assertThat(order.refused().get()).isTrue();
    }
}
