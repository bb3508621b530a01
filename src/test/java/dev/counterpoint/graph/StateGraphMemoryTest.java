package dev.counterpoint.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Random;

class StateGraphMemoryTest {
    private static final int STATES = 400_000;
    private static final int TRANSITIONS = 1_200_000;
    private static final long A_STATE = 40;
    private static final long A_TRANSITION = 12;

    @Test
    void aStateTakesAtMost40BytesOfHeapAndATransition12() {
        long before = used();
        StateGraph graph = explored();
        long taken = used() - before;
        assertThat(graph.states()).isEqualTo(STATES);
        assertThat(graph.transitions()).isEqualTo(TRANSITIONS);
        assertThat(taken).isBetween(STATES * 8L, STATES * A_STATE + TRANSITIONS * A_TRANSITION);
    }

    /** Source by source, as the model checker finds them. */
    private static StateGraph explored() {
        StateGraph graph = new StateGraph();
        int label = RandomGraphs.step(graph, 0);
        Random random = new Random(7);
        graph.addState(true);
        for (int source = 0; source < STATES; source++) {
            for (int i = 0; i < TRANSITIONS / STATES; i++) {
                boolean fresh = i == 0 && graph.states() < STATES;
                int target = fresh ? graph.addState(false) : random.nextInt(graph.states());
                graph.addTransition(source, target, label);
            }
        }
        return graph;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            runtime.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
