package dev.counterpoint.graph.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.GraphSnapshot;
import dev.counterpoint.graph.ListedStates;
import dev.counterpoint.graph.Paths;
import dev.counterpoint.graph.Progress;
import dev.counterpoint.graph.QuestionException;
import dev.counterpoint.graph.RandomGraphs;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.StateGraph;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.BooleanValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.State;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

class ProjectionTest {
    @Property(tries = 60)
    void anEdgeIsThereExactlyWhereSomeStateHasOneAndCountsAddUp(
            @ForAll @IntRange(min = 1, max = 200) int states, @ForAll long seed) {
        GraphSnapshot graph = RandomGraphs.any(states, states * 3, seed).snapshot();
        Grouping grouping = byVariables(ListedStates.random(states, seed), "x", "y");
        assertEdges(graph, closed(graph, grouping));
    }

    @Property(tries = 60)
    void theSameHoldsWhereGroupsAreOpen(
            @ForAll @IntRange(min = 1, max = 200) int states,
            @ForAll @IntRange(min = 1, max = 9) int most,
            @ForAll long seed) {
        GraphSnapshot graph = RandomGraphs.any(states, states * 3, seed).snapshot();
        Grouping grouping = byVariables(ListedStates.random(states, seed), "x");
        Projection projection = new Projection(graph, grouping);
        Set<Integer> opened = Set.of(Math.floorMod(seed, grouping.groups().size()));
        GroupGraph open = projection.open(opened, null, most, Progress.NONE, Cancel.NEVER);
        assertEdges(graph, open);
        int shown = 0;
        for (int node = 0; node < open.nodes(); node++) {
            if (open.stateOf(node) >= 0) {
                shown++;
                assertThat(opened).contains(open.groupNumber(node));
                assertThat(open.nodeOf(open.stateOf(node))).isEqualTo(node);
            }
        }
        int size = grouping.groups().get(opened.iterator().next()).states();
        assertThat(shown).isEqualTo(Math.min(most, size));
    }

    @Property(tries = 60)
    void statesAreInOneGroupExactlyWhereTheirValuesAreEqual(
            @ForAll @IntRange(min = 1, max = 80) int states, @ForAll long seed) {
        ListedStates values = ListedStates.random(states, seed);
        Grouping grouping = byVariables(values, "y", "x");
        int counted = 0;
        for (Group group : grouping.groups()) {
            counted += group.states();
            State first = values.state(group.first());
            assertThat(group.values())
                    .containsExactly(
                            new Binding("y", first.get("y")), new Binding("x", first.get("x")));
        }
        assertThat(counted).isEqualTo(states);
        for (int a = 0; a < states; a++) {
            for (int b = 0; b < a; b++) {
                State left = values.state(a);
                State right = values.state(b);
                boolean same =
                        left.get("x").equals(right.get("x"))
                                && left.get("y").equals(right.get("y"));
                assertThat(grouping.groupOf(a) == grouping.groupOf(b)).isEqualTo(same);
            }
        }
    }

    @Property(tries = 60)
    void statesAreInOneComponentExactlyWhereEachLeadsToTheOther(
            @ForAll @IntRange(min = 1, max = 40) int states, @ForAll long seed) {
        GraphSnapshot graph = RandomGraphs.any(states, states + 3, seed).snapshot();
        Grouping grouping = ComponentGrouping.of(graph, Cancel.NEVER);
        for (int a = 0; a < states; a++) {
            for (int b = 0; b < states; b++) {
                boolean mutual =
                        Paths.shortest(graph, a, b, Cancel.NEVER).length > 0
                                && Paths.shortest(graph, b, a, Cancel.NEVER).length > 0;
                assertThat(grouping.groupOf(a) == grouping.groupOf(b)).isEqualTo(mutual);
            }
        }
    }

