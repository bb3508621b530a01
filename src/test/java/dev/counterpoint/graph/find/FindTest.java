package dev.counterpoint.graph.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.GraphSnapshot;
import dev.counterpoint.graph.Paths;
import dev.counterpoint.graph.RandomGraphs;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.StateGraph;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

class FindTest {
    @Property(tries = 80)
    void componentsAreNumberedSoThatNoTransitionLeadsToAHigherOne(
            @ForAll @IntRange(min = 1, max = 60) int states, @ForAll long seed) {
        GraphSnapshot graph = RandomGraphs.any(states, states + states / 2, seed).snapshot();
        Components components =
                Components.of(TransitionTable.of(graph, Cancel.NEVER), Cancel.NEVER);
        boolean[][] leads = closure(graph);
        int[] sizes = new int[components.count()];
        for (int a = 0; a < states; a++) {
            sizes[components.componentOf(a)]++;
            for (int b = 0; b < states; b++) {
                boolean same = components.componentOf(a) == components.componentOf(b);
                assertThat(same).isEqualTo(leads[a][b] && leads[b][a]);
            }
        }
        for (int component = 0; component < sizes.length; component++) {
            assertThat(components.size(component)).isEqualTo(sizes[component]);
        }
        graph.forEachTransition(
                (s, t, l) ->
                        assertThat(components.componentOf(t))
                                .isLessThanOrEqualTo(components.componentOf(s)));
    }

    @Property(tries = 80)
    void distancesAreThoseOfShortestPaths(
            @ForAll @IntRange(min = 1, max = 40) int states,
            @ForAll @IntRange(min = 0, max = 9) int steps,
            @ForAll long seed) {
        GraphSnapshot graph = RandomGraphs.any(states, states * 2, seed).snapshot();
        TransitionTable table = TransitionTable.of(graph, Cancel.NEVER);
        int start = Math.floorMod(seed, states);
        Reach after = Reach.after(table, set(start), steps, Cancel.NEVER);
        Reach before = Reach.before(table, set(start), steps, Cancel.NEVER);
        for (int state = 0; state < states; state++) {
            int to = Paths.shortest(graph, start, state, Cancel.NEVER).length - 1;
            int from = Paths.shortest(graph, state, start, Cancel.NEVER).length - 1;
            assertThat(after.distance(state)).isEqualTo(to <= steps ? to : -1);
            assertThat(before.distance(state)).isEqualTo(from <= steps ? from : -1);
        }
        assertThat(after.toSet().cardinality()).isEqualTo(after.count());
        assertThat(after.nodes()[0]).isEqualTo(start);
    }

    @Property(tries = 80)
    void theBadRegionIsWhatItSays(
            @ForAll @IntRange(min = 1, max = 40) int states, @ForAll long seed) {
        GraphSnapshot graph = RandomGraphs.any(states, states + 2, seed).snapshot();
        BitSet bad = set(Math.floorMod(seed, states), Math.floorMod(seed / 7, states));
        BadRegion region = BadRegion.of(TransitionTable.of(graph, Cancel.NEVER), bad, Cancel.NEVER);
        boolean[][] leads = closure(graph);
        BitSet inevitable = inevitable(graph, bad);
        for (int state = 0; state < states; state++) {
            int from = state;
            assertThat(region.reaching().get(state))
                    .isEqualTo(bad.stream().anyMatch(b -> leads[from][b]));
            assertThat(region.inevitable().get(state)).isEqualTo(inevitable.get(state));
            assertThat(region.border().get(state))
                    .isEqualTo(
                            !inevitable.get(state)
                                    && targets(graph, state).stream().anyMatch(inevitable::get));
        }
    }

