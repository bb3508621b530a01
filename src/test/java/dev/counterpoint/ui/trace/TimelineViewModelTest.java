package dev.counterpoint.ui.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.font.Typeface;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.ui.session.Examples;
import dev.counterpoint.ui.session.Exploration;

import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

class TimelineViewModelTest {
    private final Exploration exploration = new Exploration();
    private final TimelineViewModel timeline = new TimelineViewModel(exploration);

    @Test
    void withoutATraceNothingCanBeDone() {
        assertThat(timeline.commands()).noneMatch(c -> c.enabled().get());
    }

    @Test
    void playingGoesOnFromTheFirstStateAndStopsAtTheLast() {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        timeline.command("trace.play").run();
        assertThat(timeline.playing().get()).isTrue();
        assertThat(exploration.cursor().index().get()).isZero();
        for (int i = 0; i < 7; i++) {
            assertThat(timeline.playing().get()).isTrue();
            timeline.tick();
        }
        assertThat(exploration.cursor().index().get()).isEqualTo(7);
        assertThat(timeline.playing().get()).isFalse();
    }

    @Test
    void playingALassoGoesRoundUntilItIsStopped() {
        exploration.show(Examples.lassoViolation(), null);
        timeline.command("trace.play").run();
        for (int i = 0; i < 7; i++) {
            timeline.tick();
        }
        assertThat(exploration.cursor().index().get()).isEqualTo(3);
        assertThat(timeline.playing().get()).isTrue();
        timeline.command("trace.play").run();
        timeline.tick();
        assertThat(exploration.cursor().index().get()).isEqualTo(3);
    }

    @Test
    void theLoopSaysWhereItGoesOn() {
        exploration.show(Examples.lassoViolation(), null);
        assertThat(timeline.loopLabel()).isEqualTo("Forget(n1), then repeats from state 4");
        Trace stays =
                new Trace(
                        List.of(Examples.counter(0)),
                        List.of(),
                        OptionalInt.of(0),
                        Step.STUTTERING);
        exploration.show(stays);
        assertThat(timeline.loopLabel()).isEqualTo("stays here for ever");
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        assertThat(timeline.loopLabel()).isEmpty();
    }

    @Test
    void onlyTheEndOfAFiniteCounterexampleIsViolating() {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        assertThat(timeline.isViolating(7)).isTrue();
        assertThat(timeline.isViolating(6)).isFalse();
        exploration.show(Examples.lassoViolation(), null);
        assertThat(timeline.isViolating(5)).isFalse();
    }

    @Test
    void aHundredThousandStepsAreMeasuredAndFoundByPlace() {
        int states = 100_001;
        List<State> all = Collections.nCopies(states, Examples.counter(1));
        List<Step> steps = Collections.nCopies(states - 1, new Step("Tick", List.of()));
        Fonts fonts = new Fonts();
        TimelineGeometry geometry =
                new TimelineGeometry(
                        Trace.finite(all, steps),
                        fonts.metrics(Typeface.MONO),
                        fonts.metrics(Typeface.SANS),
                        0);
        for (int index : new int[] {0, 1, 500, 99_999, 100_000}) {
            assertThat(geometry.hit(geometry.stateMiddle(index)))
                    .isEqualTo(new TimelineGeometry.Hit(index, false));
            if (index > 0) {
                double step = (geometry.stepLeft(index) + geometry.stepRight(index)) / 2;
                assertThat(geometry.hit(step)).isEqualTo(new TimelineGeometry.Hit(index, true));
            }
        }
        assertThat(geometry.hit(geometry.width() + 5)).isNull();
    }
}