    @Property(tries = 40)
    void aCounterexampleRunsAlongEdgesOfTheGroups(
            @ForAll @IntRange(min = 2, max = 150) int states, @ForAll long seed) {
        GraphSnapshot graph = RandomGraphs.explored(states, 2, 6, seed).snapshot();
        int[] path = Paths.fromInitial(graph, s -> s == states / 2, Cancel.NEVER);
        Grouping grouping = byVariables(ListedStates.random(states, seed), "x");
        GroupGraph groups = closed(graph, grouping);
        Spine through = groups.through(Spine.violation(path));
        assertThat(through.end()).isNotNull();
        assertThat(through.state(through.length() - 1))
                .isEqualTo(groups.nodeOf(path[path.length - 1]));
        for (int i = 0; i + 1 < through.length(); i++) {
            int next = through.state(i + 1);
            Set<Integer> targets = new HashSet<>();
            groups.forEachSuccessor(through.state(i), (s, t, l) -> targets.add(t));
            assertThat(targets).contains(next);
            assertThat(through.state(i)).isNotEqualTo(next);
        }
    }

    @Test
    void aLassoWithinOneGroupIsThatGroupWithAStepToItself() {
        StateGraph graph = chain(4);
        Grouping grouping = Grouping.of(new int[] {0, 1, 1, 1}, 2, kind -> nothing());
        GroupGraph groups = closed(graph.snapshot(), grouping);
        Spine through = groups.through(Spine.lasso(2, 0, 1, 2, 3));
        assertThat(through.states()).containsExactly(0, 1);
        assertThat(through.loop()).hasValue(1);
    }

    @Test
    void anEdgeKeepsItsParametersWhereAllItsStepsAreTheSame() {
        StateGraph graph = new StateGraph();
        IntStream.range(0, 3).forEach(i -> graph.addState(i == 0));
        graph.addTransition(0, 1, RandomGraphs.step(graph, 0));
        graph.addTransition(0, 2, RandomGraphs.step(graph, 3));
        graph.addTransition(1, 0, RandomGraphs.step(graph, 1));
        Grouping grouping = Grouping.of(new int[] {0, 1, 1}, 2, kind -> nothing());
        GroupGraph groups = closed(graph.snapshot(), grouping);
        List<String> edges = new ArrayList<>();
        for (int node = 0; node < groups.nodes(); node++) {
            groups.forEachBundle(
                    node, (s, t, l, n) -> edges.add(s + groups.label(l).step().toString() + t + n));
        }
        assertThat(edges).containsExactly("0Send12", "1Receive(0)01");
        assertThat(groups.edges()).isEqualTo(2);
    }

    @Test
    void theLastActorIsWhoTookTheFirstStepToAState() {
        StateGraph graph = chain(3);
        graph.addTransition(0, 2, RandomGraphs.step(graph, 6));
        Grouping grouping =
                ActorGrouping.of(graph.snapshot(), label -> label.step().parameters().getFirst());
        assertThat(grouping.groups())
                .extracting(g -> g.words() + g.values())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("no step led here");
        assertThat(grouping.groupOf(1)).isEqualTo(grouping.groupOf(2));
        assertThat(grouping.groups().get(1).values().getFirst().name()).isEqualTo("last actor");
    }

    @Property(tries = 40)
    void theContentsOfAGroupCountEachOfItsStates(
            @ForAll @IntRange(min = 1, max = 90) int states, @ForAll long seed) {
        ListedStates values = ListedStates.random(states, seed);
        Grouping grouping = byVariables(values, "x");
        for (int group = 0; group < grouping.groups().size(); group++) {
            int size = grouping.groups().get(group).states();
            List<GroupContents> contents =
                    GroupContents.of(values, grouping, group, 9, Cancel.NEVER);
            assertThat(contents).extracting(GroupContents::variable).containsExactly("x", "y", "z");
            assertThat(contents.getFirst().values())
                    .containsExactly(
                            new GroupContents.Count(
                                    grouping.groups().get(group).values().getFirst().value(),
                                    size));
            assertThat(contents.get(2).tooMany()).isEqualTo(size > 9);
            for (GroupContents variable : contents) {
                int counted =
                        variable.values().stream().mapToInt(GroupContents.Count::states).sum();
                assertThat(counted).isEqualTo(variable.tooMany() ? 0 : size);
            }
        }
    }

