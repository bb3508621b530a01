package dev.counterpoint.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class NeighbourhoodTest {
    private final StateGraph graph = new StateGraph();

    @BeforeEach
    void aChainOfThreeWithFourBranchesAtItsSecond() {
        for (int state = 0; state < 9; state++) {
            graph.addState(state == 0);
        }
        int[][] transitions = {
            {0, 1}, {1, 2}, {1, 3}, {1, 4}, {1, 5}, {1, 6}, {3, 0}, {3, 7}, {7, 8}
        };
        for (int[] transition : transitions) {
            graph.addTransition(transition[0], transition[1], RandomGraphs.step(graph, 0));
        }
    }

    @Test
    void hasTheSpineAndWhatBranchesOffIt() {
        Neighbourhood near = Neighbourhood.of(graph.snapshot(), Spine.violation(0, 1, 2), 1, 9);
        assertThat(states(near)).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(edges(near)).contains("0-1", "1-2", "1-3", "3-0").doesNotContain("3-7");
        assertThat(near.shownStates()).isEqualTo(7);
        assertThat(near.isInitial(0)).isTrue();
        assertThat(near.isInitial(1)).isFalse();
        assertThat(near.level(3)).isEqualTo(2);
    }

    @Test
    void goesAsFarAsItIsAsked() {
        Neighbourhood near = Neighbourhood.of(graph.snapshot(), Spine.violation(0, 1, 2), 2, 9);
        assertThat(states(near)).contains(7).doesNotContain(8);
    }

    @Test
    void oneNodeStandsForTheBranchesThatAreNotShown() {
        Neighbourhood near = Neighbourhood.of(graph.snapshot(), Spine.violation(0, 1, 2), 1, 3);
        assertThat(states(near)).containsExactly(0, 1, 2, 3, 4, -1);
        assertThat(near.statesIn(5)).isEqualTo(2);
        assertThat(near.shownStates()).isEqualTo(5);
        assertThat(edges(near)).contains("1-5");
    }

    @Test
    void theSpineIsRenumbered() {
        Neighbourhood near = Neighbourhood.of(graph.snapshot(), Spine.lasso(1, 1, 3, 7), 1, 3);
        assertThat(near.spine().states()).containsExactly(0, 1, 2);
        assertThat(near.spine().loop()).hasValue(1);
        assertThat(near.stateOf(2)).isEqualTo(7);
    }

    private static List<Integer> states(GraphView view) {
        List<Integer> states = new ArrayList<>();
        for (int node = 0; node < view.nodes(); node++) {
            states.add(view.stateOf(node));
        }
        return states;
    }

    private static List<String> edges(GraphView view) {
        List<String> edges = new ArrayList<>();
        for (int node = 0; node < view.nodes(); node++) {
            view.forEachSuccessor(
                    node, (source, target, label) -> edges.add(source + "-" + target));
        }
        return edges;
    }
}
