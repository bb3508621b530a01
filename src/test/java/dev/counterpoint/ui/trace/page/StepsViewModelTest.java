package dev.counterpoint.ui.trace.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.state.Change;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Examples;
import dev.counterpoint.ui.session.Exploration;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class StepsViewModelTest {
    private static final Threads THREADS = new Threads(Runnable::run, Runnable::run);

    private final Exploration exploration = new Exploration();
    private final StepsViewModel steps = new StepsViewModel(exploration, THREADS);
    private final TraceFindViewModel find = new TraceFindViewModel(exploration, THREADS);

    @Test
    void withoutATraceThereAreNoRows() {
        assertThat(steps.rows().get()).isEmpty();
        assertThat(steps.commands()).noneMatch(c -> c.enabled().get());
        assertThat(find.goTo("1")).isFalse();
    }

    @Test
    void eachStateIsARowWithItsStepAndWhatChanged() {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        StepRow second = steps.rows().get().get(1);
        assertThat(steps.rows().get()).hasSize(8);
        assertThat(steps.step(second)).hasToString("Grant(n1)");
        assertThat(steps.changes(second))
                .extracting(Change::place)
                .containsExactly("lease.holder", "lease.left", "left[n1]");
        assertThat(steps.step(steps.rows().get().getFirst())).isNull();
        assertThat(steps.isViolating(steps.rows().get().getLast())).isTrue();
        assertThat(steps.isViolating(second)).isFalse();
    }

    @Test
    void theLastRowComesFirstWhereThatIsAsked() {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        steps.reversed().set(true);
        assertThat(steps.rows().get().getFirst()).isEqualTo(new StepRow(7, 7));
        assertThat(steps.rows().get().rowOf(0)).isEqualTo(7);
    }

    @Test
    void stretchesInWhichNothingAskedForChangesAreOneRow() {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        steps.grouped().set(true);
        assertThat(steps.rows().get()).hasSize(8);
        steps.variables().set("slow");
        assertThat(steps.rows().get()).containsExactly(new StepRow(0, 1), new StepRow(2, 7));
        assertThat(steps.rows().get().rowOf(5)).isEqualTo(1);
        assertThat(steps.changes(new StepRow(2, 7)))
                .extracting(Change::place)
                .containsExactly("slow");
    }

    @Test
    void changesAreOfTheVariablesThatAreAskedFor() {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        steps.variables().set("LEFT, faults");
        assertThat(steps.changes(new StepRow(1, 1)))
                .extracting(Change::place)
                .containsExactly("left[n1]");
    }

    @Test
    void aStateIsGoneToByItsNumber() {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        assertThat(find.goTo("3")).isTrue();
        assertThat(exploration.cursor().index().get()).isEqualTo(2);
        assertThat(find.goTo("+2")).isTrue();
        assertThat(exploration.cursor().index().get()).isEqualTo(4);
        assertThat(find.goTo("-4")).isTrue();
        assertThat(exploration.cursor().index().get()).isZero();
        assertThat(find.goTo("9")).isFalse();
        assertThat(find.goTo("0")).isFalse();
        assertThat(find.goTo("x")).isFalse();
        assertThat(exploration.cursor().index().get()).isZero();
    }

    @Test
    void hitsAreGoneToInTurn() {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        exploration.cursor().first();
        find.text().set("fallbehind");
        assertThat(find.status().get()).isEqualTo("2 states");
        find.next();
        assertThat(exploration.cursor().index().get()).isEqualTo(2);
        assertThat(find.status().get()).isEqualTo("1 of 2 states");
        find.next();
        assertThat(exploration.cursor().index().get()).isEqualTo(4);
        find.next();
        assertThat(exploration.cursor().index().get()).isEqualTo(2);
        find.previous();
        assertThat(exploration.cursor().index().get()).isEqualTo(4);
        find.text().set("nothing like this");
        assertThat(find.status().get()).isEqualTo("No state");
        find.next();
        assertThat(exploration.cursor().index().get()).isEqualTo(4);
    }

    @Test
    void aHundredThousandStepsAreListedAndSearched() {
        int states = 100_001;
        List<State> all = new ArrayList<>();
        for (int i = 0; i < states; i++) {
            all.add(Examples.counter(i / 2));
        }
        exploration.show(
                Trace.finite(all, Collections.nCopies(states - 1, new Step("Tick", List.of()))));
        assertThat(steps.rows().get()).hasSize(states);
        steps.grouped().set(true);
        assertThat(steps.rows().get()).hasSize(50_001);
        find.text().set("x = 49999");
        assertThat(find.status().get()).isEqualTo("1 state");
        find.next();
        assertThat(exploration.cursor().index().get()).isEqualTo(99_998);
    }
}
