package dev.counterpoint.ui.graph;

import dev.counterpoint.check.Counterexample;
import dev.counterpoint.graph.StateGraph;
import dev.counterpoint.state.Step;
import dev.counterpoint.ui.session.Examples;
import dev.counterpoint.ui.session.Recording;

import java.util.List;

/** What a check records, as far as the test lets it come: each state has three successors. */
final class GrowingGraph {
    private final StateGraph graph = new StateGraph();

    /** What is recorded. */
    final Recording recording = new Recording(graph, Examples::counter);

    GrowingGraph(int states) {
        to(states);
    }

    /** The check finds more states, breadth-first. */
    void to(int states) {
        int act = graph.label(new Step("Act", List.of()), Examples.PLACE);
        while (graph.states() < states) {
            int state = graph.addState(graph.states() == 0);
            if (state > 0) {
                graph.addTransition((state - 1) / 3, state, act);
            }
        }
    }

    /** A state is found before it is told how. */
    int addUnreached() {
        return graph.addState(false);
    }

    /** Now it is told. */
    void reach(int state) {
        graph.addTransition(0, state, 0);
    }

    /** The first states violate something. */
    Counterexample violation() {
        return Examples.pathIn(recording, 3);
    }
}
