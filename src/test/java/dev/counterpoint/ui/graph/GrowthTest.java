package dev.counterpoint.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.check.Counterexample;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.picture.DisplayList;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Examples;
import dev.counterpoint.ui.session.Exploration;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A graph on the screen while a check finds it. */
class GrowthTest {
    private final Exploration exploration = new Exploration();
    private final HandPace pauses = new HandPace();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final GrowingGraph found = new GrowingGraph(4);
    private long clock;
    private final StateGraphViewModel graph =
            new StateGraphViewModel(
                    exploration,
                    new Threads(Runnable::run, background::add),
                    new Pace(pauses, () -> clock),
                    new Fonts());

    @Test
    void whatIsFoundIsAddedAndWhatIsThereStaysWhereItIs() {
        exploration.grow(found.recording);
        work();
        assertThat(nodes()).isEqualTo(4);
        assertThat(graph.growth().get()).isEqualTo("4 states so far");
        List<Double> before = places(4);

        found.to(400);
        pauses.pass();
        work();
        assertThat(nodes()).isEqualTo(400);
        assertThat(places(4)).isEqualTo(before);
        assertThat(graph.shown().get().continues()).isTrue();
        assertThat(list().edges()).isEqualTo(399);
    }

    @Test
    void nothingIsDrawnBeforeThePauseIsOverOrWhereNothingIsNew() {
        exploration.grow(found.recording);
        found.to(50);
        assertThat(background).hasSize(1);
        work();
        found.to(60);
        assertThat(background).isEmpty();
        assertThat(pauses.asked).containsExactly(Growth.PAUSE);
        pauses.pass();
        assertThat(background).hasSize(1);
        work();
        Shown last = graph.shown().get();
        for (int i = 0; i < 10; i++) {
            pauses.pass();
        }
        assertThat(background).isEmpty();
        assertThat(pauses.waiting()).isEqualTo(1);
        assertThat(graph.shown().get()).isSameAs(last);
    }

    @Test
    void itRestsLongerThanItWorks() {
        exploration.grow(found.recording);
        Runnable slow = background.remove();
        Deque<Long> times = new ArrayDeque<>(List.of(0L, 500L));
        StateGraphViewModel other =
                new StateGraphViewModel(
                        exploration,
                        new Threads(Runnable::run, background::add),
                        new Pace(pauses, times::remove),
                        new Fonts());
        pauses.asked.clear();
        work();
        assertThat(other.shown().get()).isNotNull();
        assertThat(pauses.asked).containsExactly(Duration.ofMillis(2_000));
        other.close();
        slow.run();
        assertThat(pauses.asked.getLast()).isEqualTo(Growth.PAUSE);
    }

    @Test
    void theEndPutsTheCounterexampleInItsPlace() {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        work();
        exploration.grow(found.recording);
        assertThat(graph.shown().get()).isNull();
        assertThat(exploration.counterexample().get()).isNull();
        assertThat(exploration.cursor().route().get()).isNull();
        work();
        found.to(100);

        exploration.show(found.violation(), found.recording);
        assertThat(graph.growth().get()).isEmpty();
        assertThat(pauses.waiting()).isZero();
        assertThat(graph.activity().get()).isEqualTo("Laying out 100 states");
        assertThat(graph.shown().get()).as("until the last one is ready").isNotNull();
        work();
        assertThat(nodes()).isEqualTo(100);
        assertThat(list().spine()).isNotNull();
        assertThat(graph.current().get()).isEqualTo(graph.shown().get().nodeOf(4));
    }

    @Test
    void aLargeGraphWithoutACounterexampleDoesNotJumpAtTheEnd() {
        found.to(1_800);
        exploration.grow(found.recording);
        work();
        List<Double> before = places(1_800);
        found.to(2_500);

        exploration.show((Counterexample) null, found.recording);
        work();
        assertThat(nodes()).isEqualTo(2_500);
        assertThat(places(1_800)).isEqualTo(before);
        assertThat(graph.shown().get().continues()).isTrue();
    }

    @Test
    void ofManyStatesTheFirstAreShownAndTheRestIsSaid() {
        found.to(20_000);
        exploration.grow(found.recording);
        work();
        assertThat(nodes()).isEqualTo(Growth.MOST);
        assertThat(graph.growth().get())
                .isEqualTo(
                        "The first 5,000 of 20,000 states so far; the others follow when the check"
                                + " ends");
        for (int states = 30_000; states <= 50_000; states += 10_000) {
            found.to(states);
            pauses.pass();
            work();
        }
        found.to(60_000);
        pauses.pass();
        assertThat(background).as("nothing to draw any more").isEmpty();
        assertThat(graph.growth().get()).contains("of 60,000 states");

        exploration.show((Counterexample) null, found.recording);
        work();
        assertThat(nodes()).isEqualTo(60_000);
    }

    @Test
    void aPictureUnderWayIsDroppedWhenTheWindowCloses() {
        exploration.grow(found.recording);
        work();
        Shown last = graph.shown().get();
        found.to(40);
        pauses.pass();
        graph.close();
        work();
        assertThat(graph.shown().get()).isSameAs(last);
        assertThat(pauses.waiting()).isZero();
        assertThat(graph.growth().get()).isEmpty();
    }

    @Test
    void nothingIsDrawnWhileNobodyLooks() {
        graph.watched().set(false);
        exploration.grow(found.recording);
        assertThat(background).isEmpty();
        graph.watched().set(true);
        work();
        List<Double> before = places(4);
        graph.watched().set(false);
        found.to(30);
        pauses.pass();
        assertThat(background).isEmpty();
        graph.watched().set(true);
        work();
        assertThat(nodes()).isEqualTo(30);
        assertThat(places(4)).isEqualTo(before);
    }

    @Test
    void aStateWaitsUntilItIsKnownHowItIsReached() {
        int state = found.addUnreached();
        exploration.grow(found.recording);
        work();
        assertThat(nodes()).isEqualTo(state);
        found.reach(state);
        pauses.pass();
        work();
        assertThat(nodes()).isEqualTo(state + 1);
        assertThat(list().x(state)).isGreaterThan(list().x(0));
    }

    @Test
    void aStateThatIsLookedAtStaysSelectedWhileTheGraphGrows() {
        exploration.grow(found.recording);
        work();
        graph.select(2);
        work();
        assertThat(graph.current().get()).isEqualTo(2);
        List<Number> moves = new ArrayList<>();
        graph.current().addListener((o, was, is) -> moves.add(is));
        found.to(40);
        pauses.pass();
        work();
        assertThat(nodes()).isEqualTo(40);
        assertThat(moves).isEmpty();
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private DisplayList list() {
        return graph.shown().get().picture().list();
    }

    private int nodes() {
        return list().nodes();
    }

    private List<Double> places(int nodes) {
        List<Double> places = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            places.add(list().x(node));
            places.add(list().y(node));
        }
        return places;
    }
}
