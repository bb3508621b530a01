package dev.counterpoint.graph.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.GraphSnapshot;
import dev.counterpoint.graph.GraphView;
import dev.counterpoint.graph.Paths;
import dev.counterpoint.graph.RandomGraphs;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.StateGraph;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;

class LayeredLayoutTest {
    private static final Spacing BOXES =
            new Spacing() {
                @Override
                public double width(int node) {
                    return 40 + node % 7 * 20;
                }

                @Override
                public double height(int node) {
                    return 20 + node % 3 * 15;
                }
            };

    @Property(tries = 60)
    void noTwoBoxesOverlap(
            @ForAll @IntRange(min = 1, max = 600) int states,
            @ForAll @IntRange(min = 1, max = 12) int levels,
            @ForAll long seed) {
        GraphSnapshot graph = RandomGraphs.explored(states, 2, levels, seed).snapshot();
        Spine spine = deepest(graph);
        assertNoOverlap(LayeredLayout.of(graph, (Spine) null, BOXES, Cancel.NEVER));
        assertNoOverlap(LayeredLayout.of(graph, spine, BOXES, Cancel.NEVER));
    }

    @Property(tries = 60)
    void columnsAreLevelsFromLeftToRight(
            @ForAll @IntRange(min = 1, max = 300) int states, @ForAll long seed) {
        GraphSnapshot graph = RandomGraphs.any(states, states * 2, seed).snapshot();
        Layout layout = LayeredLayout.of(graph, (Spine) null, BOXES, Cancel.NEVER);
        for (int node = 0; node < states; node++) {
            assertThat(layout.column(node)).isEqualTo(Math.max(0, graph.level(node)));
            int other = (int) (Math.abs(seed % states) + node) % states;
            if (layout.column(node) < layout.column(other)) {
                assertThat(layout.x(node) + layout.width(node) / 2)
                        .isLessThan(layout.x(other) - layout.width(other) / 2);
            }
        }
    }

    @Property(tries = 60)
    void aShortestSpineIsStraightAndInItsLevels(
            @ForAll @IntRange(min = 2, max = 400) int states, @ForAll long seed) {
        GraphSnapshot graph = RandomGraphs.explored(states, 3, 6, seed).snapshot();
        Spine spine = deepest(graph);
        Layout layout = LayeredLayout.of(graph, spine, BOXES, Cancel.NEVER);
        for (int i = 0; i < spine.length(); i++) {
            assertThat(layout.y(spine.state(i))).isZero();
            assertThat(layout.column(spine.state(i))).isEqualTo(graph.level(spine.state(i)));
        }
    }

    @Test
    void aSpineThatIsNotShortestIsStraightToo() {
        StateGraph graph = new StateGraph();
        for (int state = 0; state < 6; state++) {
            graph.addState(state == 0);
        }
        int go = RandomGraphs.step(graph, 0);
        int[][] transitions = {{0, 1}, {0, 2}, {1, 2}, {2, 3}, {3, 1}, {3, 4}, {0, 5}};
        for (int[] transition : transitions) {
            graph.addTransition(transition[0], transition[1], go);
        }
        Spine spine = Spine.lasso(1, 0, 1, 2, 3);
        Layout layout = LayeredLayout.of(graph.snapshot(), spine, BOXES, Cancel.NEVER);
        for (int i = 0; i < 4; i++) {
            assertThat(layout.y(spine.state(i))).isZero();
            assertThat(layout.column(spine.state(i))).isEqualTo(i);
        }
        assertThat(layout.column(4)).isEqualTo(4);
        assertThat(layout.column(5)).isEqualTo(1);
    }

    @Property(tries = 40)
    void statesKeepTheirPlaceWhenOthersCome(
            @ForAll @IntRange(min = 2, max = 500) int states,
            @ForAll @IntRange(min = 1, max = 99) int percent,
            @ForAll long seed) {
        StateGraph all = RandomGraphs.explored(states, 2, 8, seed);
        StateGraph growing = new StateGraph();
        List<int[]> transitions = new ArrayList<>();
        all.snapshot().forEachTransition((s, t, l) -> transitions.add(new int[] {s, t}));
        growing.addState(true);
        Layout layout = LayeredLayout.of(growing.snapshot(), (Spine) null, BOXES, Cancel.NEVER);
        int early = transitions.size() * percent / 100;
        for (int i = 0; i < transitions.size(); i++) {
            int[] transition = transitions.get(i);
            if (transition[1] == growing.states()) {
                growing.addState(false);
            }
            growing.addTransition(transition[0], transition[1], RandomGraphs.step(growing, 0));
            if (i == early) {
                layout = LayeredLayout.of(growing.snapshot(), (Spine) null, BOXES, Cancel.NEVER);
            }
        }
        Layout extended = LayeredLayout.extend(layout, growing.snapshot(), Cancel.NEVER);
        assertThat(extended.nodes()).isEqualTo(growing.states());
        for (int node = 0; node < layout.nodes(); node++) {
            assertThat(extended.x(node)).isEqualTo(layout.x(node));
            assertThat(extended.y(node)).isEqualTo(layout.y(node));
        }
        assertNoOverlap(extended);
    }

