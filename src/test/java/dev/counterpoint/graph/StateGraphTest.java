package dev.counterpoint.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.state.Step;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

class StateGraphTest {
    @Property(tries = 100)
    void levelsAreTheShortestDistancesInWhateverOrderTransitionsCome(
            @ForAll @IntRange(min = 1, max = 60) int states,
            @ForAll @IntRange(min = 0, max = 150) int transitions,
            @ForAll long seed) {
        GraphSnapshot graph = RandomGraphs.any(states, transitions, seed).snapshot();

        int[] levels = new int[states];
        Arrays.setAll(levels, graph::level);
        assertThat(levels).isEqualTo(naiveLevels(graph));
    }

    @Property(tries = 100)
    void successorsAndPredecessorsAreTheTransitionsThatWereAdded(
            @ForAll @IntRange(min = 1, max = 40) int states,
            @ForAll @IntRange(min = 0, max = 200) int transitions,
            @ForAll long seed) {
        StateGraph graph = RandomGraphs.any(states, transitions, seed);
        GraphSnapshot now = graph.snapshot();

        List<List<Integer>> added = sorted(RandomGraphs.shuffled(graph, seed));
        List<int[]> leaving = new ArrayList<>();
        List<int[]> entering = new ArrayList<>();
        for (int state = 0; state < states; state++) {
            now.forEachSuccessor(state, (s, t, l) -> leaving.add(new int[] {s, t, l}));
            now.forEachPredecessor(state, (s, t, l) -> entering.add(new int[] {s, t, l}));
        }
        assertThat(added).hasSize(transitions);
        assertThat(sorted(leaving)).isEqualTo(added);
        assertThat(sorted(entering)).isEqualTo(added);
    }

    @Test
    void aSnapshotDoesNotSeeWhatComesLater() {
        StateGraph graph = new StateGraph();
        int a = graph.addState(true);
        int b = graph.addState(false);
        int go = graph.label(new Step("Go", List.of()), null);
        graph.addTransition(a, b, go);
        GraphSnapshot before = graph.snapshot();

        graph.addTransition(a, graph.addState(false), go);
        graph.addTransition(b, b, go);

        assertThat(before.nodes()).isEqualTo(2);
        assertThat(before.transitions()).isEqualTo(1);
        assertThat(targets(before, a)).containsExactly(b);
        assertThat(targets(before, b)).isEmpty();
        List<Integer> intoB = new ArrayList<>();
        before.forEachPredecessor(b, (s, t, l) -> intoB.add(s));
        assertThat(intoB).containsExactly(a);
        assertThat(targets(graph.snapshot(), b)).containsExactly(b);
    }

    @Test
    void equalStepsAtTheSamePlaceShareALabel() {
        StateGraph graph = new StateGraph();
        SourceRange here = new SourceRange("M", 3, 1, 4, 9);

        int first = graph.label(new Step("Go", List.of()), here);

        assertThat(graph.label(new Step("Go", List.of()), here)).isEqualTo(first);
        assertThat(graph.label(new Step("Go", List.of()), null)).isNotEqualTo(first);
        assertThat(graph.snapshot().label(first))
                .isEqualTo(new Label(new Step("Go", List.of()), here));
    }

    @Test
    void transitionsNeedStatesAndLabelsThatAreKnown() {
        StateGraph graph = new StateGraph();
        int only = graph.addState(true);
        assertThatThrownBy(() -> graph.addTransition(only, 1, 0))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("no state 1");
        assertThatThrownBy(() -> graph.addTransition(only, only, 0))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("no label 0");
    }

    @Test
    void isReadWhileItGrows() throws InterruptedException {
        StateGraph graph = new StateGraph();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread reader = Thread.ofPlatform().start(() -> readUntil(graph, 60_000, failure));
        graph.addState(true);
        for (int state = 1; state <= 60_000; state++) {
            graph.addState(false);
            int label = graph.label(new Step("Step" + state % 500, List.of()), null);
            graph.addTransition(state - 1, state, label);
            graph.addTransition(state - 1, state / 2, label);
        }
        reader.join();
        assertThat(failure.get()).isNull();
    }

    private static void readUntil(
            StateGraph graph, int states, AtomicReference<Throwable> failure) {
        try {
            GraphSnapshot now;
            do {
                now = graph.snapshot();
                int[] counted = new int[2];
                GraphSnapshot at = now;
                now.forEachTransition(
                        (source, target, label) -> {
                            counted[0]++;
                            assertThat(target == source + 1 || target == (source + 1) / 2).isTrue();
                            assertThat(at.label(label).step().action()).startsWith("Step");
                        });
                assertThat(counted[0]).isEqualTo(now.transitions());
                for (int state = Math.max(0, now.nodes() - 50); state < now.nodes(); state++) {
                    now.forEachPredecessor(
                            state,
                            (source, target, label) -> {
                                counted[1]++;
                                assertThat(target == source + 1 || target == (source + 1) / 2)
                                        .isTrue();
                            });
                }
            } while (now.nodes() <= states);
        } catch (Throwable thrown) {
            failure.set(thrown);
        }
    }

    private static List<Integer> targets(GraphSnapshot graph, int state) {
        List<Integer> targets = new ArrayList<>();
        graph.forEachSuccessor(state, (s, t, l) -> targets.add(t));
        return targets;
    }

    private static List<List<Integer>> sorted(List<int[]> transitions) {
        return transitions.stream()
                .sorted(Arrays::compare)
                .map(t -> Arrays.stream(t).boxed().toList())
                .toList();
    }

    private static int[] naiveLevels(GraphSnapshot graph) {
        int[] levels = new int[graph.nodes()];
        Arrays.fill(levels, GraphView.NO_LEVEL);
        Deque<Integer> queue = new ArrayDeque<>();
        for (int state = 0; state < levels.length; state++) {
            if (graph.isInitial(state)) {
                levels[state] = 0;
                queue.add(state);
            }
        }
        while (!queue.isEmpty()) {
            graph.forEachSuccessor(
                    queue.remove(),
                    (source, target, label) -> {
                        if (levels[target] < 0) {
                            levels[target] = levels[source] + 1;
                            queue.add(target);
                        }
                    });
        }
        return levels;
    }
}
