package dev.counterpoint.ui.graph.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.check.Counterexample;
import dev.counterpoint.graph.ExpressionColumn;
import dev.counterpoint.graph.ExpressionColumn.Outcome;
import dev.counterpoint.graph.QuestionException;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.state.BooleanValue;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.graph.HandPace;
import dev.counterpoint.ui.graph.Highlight;
import dev.counterpoint.ui.graph.Highlight.Tone;
import dev.counterpoint.ui.graph.StateGraphViewModel;
import dev.counterpoint.ui.session.Examples;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Recording;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

class AskViewModelTest {
    private final Exploration exploration = new Exploration();
    private final Threads threads = new Threads(Runnable::run, Runnable::run);
    private final StateGraphViewModel graph =
            new StateGraphViewModel(exploration, threads, HandPace.pace(), new Fonts());
    private final AskViewModel ask = new AskViewModel(graph, this::evaluate, threads);

    @BeforeEach
    void explore() {
        exploration.actions().set(Examples.ACTIONS);
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
    }

    /** In place of an engine, which knows three expressions only. */
    private ExpressionColumn evaluate(
            String expression,
            Object values,
            int states,
            int most,
            Object progress,
            Object cancel) {
        IntPredicate holds =
                switch (expression) {
                    case "off" -> state -> state >= 8;
                    case "second" -> state -> state == 2;
                    case "~OneLeaderAtATime" -> state -> state == 7 || state == 14;
                    default -> throw new QuestionException(expression + " is not defined here.");
                };
        return new ExpressionColumn(
                expression,
                IntStream.range(0, states).map(s -> holds.test(s) ? 1 : 0).toArray(),
                List.of(
                        new Outcome(new BooleanValue(false), ""),
                        new Outcome(new BooleanValue(true), "")));
    }

    @Test
    void statesInWhichAnExpressionHoldsAreCountedListedAndStandOut() {
        ask.text().set("off");
        ask.find();
        assertThat(ask.answer().get().title()).isEqualTo("7 states");
        assertThat(ask.answer().get().words()).isEqualTo("of 15 states.");
        assertThat(ask.answer().get().states()).containsExactly(8, 9, 10, 11, 12, 13, 14);
        assertThat(graph.highlight().get().layers())
                .singleElement()
                .satisfies(layer -> assertThat(layer.states().cardinality()).isEqualTo(7));
    }

    @Test
    void oneGoesFromHitToHitAndRoundInBothDirections() {
        ask.text().set("off");
        ask.find();
        ask.next();
        assertThat(here()).isEqualTo(8);
        ask.next();
        assertThat(here()).isEqualTo(9);
        ask.previous();
        ask.previous();
        assertThat(here()).isEqualTo(14);
        assertThat(ask.at().get()).isEqualTo(6);
        ask.next();
        assertThat(here()).isEqualTo(8);
    }

    @Test
    void anExpressionThatCannotBeReadSaysWhy() {
        ask.text().set("offf");
        ask.find();
        assertThat(ask.work().problem().get()).isEqualTo("offf is not defined here.");
        assertThat(ask.answer().get()).isNull();
    }

    @Test
    void theShortestWayIsAPathOfStatesThatCanBeWalked() {
        graph.look(12);
        ask.ask(Question.PATH_HERE);
        assertThat(ask.answer().get().title()).isEqualTo("5 steps");
        assertThat(ask.answer().get().states()).startsWith(0).endsWith(12).hasSize(6);
        assertThat(graph.highlight().get().path()).hasSize(6);
        ask.walk();
        assertThat(exploration.cursor().isWalking()).isTrue();
        assertThat(exploration.cursor().route().get().graphStates()).startsWith(0).endsWith(12);
    }

    @Test
    void theShortestWayToWhereAnExpressionIsTrue() {
        ask.text().set("second");
        ask.ask(Question.PATH_TO);
        assertThat(ask.answer().get().states()).containsExactly(0, 1, 2);
    }

    @Test
    void twoStatesArePinnedAndTheWayBetweenThemIsFound() {
        ask.ask(Question.PATH_BETWEEN);
        assertThat(ask.work().problem().get()).contains("Pin a state first");
        graph.look(2);
        ask.pin();
        graph.look(5);
        ask.pin();
        assertThat(ask.pinned().get()).containsExactly(2, 5);
        ask.ask(Question.PATH_BETWEEN);
        assertThat(ask.answer().get().states()).containsExactly(2, 3, 4, 5);
        ask.walk();
        assertThat(exploration.cursor().route().get().graphStates())
                .containsExactly(0, 1, 2, 3, 4, 5);
        graph.look(2);
        ask.pin();
        assertThat(ask.pinned().get()).containsExactly(5);
    }

    @Test
    void whatComesBeforeAndAfterWithinSomeSteps() {
        graph.look(2);
        ask.steps().set(1);
        ask.ask(Question.SUCCESSORS);
        assertThat(ask.answer().get().states()).containsExactlyInAnyOrder(3, 10);
        ask.ask(Question.PREDECESSORS);
        assertThat(ask.answer().get().states()).containsExactly(1);
        ask.steps().set(2);
        ask.ask(Question.PREDECESSORS);
        assertThat(ask.answer().get().lines())
                .containsExactly("1 step: 1 state", "2 steps: 1 state");
    }

    @Test
    void theBadRegionBeginsBehindItsBorder() {
        ask.ask(Question.BAD_REGION);
        Answer answer = ask.answer().get();
        assertThat(answer.lines().getFirst()).isEqualTo("2 states where OneLeaderAtATime is false");
        assertThat(graph.highlight().get().layers())
                .extracting(Highlight.Layer::tone)
                .containsExactly(Tone.DOOMED, Tone.BORDER);
    }

    @Test
    void deadEndsCyclesActionsAndShapeAreAsked() {
        ask.ask(Question.DEAD_ENDS);
        assertThat(ask.answer().get().states()).contains(7, 14);
        ask.ask(Question.COMPONENTS);
        assertThat(ask.answer().get().title()).isEqualTo("0 cycles of states");
        ask.ask(Question.NEVER_TAKEN);
        assertThat(ask.answer().get().title()).isEqualTo("Every action is taken");
        assertThat(ask.answer().get().lines()).contains("Tick: 3 transitions");
        ask.ask(Question.SHAPE);
        assertThat(ask.answer().get().bars()).hasSize(3);
    }

    @Test
    void whatIsAskedOfNothingSaysWhatIsMissing() {
        exploration.show(Examples.deadlock(), null);
        exploration.show((Counterexample) null, null);
        ask.ask(Question.SHAPE);
        assertThat(ask.work().problem().get()).contains("check a model first");
    }

    @Test
    void statesThatAreNotInThePictureAreCounted() {
        Recording large = Examples.large(2_000);
        exploration.show(Examples.pathIn(large, 12), large);
        ask.ask(Question.DEAD_ENDS);
        assertThat(ask.hidden()).isEqualTo(ask.answer().get().states().size());
        graph.whole().set(true);
        assertThat(ask.hidden()).isZero();
    }

    private int here() {
        return exploration.cursor().sight().get().graphState();
    }
}
