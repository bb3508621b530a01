package dev.counterpoint.bench;

import dev.counterpoint.graph.StateGraph;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.ui.session.Recording;

import java.util.Arrays;
import java.util.List;

/** The state graph of {@code Counters.tla}, as a check records it: breadth-first. */
final class Counters {
    private static final int COUNTERS = 3;

    private Counters() {}

    /** With counters of so many values. */
    static Recording recording(int values) {
        return new Recording(
                graph(values),
                number -> new State(List.of("state"), List.of(IntegerValue.of(number))));
    }

    static StateGraph graph(int values) {
        StateGraph graph = new StateGraph();
        int[] labels = new int[COUNTERS];
        Arrays.setAll(
                labels,
                c -> {
                    Binding counter = new Binding("c", IntegerValue.of(c + 1));
                    return graph.label(new Step("Up", List.of(counter)), null);
                });
        int all = values * values * values;
        int[] numbers = new int[all];
        Arrays.fill(numbers, -1);
        int[] queue = new int[all];
        int found = 0;
        numbers[0] = graph.addState(true);
        queue[found++] = 0;
        for (int source = 0; source < found; source++) {
            int state = queue[source];
            int unit = 1;
            for (int counter = 0; counter < COUNTERS; counter++) {
                int count = state / unit % values;
                int next = count + 1 < values ? state + unit : state - count * unit;
                if (numbers[next] < 0) {
                    numbers[next] = graph.addState(false);
                    queue[found++] = next;
                }
                graph.addTransition(source, numbers[next], labels[counter]);
                unit *= values;
            }
        }
        return graph;
    }
}
