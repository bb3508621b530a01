package dev.counterpoint.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import org.junit.jupiter.api.Test;

import java.util.List;

class TraceCursorTest {
    private final Exploration exploration = new Exploration();
    private final TraceCursor cursor = exploration.cursor();

    @Test
    void aCounterexampleIsShownAtItsLastStateWithTheStepThatLedThere() {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        assertThat(cursor.index().get()).isEqualTo(7);
        assertThat(sight().by()).hasToString("Tick");
        assertThat(sight().before()).isEqualTo(Examples.lease().states().get(6));
        assertThat(sight().graphState()).isEqualTo(7);
    }

    @Test
    void stepsGoForwardAndBackAndStopAtTheEnds() {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        cursor.next();
        assertThat(cursor.index().get()).isEqualTo(7);
        cursor.first();
        cursor.previous();
        assertThat(cursor.index().get()).isZero();
        assertThat(sight().before()).isNull();
        cursor.next();
        assertThat(sight().by()).hasToString("Grant(n1)");
    }

    @Test
    void aLassoGoesOnAtItsLoopAndComparesWithTheLastState() {
        exploration.show(Examples.lassoViolation(), null);
        assertThat(cursor.index().get()).isEqualTo(5);
        cursor.next();
        assertThat(cursor.index().get()).isEqualTo(3);
        assertThat(sight().by()).hasToString("Forget(n1)");
        assertThat(sight().before()).isEqualTo(Examples.counter(5));
        cursor.next();
        assertThat(sight().before()).isEqualTo(Examples.counter(3));
    }

    @Test
    void withoutARecordingTheTraceIsItsOwnGraph() {
        exploration.show(Examples.lassoViolation(), null);
        assertThat(exploration.recording().get().graph().states()).isEqualTo(6);
        assertThat(exploration.recording().get().graph().transitions()).isEqualTo(6);
        assertThat(exploration.spine().get().loop()).hasValue(3);
    }

    @Test
    void oneWalksOffTheCounterexampleAndBack() {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        cursor.select(2);
        State there = Examples.lease().states().get(0);
        cursor.take(new Step("Crash", List.of()), there, -1);
        assertThat(cursor.isWalking()).isTrue();
        assertThat(route().length()).isEqualTo(4);
        assertThat(sight().state()).isEqualTo(there);
        cursor.take(new Step("Recover", List.of()), there, 0);
        assertThat(route().length()).isEqualTo(5);
        cursor.undo();
        assertThat(route().length()).isEqualTo(4);
        cursor.undo();
        assertThat(cursor.isWalking()).isFalse();
        assertThat(cursor.index().get()).isEqualTo(2);
        assertThat(route().length()).isEqualTo(8);
    }

    @Test
    void aStepThatTheTraceTakesItselfStaysOnIt() {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        cursor.select(0);
        Trace trace = Examples.lease();
        cursor.take(trace.steps().getFirst(), trace.states().get(1), 1);
        assertThat(cursor.isWalking()).isFalse();
        assertThat(cursor.index().get()).isEqualTo(1);
    }

    @Test
    void backToTheCounterexampleGoesWhereItWasLeft() {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        cursor.select(4);
        for (int i = 0; i < 3; i++) {
            cursor.take(new Step("Crash", List.of()), Examples.lease().states().get(i), -1);
        }
        cursor.first();
        cursor.backToCounterexample();
        assertThat(cursor.index().get()).isEqualTo(4);
        assertThat(cursor.isWalking()).isFalse();
    }

    @Test
    void aGlanceAsideLeavesThePlaceInTheTrace() {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        cursor.select(3);
        cursor.lookAside(9, exploration.recording().get().values().state(9));
        assertThat(sight().isOnTrace()).isFalse();
        assertThat(sight().before()).isEqualTo(Examples.lease().states().get(3));
        cursor.next();
        assertThat(sight().index()).isEqualTo(3);
    }

    private Sight sight() {
        Sight sight = cursor.sight().get();
        assertThat(sight).isNotNull();
        return sight;
    }

    private Route route() {
        Route route = cursor.route().get();
        assertThat(route).isNotNull();
        return route;
    }
}