    @Test
    void aWideLevelIsPackedIntoSeveralFiles() {
        StateGraph graph = new StateGraph();
        graph.addState(true);
        for (int state = 1; state <= 5_000; state++) {
            graph.addState(false);
            graph.addTransition(0, state, RandomGraphs.step(graph, state));
        }
        Spacing boxes = Spacing.uniform(120, 40);
        Layout packed = LayeredLayout.of(graph.snapshot(), (Spine) null, boxes, Cancel.NEVER);
        assertThat(aspect(packed)).isCloseTo(1.6, within(0.3));

        StateGraph one = new StateGraph();
        one.addState(true);
        Layout first = LayeredLayout.of(one.snapshot(), (Spine) null, boxes, Cancel.NEVER);
        Layout grown = LayeredLayout.extend(first, graph.snapshot(), Cancel.NEVER);
        assertThat(aspect(grown)).isBetween(0.8, 3.0);
    }

    @Test
    void theSameGraphGivesTheSameLayout() {
        GraphView graph = RandomGraphs.explored(2_000, 2, 9, 7).snapshot();
        Spine spine = deepest(graph);
        Layout first = LayeredLayout.of(graph, spine, BOXES, Cancel.NEVER);
        Layout second = LayeredLayout.of(graph, spine, BOXES, Cancel.NEVER);
        assertThat(second.ys()).isEqualTo(first.ys());
        assertThat(second.xs()).isEqualTo(first.xs());
    }

    @Test
    void endsWhenItIsCancelled() {
        GraphView graph = RandomGraphs.explored(500, 2, 9, 7).snapshot();
        assertThatThrownBy(() -> LayeredLayout.of(graph, (Spine) null, BOXES, () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void anEmptyGraphHasAnEmptyLayout() {
        Layout layout =
                LayeredLayout.of(new StateGraph().snapshot(), (Spine) null, BOXES, Cancel.NEVER);
        assertThat(layout.nodes()).isZero();
    }

    private static Spine deepest(GraphView graph) {
        int deepest = 0;
        for (int node = 0; node < graph.nodes(); node++) {
            deepest = graph.level(node) > graph.level(deepest) ? node : deepest;
        }
        int end = deepest;
        return Spine.violation(Paths.fromInitial(graph, node -> node == end, Cancel.NEVER));
    }

    private static double aspect(Layout layout) {
        double right = 0;
        double top = 0;
        double bottom = 0;
        for (int node = 0; node < layout.nodes(); node++) {
            right = Math.max(right, layout.x(node));
            top = Math.min(top, layout.y(node));
            bottom = Math.max(bottom, layout.y(node));
        }
        return right / (bottom - top);
    }

    /** Sweeps from left to right, so that only boxes that are near in x are compared. */
    private static void assertNoOverlap(Layout layout) {
        List<Integer> nodes = new ArrayList<>();
        for (int node = 0; node < layout.nodes(); node++) {
            nodes.add(node);
        }
        nodes.sort(Comparator.comparingDouble(n -> layout.x(n) - layout.width(n) / 2));
        for (int i = 0; i < nodes.size(); i++) {
            int a = nodes.get(i);
            for (int j = i + 1; j < nodes.size(); j++) {
                int b = nodes.get(j);
                double apart = layout.x(b) - layout.width(b) / 2 - layout.x(a);
                if (apart >= layout.width(a) / 2) {
                    break;
                }
                double height = (layout.height(a) + layout.height(b)) / 2;
                assertThat(Math.abs(layout.y(a) - layout.y(b)))
                        .as("nodes %d and %d", a, b)
                        .isGreaterThanOrEqualTo(height - 0.01);
            }
        }
    }
}