    @Test
    void variablesThatSetTheViolationApartAreSuggestedFirst() {
        List<String> names = List.of("half", "same", "bad", "each");
        List<State> states = new ArrayList<>();
        BitSet violating = new BitSet();
        for (int i = 0; i < 100; i++) {
            violating.set(i, i % 10 == 3);
            states.add(
                    new State(
                            names,
                            List.of(
                                    IntegerValue.of(i / 50),
                                    IntegerValue.of(7),
                                    new BooleanValue(i % 10 == 3),
                                    IntegerValue.of(i))));
        }
        ListedStates values = new ListedStates(names, states);
        List<SuggestedVariable> suggested =
                SuggestedVariable.of(values, 100, violating, Progress.NONE, Cancel.NEVER);
        assertThat(suggested)
                .extracting(SuggestedVariable::variable)
                .containsExactly("bad", "half");
        assertThat(suggested.getFirst().split()).isCloseTo(1, within(1e-9));
        assertThat(suggested.getLast().split()).isCloseTo(0, within(1e-9));
        assertThat(SuggestedVariable.of(values, 100, new BitSet(), Progress.NONE, Cancel.NEVER))
                .allMatch(s -> s.split() == 0)
                .hasSize(2);
    }

    @Test
    void moreValuesThanAnybodyCanReadAreRefusedInASentence() {
        ListedStates values = ListedStates.random(Grouping.MOST + 1, 1);
        assertThatThrownBy(() -> byVariables(values, "x", "z"))
                .isInstanceOf(QuestionException.class)
                .hasMessage(
                        "z has more than 10,000 different values; more groups than anybody can"
                                + " read.");
    }

    @Test
    void cancellingEndsAProjection() {
        GraphSnapshot graph = chain(9).snapshot();
        Grouping grouping = byVariables(ListedStates.random(9, 3), "x");
        Projection projection = new Projection(graph, grouping);
        assertThatThrownBy(() -> projection.closed(Progress.NONE, () -> true))
                .isInstanceOf(CancellationException.class);
    }

    private static StateGraph chain(int states) {
        StateGraph graph = new StateGraph();
        IntStream.range(0, states).forEach(i -> graph.addState(i == 0));
        for (int i = 0; i + 1 < states; i++) {
            graph.addTransition(i, i + 1, RandomGraphs.step(graph, 0));
        }
        return graph;
    }

    private static Grouping.Key nothing() {
        return new Grouping.Key("", List.of());
    }

    private static Grouping byVariables(ListedStates values, String... variables) {
        return VariableGrouping.of(
                values, List.of(variables), values.states().size(), Progress.NONE, Cancel.NEVER);
    }

    private static GroupGraph closed(GraphSnapshot graph, Grouping grouping) {
        return new Projection(graph, grouping).closed(Progress.NONE, Cancel.NEVER);
    }

    private static void assertEdges(GraphSnapshot graph, GroupGraph groups) {
        Map<String, Integer> wanted = new HashMap<>();
        graph.forEachTransition(
                (s, t, l) ->
                        wanted.merge(
                                groups.nodeOf(s)
                                        + graph.label(l).step().action()
                                        + groups.nodeOf(t),
                                1,
                                Integer::sum));
        Map<String, Integer> leaving = new HashMap<>();
        Set<String> entering = new HashSet<>();
        int states = 0;
        for (int node = 0; node < groups.nodes(); node++) {
            states += groups.statesIn(node);
            groups.forEachBundle(
                    node, (s, t, l, n) -> leaving.put(s + groups.label(l).step().action() + t, n));
            groups.forEachPredecessor(
                    node, (s, t, l) -> entering.add(s + groups.label(l).step().action() + t));
        }
        assertThat(leaving).isEqualTo(wanted);
        assertThat(entering).isEqualTo(wanted.keySet());
        assertThat(states).isEqualTo(graph.nodes());
    }
}
