package dev.counterpoint.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.counterpoint.state.Step;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CancellationException;

class PathsTest {
    private final StateGraph graph = new StateGraph();

    PathsTest() {
        for (int state = 0; state < 6; state++) {
            graph.addState(state < 2);
        }
        int go = graph.label(new Step("Go", List.of()), null);
        int[][] transitions = {{0, 2}, {2, 3}, {3, 4}, {1, 3}, {4, 0}};
        for (int[] transition : transitions) {
            graph.addTransition(transition[0], transition[1], go);
        }
    }

    @Test
    void findsAShortestPathBetweenTwoStates() {
        assertThat(Paths.shortest(graph.snapshot(), 0, 4, Cancel.NEVER))
                .containsExactly(0, 2, 3, 4);
        assertThat(Paths.shortest(graph.snapshot(), 3, 3, Cancel.NEVER)).containsExactly(3);
    }

    @Test
    void findsTheNearestInitialState() {
        assertThat(Paths.fromInitial(graph.snapshot(), s -> s == 4, Cancel.NEVER))
                .containsExactly(1, 3, 4);
    }

    @Test
    void findsNoPathWhereThereIsNone() {
        assertThat(Paths.shortest(graph.snapshot(), 0, 5, Cancel.NEVER)).isEmpty();
    }

    @Test
    void endsWhenItIsCancelled() {
        assertThatThrownBy(() -> Paths.shortest(graph.snapshot(), 0, 5, () -> true))
                .isInstanceOf(CancellationException.class);
    }
}
