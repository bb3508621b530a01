package dev.counterpoint.graph.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.graph.Spine;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.StringValue;

import org.junit.jupiter.api.Test;

import java.util.List;

class StateLabelTest {
    private static final List<State> STATES =
            List.of(state(0, 0, "idle"), state(0, 1, "idle"), state(7, 2, "waits for ever"));

    private final StateLabel label =
            StateLabel.changes(STATES::get, Spine.path(0, 1), state -> state - 1, 2, 12);

    @Test
    void showsWhatChangedSinceTheStateBefore() {
        assertThat(label.text(1)).isEqualTo(new NodeText("State 2", List.of("now = 1")));
    }

    @Test
    void showsAllOfTheFirstStateAsFarAsThereIsRoom() {
        assertThat(label.text(0)).isEqualTo(new NodeText("State 1", List.of("n = 0", "+2 more")));
    }

    @Test
    void aStateOffTheSpineHasNoHeading() {
        StateLabel roomy = StateLabel.changes(STATES::get, null, state -> state - 1, 4, 12);
        assertThat(roomy.text(2))
                .isEqualTo(new NodeText("", List.of("n = 7", "now = 2", "pc = \"waits…")));
    }

    private static State state(int n, int now, String pc) {
        return new State(
                List.of("n", "now", "pc"),
                List.of(IntegerValue.of(n), IntegerValue.of(now), new StringValue(pc)));
    }
}
