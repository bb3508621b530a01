package dev.counterpoint.engine.agent.replay;

import static dev.counterpoint.engine.agent.replay.GateSpec.GATE;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The one order that stands for all interleavings of the same causes and effects. */
class CausalOrderTest {
    @TempDir private Path folder;

    private static List<String> names(Reply.Ordered ordered) {
        return ordered.steps().stream().map(Step::toString).toList();
    }

    @Test
    void stepsThatDoNotDependOnEachOtherAreSorted() {
        GateSpec gate = GateSpec.load(folder, GATE);
        Trace trace = gate.behavior("Ask(gate2)", "Ask(gate1)", "Enter(gate2)", "Enter(gate1)");
        assertThat(names(gate.ordered(trace)))
                .containsExactly("Ask(gate1)", "Ask(gate2)", "Enter(gate1)", "Enter(gate2)");
    }

    @Test
    void whatComesOfAnotherStepStaysAfterIt() {
        GateSpec gate = GateSpec.load(folder, GATE);
        Trace trace = gate.behavior("Ask(gate2)", "Enter(gate2)", "Leave(gate2)", "Ask(gate2)");
        assertThat(names(gate.ordered(trace)))
                .containsExactly("Ask(gate2)", "Enter(gate2)", "Ask(gate2)", "Leave(gate2)");
    }

    /** From any behavior, random exchanges of neighbours lead to the same order. */
    @Test
    void allInterleavingsHaveTheSameOrder() {
        GateSpec gate = GateSpec.load(folder, GATE);
        Random random = new Random(11);
        for (int i = 0; i < 60; i++) {
            Trace walk = walk(gate, random, 3 + random.nextInt(9));
            Reply.Ordered order = gate.ordered(walk);
            assertThat(order.problem()).isNull();
            Trace other = walk;
            for (int exchange = 0; exchange < 20; exchange++) {
                other = exchanged(gate, other, random.nextInt(other.steps().size()));
            }
            assertThat(gate.ordered(other)).isEqualTo(order);
        }
    }

    @Test
    void behaviorsOfOtherCausesDiffer() {
        GateSpec gate = GateSpec.load(folder, GATE);
        Trace one = gate.behavior("Ask(gate1)", "Enter(gate1)", "Ask(gate1)");
        Trace other = gate.behavior("Ask(gate1)", "Enter(gate1)", "Ask(gate2)");
        assertThat(gate.ordered(one)).isNotEqualTo(gate.ordered(other));
    }

    @Test
    void aLoopBeginsAsEarlyAsItCan() {
        GateSpec gate = GateSpec.load(folder, GATE);
        Trace late =
                gate.lasso(
                        4,
                        "Ask(gate1)",
                        "Ask(gate2)",
                        "Enter(gate2)",
                        "Leave(gate2)",
                        "Ask(gate2)",
                        "Enter(gate2)",
                        "Leave(gate2)");
        Trace early = gate.lasso(1, "Ask(gate1)", "Ask(gate2)", "Enter(gate2)", "Leave(gate2)");
        assertThat(gate.ordered(late)).isEqualTo(gate.ordered(early));
        assertThat(gate.ordered(early).loop()).isEqualTo(1);
    }

    @Test
    void whatIsNoBehaviorHasNoOrder() {
        GateSpec gate = GateSpec.load(folder, GATE);
        Trace two = gate.behavior("Ask(gate1)", "Enter(gate1)");
        Trace jump =
                Trace.finite(
                        List.of(two.states().getFirst(), two.states().getLast()),
                        List.of(two.steps().getLast()));
        assertThat(gate.ordered(jump).problem())
                .isEqualTo("Step 1, Enter(gate1), cannot be taken.");
    }

    private static List<Reply.Successor> successors(GateSpec gate, State state) {
        return ((Reply.Successors) gate.questions().answer(new Request.Successors(state, 1_000)))
                .successors();
    }

    private static Trace walk(GateSpec gate, Random random, int length) {
        List<State> states = new ArrayList<>(gate.behavior().states());
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            List<Reply.Successor> all = successors(gate, states.getLast());
            Reply.Successor taken = all.get(random.nextInt(all.size()));
            states.add(taken.state());
            steps.add(taken.step());
        }
        return Trace.finite(states, steps);
    }

    /** The same with a step and the next in the other order, where both orders come to one end. */
    private static Trace exchanged(GateSpec gate, Trace trace, int at) {
        if (at + 1 >= trace.steps().size()) {
            return trace;
        }
        Step first = trace.steps().get(at);
        Step second = trace.steps().get(at + 1);
        for (Reply.Successor middle : successors(gate, trace.states().get(at))) {
            boolean leads =
                    middle.step().equals(second)
                            && successors(gate, middle.state()).stream()
                                    .anyMatch(
                                            s ->
                                                    s.step().equals(first)
                                                            && s.state()
                                                                    .equals(
                                                                            trace.states()
                                                                                    .get(at + 2)));
            if (leads) {
                List<State> states = new ArrayList<>(trace.states());
                List<Step> steps = new ArrayList<>(trace.steps());
                states.set(at + 1, middle.state());
                steps.set(at, second);
                steps.set(at + 1, first);
                return Trace.finite(states, steps);
            }
        }
        return trace;
    }
}
