package dev.counterpoint.graph.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.FirstStates;
import dev.counterpoint.graph.GraphSnapshot;
import dev.counterpoint.graph.GraphView;
import dev.counterpoint.graph.Label;
import dev.counterpoint.graph.RandomGraphs;
import dev.counterpoint.graph.StateGraph;
import dev.counterpoint.state.Binding;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class LayoutsTest {
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

    @Property(tries = 20)
    void noTwoBoxesOverlapHoweverTheyAreLaidOut(
            @ForAll LayoutKind kind,
            @ForAll @IntRange(min = 1, max = 300) int states,
            @ForAll long seed) {
        assertNoOverlap(layout(kind, RandomGraphs.any(states, states * 2, seed).snapshot()));
    }

    @Property(tries = 20)
    void statesKeepTheirPlaceWhenOthersComeHoweverTheyAreLaidOut(
            @ForAll LayoutKind kind,
            @ForAll @IntRange(min = 2, max = 300) int states,
            @ForAll @IntRange(min = 1, max = 99) int percent,
            @ForAll long seed) {
        GraphSnapshot all = RandomGraphs.explored(states, 2, 8, seed).snapshot();
        GraphView some = FirstStates.of(all, 0, Math.max(1, states * percent / 100));
        Layout before = layout(kind, some);
        Layout after = Layouts.extend(before, all, Cancel.NEVER);
        assertThat(after.nodes()).isEqualTo(all.nodes());
        assertThat(after.kind()).isEqualTo(kind);
        for (int node = 0; node < before.nodes(); node++) {
            assertThat(after.x(node)).isEqualTo(before.x(node));
            assertThat(after.y(node)).isEqualTo(before.y(node));
        }
        assertNoOverlap(after);
    }

    @Property(tries = 20)
    void inLanesAStateStandsBelowWhoActedBeforeAndRightOfItsLevelBefore(
            @ForAll @IntRange(min = 1, max = 300) int states, @ForAll long seed) {
        GraphSnapshot graph = RandomGraphs.explored(states, 2, 8, seed).snapshot();
        Layout layout = layout(LayoutKind.LANES, graph);
        for (int node = 0; node < states; node++) {
            Set<String> actors = new HashSet<>();
            if (graph.isInitial(node)) {
                actors.add("");
            } else {
                graph.forEachPredecessor(node, (s, t, l) -> actors.add(actor(graph.label(l))));
            }
            double y = layout.y(node);
            assertThat(layout.lanes())
                    .filteredOn(lane -> y > lane.top() && y < lane.bottom())
                    .singleElement()
                    .satisfies(lane -> assertThat(actors).contains(lane.title()));
            int other = (int) (Math.abs(seed % states) + node) % states;
            if (graph.level(node) < graph.level(other)) {
                assertThat(layout.x(node) + layout.width(node) / 2)
                        .isLessThan(layout.x(other) - layout.width(other) / 2);
            }
        }
    }

    @Test
    void aLoopIsACircleInTheOrderOfItsSteps() {
        StateGraph graph = new StateGraph();
        IntStream.range(0, 9).forEach(state -> graph.addState(state == 0));
        int go = RandomGraphs.step(graph, 0);
        graph.addTransition(0, 1, go);
        for (int i = 1; i <= 8; i++) {
            graph.addTransition(i, i % 8 + 1, go);
        }
        Layout layout = layout(LayoutKind.CIRCULAR, graph.snapshot());
        double x = IntStream.rangeClosed(1, 8).mapToDouble(layout::x).average().orElseThrow();
        double y = IntStream.rangeClosed(1, 8).mapToDouble(layout::y).average().orElseThrow();
        double radius = Math.hypot(layout.x(1) - x, layout.y(1) - y);
        for (int i = 1; i <= 8; i++) {
            assertThat(Math.hypot(layout.x(i) - x, layout.y(i) - y)).isCloseTo(radius, within(0.1));
            double step =
                    Math.hypot(
                            layout.x(i) - layout.x(i % 8 + 1), layout.y(i) - layout.y(i % 8 + 1));
            assertThat(step).isCloseTo(2 * radius * Math.sin(Math.PI / 8), within(0.1));
        }
        assertThat(layout.x(0)).isLessThan(x - radius);
    }

    @Test
    void springsBringNeighboursTogether() {
        StateGraph graph = new StateGraph();
        IntStream.range(0, 60).forEach(state -> graph.addState(state == 0));
        int go = RandomGraphs.step(graph, 0);
        for (int i = 0; i < 59; i++) {
            graph.addTransition(i, i + 1, go);
        }
        Layout layout = layout(LayoutKind.FORCE, graph.snapshot());
        double near = 0;
        double far = 0;
        for (int i = 0; i < 30; i++) {
            near += Math.hypot(layout.x(i) - layout.x(i + 1), layout.y(i) - layout.y(i + 1));
            far += Math.hypot(layout.x(i) - layout.x(i + 29), layout.y(i) - layout.y(i + 29));
        }
        assertThat(near).isLessThan(far / 2);
    }

    @ParameterizedTest
    @EnumSource
    void theSameGraphGivesTheSameLayout(LayoutKind kind) {
        GraphView graph = RandomGraphs.explored(250, 2, 9, 7).snapshot();
        assertThat(layout(kind, graph).xs()).isEqualTo(layout(kind, graph).xs());
        assertThat(layout(kind, graph).ys()).isEqualTo(layout(kind, graph).ys());
    }

    @ParameterizedTest
    @EnumSource
    void endsWhereverItIsCancelled(LayoutKind kind) {
        GraphView graph = RandomGraphs.explored(400, 2, 9, 7).snapshot();
        AtomicInteger asked = new AtomicInteger();
        layout(kind, graph, () -> asked.incrementAndGet() < 0);
        assertThat(asked).hasPositiveValue();
        for (int at : new int[] {1, (asked.get() + 1) / 2, asked.get()}) {
            AtomicInteger now = new AtomicInteger();
            assertThatThrownBy(() -> layout(kind, graph, () -> now.incrementAndGet() >= at))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void tooManyStatesForSpringsAreLayeredAndThatIsSaid() {
        GraphView graph = RandomGraphs.explored(3_001, 2, 9, 7).snapshot();
        assertThat(layout(LayoutKind.FORCE, graph).kind()).isEqualTo(LayoutKind.LAYERED);
        assertThat(LayoutKind.FORCE.refusal(3_000)).isNull();
        assertThat(LayoutKind.FORCE.refusal(3_001))
                .startsWith("Force layout takes up to 3,000 states, and these are 3,001.");
        assertThat(LayoutKind.LAYERED.refusal(1_000_000)).isNull();
    }

    private static Layout layout(LayoutKind kind, GraphView graph) {
        return layout(kind, graph, Cancel.NEVER);
    }

    private static Layout layout(LayoutKind kind, GraphView graph, Cancel cancel) {
        Arrangement arrangement = Arrangement.of(kind, action -> "n");
        return Layouts.of(arrangement, graph, null, Columns.of(graph, null), BOXES, cancel);
    }

    private static String actor(Label label) {
        return label.step().parameters().stream()
                .filter(p -> p.name().equals("n"))
                .findFirst()
                .map(Binding::value)
                .map(Object::toString)
                .orElse("");
    }

    private static void assertNoOverlap(Layout layout) {
        List<Integer> nodes = new ArrayList<>();
        IntStream.range(0, layout.nodes()).forEach(nodes::add);
        for (int a = 0; a < nodes.size(); a++) {
            for (int b = a + 1; b < nodes.size(); b++) {
                double x = Math.abs(layout.x(a) - layout.x(b));
                double y = Math.abs(layout.y(a) - layout.y(b));
                boolean apart =
                        x >= (layout.width(a) + layout.width(b)) / 2 - 0.1
                                || y >= (layout.height(a) + layout.height(b)) / 2 - 0.1;
                if (!apart) {
                    fail("nodes %d and %d overlap", a, b);
                }
            }
        }
    }
}
