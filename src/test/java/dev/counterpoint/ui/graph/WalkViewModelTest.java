package dev.counterpoint.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.check.Counterexample;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Examples;
import dev.counterpoint.ui.session.Exploration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

class WalkViewModelTest {
    private final Exploration exploration = new Exploration();
    private final Answers answers = new Answers();
    private final WalkViewModel walk =
            new WalkViewModel(exploration, answers, new Threads(Runnable::run, Runnable::run));

    @BeforeEach
    void lookAtTheLease() {
        exploration.actions().set(Examples.ACTIONS);
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        exploration.cursor().select(0);
        walk.asking().set(true);
    }

    @Test
    void theEnginesAnswerIsListedWithWhatEachStepChanges() {
        assertThat(walk.note().get()).isEqualTo("2 steps can be taken");
        WalkViewModel.Choice first = walk.choices().get().getFirst();
        assertThat(first.title()).isEqualTo("Grant(n1)");
        assertThat(first.along()).isTrue();
        assertThat(first.environment()).isFalse();
        assertThat(first.changes()).startsWith("lease.holder: None → n1");
        WalkViewModel.Choice second = walk.choices().get().get(1);
        assertThat(second.along()).isFalse();
        assertThat(second.inModel()).isFalse();
    }

    @Test
    void nothingIsAskedWhileNobodyLooks() {
        int asked = answers.asked.size();
        walk.asking().set(false);
        exploration.cursor().select(3);
        assertThat(answers.asked).hasSize(asked);
    }

    @Test
    void theTracesOwnStepStaysOnItAndAnotherLeavesIt() {
        walk.take(walk.choices().get().getFirst());
        assertThat(exploration.cursor().isWalking()).isFalse();
        assertThat(exploration.cursor().index().get()).isEqualTo(1);
        walk.take(walk.choices().get().get(1));
        assertThat(exploration.cursor().isWalking()).isTrue();
        assertThat(exploration.cursor().route().get().length()).isEqualTo(3);
        exploration.cursor().undo();
        assertThat(exploration.cursor().isWalking()).isFalse();
    }

    @Test
    void aWalkedStateThatIsRecordedKnowsItsNumber() {
        exploration.cursor().select(2);
        answers.fails = true;
        exploration.cursor().select(1);
        assertThat(walk.note().get()).isEqualTo("2 steps can be taken, as the check recorded them");
        WalkViewModel.Choice branch =
                walk.choices().get().stream().filter(c -> !c.along()).findFirst().orElseThrow();
        walk.take(branch);
        assertThat(exploration.cursor().sight().get().graphState()).isEqualTo(9);
    }

    @Test
    void fromAStateAsideTheWalkGoesTheShortestWayThere() {
        State aside = exploration.recording().get().values().state(10);
        exploration.cursor().lookAside(10, aside);
        walk.take(walk.choices().get().get(1));
        var route = exploration.cursor().route().get();
        assertThat(route.graphStates()).containsExactly(0, 1, 2, 10, -1);
        assertThat(route.isWalk()).isTrue();
        exploration.cursor().backToCounterexample();
        assertThat(exploration.cursor().index().get()).isEqualTo(2);
    }

    @Test
    void withNothingExploredOneBeginsAtAnInitialState() {
        exploration.show((Counterexample) null, null);
        assertThat(walk.note().get()).isEqualTo("Choose an initial state to walk from.");
        walk.take(walk.choices().get().getFirst());
        assertThat(exploration.cursor().route().get().length()).isEqualTo(1);
        walk.take(walk.choices().get().getFirst());
        assertThat(exploration.cursor().route().get().length()).isEqualTo(2);
    }

    @Test
    void whatIsWalkedWithoutACheckIsDrawnAndForksBranchOff() {
        exploration.show((Counterexample) null, null);
        walk.take(walk.choices().get().getFirst());
        walk.take(walk.choices().get().getFirst());
        assertThat(exploration.recording().get().graph().states()).isEqualTo(2);
        assertThat(exploration.spine().get().states()).containsExactly(0, 1);
        exploration.cursor().undo();
        walk.take(walk.choices().get().get(1));
        assertThat(exploration.recording().get().graph().states()).isEqualTo(3);
        assertThat(exploration.spine().get().states()).containsExactly(0, 2);
        assertThat(exploration.cursor().route().get().graphStates()).containsExactly(0, 2);
    }

    @Test
    void aRandomWalkTakesStepsThatTheModelAllowsAndCanBeTakenBack() {
        exploration.show((Counterexample) null, null);
        walk.commands().getFirst().run();
        assertThat(exploration.cursor().route().get().length()).isEqualTo(11);
        assertThat(exploration.cursor().route().get().trace().steps())
                .allMatch(step -> step.action().equals("Grant"));
        walk.commands().getLast().run();
        assertThat(exploration.cursor().route().get().length()).isEqualTo(10);
    }

    @Test
    void whatIsNotEnabledSaysWhy() {
        exploration.cursor().select(1);
        assertThat(walk.disabled().get()).containsExactly("Tick needs lease.left > 0");
    }

    /** Grants the lease to n1, or does something unheard of. */
    private static final class Answers implements StepSource {
        private final List<State> asked = new ArrayList<>();
        private boolean fails;

        @Override
        public CompletableFuture<Reply.Successors> successors(State state, int limit) {
            asked.add(state);
            if (fails) {
                return CompletableFuture.failedFuture(new IllegalStateException("gone"));
            }
            var trace = Examples.lease();
            return CompletableFuture.completedFuture(
                    new Reply.Successors(
                            List.of(
                                    new Reply.Successor(
                                            trace.steps().getFirst(),
                                            trace.states().get(1),
                                            null,
                                            true),
                                    new Reply.Successor(
                                            new Step("Leap", List.of()),
                                            trace.states().get(4),
                                            null,
                                            false)),
                            true));
        }

        @Override
        public CompletableFuture<List<String>> disabled(State state) {
            return CompletableFuture.completedFuture(List.of("Tick needs lease.left > 0"));
        }

        @Override
        public CompletableFuture<Reply.InitialStates> initialStates(int limit) {
            return CompletableFuture.completedFuture(
                    new Reply.InitialStates(List.of(Examples.lease().states().getFirst()), true));
        }
    }
}