    /** The greatest set that shrinks from all: who can go on without end, or stop, outside bad. */
    private static BitSet inevitable(GraphSnapshot graph, BitSet bad) {
        BitSet avoids = new BitSet();
        avoids.set(0, graph.nodes());
        avoids.andNot(bad);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int state : avoids.stream().toArray()) {
                List<Integer> next = targets(graph, state);
                if (!next.isEmpty() && next.stream().noneMatch(avoids::get)) {
                    avoids.clear(state);
                    changed = true;
                }
            }
        }
        avoids.flip(0, graph.nodes());
        return avoids;
    }

    @Test
    void deadEndsAreStatesWithoutAStepAndStatesThatOnlyStepToThemselves() {
        StateGraph graph = new StateGraph();
        IntStream.range(0, 4).forEach(i -> graph.addState(i == 0));
        graph.addTransition(0, 1, RandomGraphs.step(graph, 0));
        graph.addTransition(0, 2, RandomGraphs.step(graph, 0));
        graph.addTransition(2, 2, RandomGraphs.step(graph, 1));
        DeadEnds ends = DeadEnds.of(TransitionTable.of(graph.snapshot(), Cancel.NEVER));
        assertThat(ends.stuck()).isEqualTo(set(1, 3));
        assertThat(ends.resting()).isEqualTo(set(2));
    }

    @Test
    void actionsThatAreNeverTakenAreNamedInTheirOrder() {
        StateGraph graph = new StateGraph();
        graph.addState(true);
        graph.addTransition(0, 0, RandomGraphs.step(graph, 0));
        graph.addTransition(0, 0, RandomGraphs.step(graph, 3));
        ActionUse use = ActionUse.of(graph.snapshot());
        assertThat(use.of("Send")).isEqualTo(2);
        assertThat(use.neverTaken(List.of("Send", "Receive", "Crash", "Receive")))
                .containsExactly("Receive", "Crash");
    }

    @Test
    void histogramsCountEachState() {
        GraphSnapshot graph = RandomGraphs.explored(500, 3, 8, 7).snapshot();
        TransitionTable table = TransitionTable.of(graph, Cancel.NEVER);
        for (Histogram histogram :
                List.of(
                        Histogram.outDegrees(table),
                        Histogram.inDegrees(table),
                        Histogram.depths(graph))) {
            int all = IntStream.rangeClosed(0, histogram.highest()).map(histogram::count).sum();
            assertThat(all).isEqualTo(500);
            assertThat(histogram.count(histogram.highest())).isPositive();
        }
        double mean = graph.transitions() / 500.0;
        assertThat(Histogram.outDegrees(table).mean()).isCloseTo(mean, within(1e-9));
        assertThat(Histogram.inDegrees(table).mean()).isCloseTo(mean, within(1e-9));
        assertThat(Histogram.depths(new StateGraph().snapshot()).highest()).isEqualTo(-1);
    }

    @Property(tries = 40)
    void aPartOfAGraphHasTheTransitionsAmongItsStates(
            @ForAll @IntRange(min = 1, max = 60) int states, @ForAll long seed) {
        GraphSnapshot graph = RandomGraphs.any(states, states * 3, seed).snapshot();
        BitSet kept = new BitSet();
        IntStream.range(0, states).filter(s -> (seed >> s % 60 & 1) == 0).forEach(kept::set);
        PartOfGraph part = new PartOfGraph(graph, kept);
        List<String> wanted = new ArrayList<>();
        graph.forEachTransition(
                (s, t, l) -> {
                    if (kept.get(s) && kept.get(t)) {
                        wanted.add(s + " " + t + " " + l);
                    }
                });
        List<String> leaving = new ArrayList<>();
        List<String> entering = new ArrayList<>();
        for (int node = 0; node < part.nodes(); node++) {
            part.forEachSuccessor(node, (s, t, l) -> leaving.add(original(part, s, t, l)));
            part.forEachPredecessor(node, (s, t, l) -> entering.add(original(part, s, t, l)));
        }
        assertThat(leaving).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(entering).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(part.of(Spine.path(0)) != null).isEqualTo(kept.get(0));
    }

    @Test
    void cancellingEndsEachQuestion() {
        GraphSnapshot graph = RandomGraphs.explored(50, 3, 8, 7).snapshot();
        TransitionTable table = TransitionTable.of(graph, Cancel.NEVER);
        List<Runnable> questions =
                List.of(
                        () -> TransitionTable.of(graph, () -> true),
                        () -> Components.of(table, () -> true),
                        () -> Reach.after(table, set(0), Reach.ANY, () -> true),
                        () -> BadRegion.of(table, set(0), () -> true));
        for (Runnable question : questions) {
            assertThatThrownBy(question::run).isInstanceOf(CancellationException.class);
        }
    }

    private static String original(PartOfGraph part, int source, int target, int label) {
        return part.stateOf(source) + " " + part.stateOf(target) + " " + label;
    }

    private static BitSet set(int... states) {
        BitSet set = new BitSet();
        IntStream.of(states).forEach(set::set);
        return set;
    }

    private static List<Integer> targets(GraphSnapshot graph, int state) {
        List<Integer> targets = new ArrayList<>();
        graph.forEachSuccessor(state, (s, t, l) -> targets.add(t));
        return targets;
    }

    private static boolean[][] closure(GraphSnapshot graph) {
        int states = graph.nodes();
        boolean[][] leads = new boolean[states][states];
        graph.forEachTransition((s, t, l) -> leads[s][t] = true);
        for (int k = 0; k < states; k++) {
            leads[k][k] = true;
            for (int a = 0; a < states; a++) {
                for (int b = 0; b < states; b++) {
                    leads[a][b] |= leads[a][k] && leads[k][b];
                }
            }
        }
        return leads;
    }
}
