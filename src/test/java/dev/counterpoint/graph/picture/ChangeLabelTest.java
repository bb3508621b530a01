package dev.counterpoint.graph.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.graph.GraphSnapshot;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.StateGraph;
import dev.counterpoint.state.FunctionValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.ModelValue;
import dev.counterpoint.state.SetValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Value;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class ChangeLabelTest {
    private static final Value N1 = new ModelValue("n1");
    private static final Value N2 = new ModelValue("n2");
    private static final List<State> STATES =
            List.of(state(0, 0, 0), state(0, 1, 0, N1), state(4, 1, 0, N1, N2), state(0, 0, 9));

    private final StateLabel label = ChangeLabel.of(STATES::get, Spine.path(0, 1, 2), graph());

    @Test
    void showsTheOnePlaceThatAStepChanged() {
        assertThat(label.text(2))
                .isEqualTo(new NodeText("State 3", List.of("now = 4", "up gains n2")));
    }

    @Test
    void showsAllOfTheFirstStateAFunctionOfOneValueInWords() {
        assertThat(label.text(0).heading()).isEqualTo("State 1");
        assertThat(label.text(0).lines())
                .containsExactly("now = 0", "leaseExpiry = 0 for all 2", "up = {}");
    }

    @Test
    void offTheSpineItIsWhatChangedSinceTheStateItWasFoundFrom() {
        assertThat(label.text(3)).isEqualTo(new NodeText("", List.of("leaseExpiry[n2] = 9")));
    }

    @Test
    void moreChangesThanThereIsRoomForAreCounted() {
        State before = wide(0);
        State after = wide(1);

        assertThat(ChangeLabel.lines(before, after))
                .containsExactly("a = 1", "b = 1", "c = 1", "+2 more");
    }

    private static State wide(int value) {
        Value number = IntegerValue.of(value);
        return new State(
                List.of("a", "b", "c", "d", "e"), List.of(number, number, number, number, number));
    }

    private static State state(int now, int first, int second, Value... up) {
        return new State(
                List.of("now", "leaseExpiry", "up"),
                List.of(
                        IntegerValue.of(now),
                        FunctionValue.of(
                                Map.of(N1, IntegerValue.of(first), N2, IntegerValue.of(second))),
                        new SetValue(List.of(up))));
    }

    /** Three states on a path, and one beside it. */
    private static GraphSnapshot graph() {
        StateGraph states = new StateGraph();
        for (int i = 0; i < 4; i++) {
            states.addState(i == 0);
        }
        int label = states.label(new Step("Next", List.of()), null);
        states.addTransition(0, 1, label);
        states.addTransition(0, 3, label);
        states.addTransition(1, 2, label);
        states.addTransition(2, 3, label);
        return states.snapshot();
    }
}
