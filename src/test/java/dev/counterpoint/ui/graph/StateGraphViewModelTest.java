package dev.counterpoint.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.layout.LayoutKind;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Examples;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Recording;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayDeque;
import java.util.Deque;

class StateGraphViewModelTest {
    private final Exploration exploration = new Exploration();
    private final StateGraphViewModel graph =
            new StateGraphViewModel(
                    exploration,
                    new Threads(Runnable::run, Runnable::run),
                    HandPace.pace(),
                    new Fonts());

    @Test
    void aSmallGraphIsShownWhole() {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        assertThat(graph.whole().get()).isTrue();
        assertThat(graph.shown().get().picture().extent()).isEqualTo("15 states");
        assertThat(graph.current().get()).isEqualTo(7);
        assertThat(graph.activity().get()).isEmpty();
    }

    @Test
    void aLargeGraphIsShownNearTheCounterexampleAndWholeOnDemand() {
        Recording large = Examples.large(2_000);
        exploration.show(Examples.pathIn(large, 12), large);
        assertThat(graph.whole().get()).isFalse();
        int near = graph.shown().get().picture().list().nodes();
        assertThat(near).isBetween(12, 80);
        assertThat(graph.current().get()).isEqualTo(11);
        graph.whole().set(true);
        assertThat(graph.shown().get().picture().list().nodes()).isEqualTo(2_000);
    }

    @Test
    void aClickOnTheTraceMovesTheCursorAndOneBesideItLooksAside() {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        graph.select(graph.shown().get().nodeOf(3));
        assertThat(exploration.cursor().index().get()).isEqualTo(3);
        graph.select(graph.shown().get().nodeOf(9));
        assertThat(exploration.cursor().index().get()).isEqualTo(3);
        assertThat(exploration.cursor().sight().get().graphState()).isEqualTo(9);
        assertThat(graph.current().get()).isEqualTo(9);
    }

    @Test
    void boxesSayWhatChangedInAStateAndNotAllThereIs() {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        assertThat(graph.shown().get().picture().list().text(6).lines())
                .containsExactly("lease.holder = n3", "lease.left = 2", "left[n3] = 2");
        assertThat(graph.shown().get().picture().list().text(2).lines())
                .containsExactly("left[n1] = 3", "slow gains n1", "faults = 1");
    }

    @Test
    void hoveringComparesWithTheStateBefore() {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        StateGraphViewModel.Hover hover = graph.hover(6);
        assertThat(hover.title()).isEqualTo("State 7 of the trace");
        assertThat(hover.before()).isEqualTo(Examples.lease().states().get(5));
        assertThat(graph.hover(0).detail()).isEqualTo("initial state");
        assertThat(graph.hover(-1)).isEqualTo(StateGraphViewModel.Hover.NOTHING);
    }

    @Test
    void aLayoutSaysWhatItDoesAndCanBeCancelled() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Exploration other = new Exploration();
        StateGraphViewModel slow =
                new StateGraphViewModel(
                        other,
                        new Threads(Runnable::run, waiting::add),
                        HandPace.pace(),
                        new Fonts());
        other.show(Examples.leaseViolation(), Examples.leaseRecording());
        assertThat(slow.activity().get()).isEqualTo("Laying out 15 states");
        slow.cancel();
        assertThat(slow.activity().get()).isEmpty();
        assertThat(slow.problem().get()).contains("cancelled");
        waiting.forEach(Runnable::run);
        assertThat(slow.shown().get()).isNull();
        slow.again();
        waiting.getLast().run();
        assertThat(slow.shown().get()).isNotNull();
        assertThat(slow.problem().get()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theChosenLayoutIsTheOneThatIsShown(LayoutKind kind) {
        exploration.actions().set(Examples.ACTIONS);
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        graph.layout().kind().set(kind);
        assertThat(graph.shown().get().picture().list().layoutKind()).isEqualTo(kind);
        assertThat(graph.current().get()).isEqualTo(7);
        assertThat(graph.layout().refusal(graph.shown().get())).isEmpty();
    }

    @Test
    void aLayoutForFewStatesIsRefusedToManyInWords() {
        Recording large = Examples.large(4_000);
        exploration.show(Examples.pathIn(large, 12), large);
        graph.layout().kind().set(LayoutKind.FORCE);
        assertThat(graph.layout().refusal(graph.shown().get())).isEmpty();
        graph.whole().set(true);
        assertThat(graph.shown().get().picture().list().layoutKind()).isEqualTo(LayoutKind.LAYERED);
        assertThat(graph.layout().refusal(graph.shown().get())).contains("up to 3,000 states");
    }
}
