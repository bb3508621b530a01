package dev.counterpoint.graph;

import dev.counterpoint.state.Binding;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.Step;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Graphs for tests, the same for the same seed. */
public final class RandomGraphs {
    private RandomGraphs() {}

    /** Any states and transitions, in any order: some states are not reached. */
    public static StateGraph any(int states, int transitions, long seed) {
        Random random = new Random(seed);
        StateGraph graph = new StateGraph();
        for (int i = 0; i < states; i++) {
            graph.addState(i == 0 || random.nextInt(20) == 0);
        }
        for (int i = 0; i < transitions; i++) {
            graph.addTransition(
                    random.nextInt(states), random.nextInt(states), step(graph, random.nextInt(9)));
        }
        return graph;
    }

    /**
     * As a model checker finds it: breadth-first, levels growing and shrinking, source by source.
     */
    public static StateGraph explored(int states, int degree, int levels, long seed) {
        Random random = new Random(seed);
        StateGraph graph = new StateGraph();
        List<Integer> level = new ArrayList<>(List.of(graph.addState(true)));
        List<Integer> all = new ArrayList<>(level);
        for (int depth = 1; !level.isEmpty(); depth++) {
            double bell = Math.sin(Math.PI * Math.min(depth, levels) / (levels + 1.0));
            int wanted = Math.max(1, (int) (states * bell * bell * 2 / (levels + 1)));
            wanted = depth > levels ? 1 + (states - all.size()) / 2 : wanted;
            wanted = Math.min(wanted, states - all.size());
            List<Integer> next = new ArrayList<>();
            for (int i = 0; i < level.size(); i++) {
                int out = 1 + random.nextInt(degree * 2 - 1);
                // A state's successors lie together, as they do where a few processes interleave.
                int near = level.size() < 2 ? 0 : i * wanted / level.size();
                for (int k = 0; k < out; k++) {
                    int at = Math.max(0, near + random.nextInt(5) - 2);
                    int target;
                    if (next.size() < wanted && (at >= next.size() || k == 0)) {
                        target = graph.addState(false);
                        next.add(target);
                    } else if (!next.isEmpty() && random.nextInt(10) < 8) {
                        target = next.get(Math.min(at, next.size() - 1));
                    } else {
                        int back = Math.max(0, all.size() - level.size() * 2);
                        target = all.get(back + random.nextInt(all.size() - back));
                    }
                    graph.addTransition(level.get(i), target, step(graph, random.nextInt(9)));
                }
            }
            all.addAll(next);
            level = next;
        }
        return graph;
    }

    /** The transitions of a graph, as source, target and label, in an order of one's own. */
    public static List<int[]> shuffled(StateGraph graph, long seed) {
        List<int[]> all = new ArrayList<>();
        graph.snapshot().forEachTransition((s, t, l) -> all.add(new int[] {s, t, l}));
        Collections.shuffle(all, new Random(seed));
        return all;
    }

    /** A label such as {@code Recv(2)}. */
    public static int step(StateGraph graph, int number) {
        String action = List.of("Send", "Receive", "Crash").get(number % 3);
        Binding node = new Binding("n", IntegerValue.of(number / 3));
        return graph.label(new Step(action, List.of(node)), null);
    }
}
