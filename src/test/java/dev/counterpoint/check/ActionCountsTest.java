package dev.counterpoint.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.protocol.GraphDelta;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.Step;

import org.junit.jupiter.api.Test;

import java.util.List;

class ActionCountsTest {
    @Test
    void stepsOfAnActionCountWhateverItsParametersAndOnlyTheFirstToAStateFindsIt() {
        ActionCounts counts = new ActionCounts();
        counts.graph(
                new GraphDelta(
                        new long[] {0, 8, 16},
                        new int[] {0},
                        List.of(label("Send", 1), label("Send", 2)),
                        new int[] {0, 0, 1},
                        new int[] {1, 2, 0},
                        new int[] {0, 1, 1}));
        counts.graph(
                new GraphDelta(
                        new long[] {24},
                        new int[0],
                        List.of(label("Drop", 1)),
                        new int[] {2, 1},
                        new int[] {3, 3},
                        new int[] {2, 0}));

        assertThat(counts.counts())
                .containsExactly(
                        new ActionCounts.Count("Send", 4, 2), new ActionCounts.Count("Drop", 1, 1));
    }

    private static GraphDelta.Label label(String action, int parameter) {
        return new GraphDelta.Label(
                new Step(action, List.of(new Binding("n", IntegerValue.of(parameter)))), null);
    }
}
