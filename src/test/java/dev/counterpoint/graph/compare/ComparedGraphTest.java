package dev.counterpoint.graph.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.GraphSnapshot;
import dev.counterpoint.graph.ListedStates;
import dev.counterpoint.graph.Progress;
import dev.counterpoint.graph.QuestionException;
import dev.counterpoint.graph.RandomGraphs;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.StateGraph;
import dev.counterpoint.state.FunctionValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Value;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

class ComparedGraphTest {
    @Property(tries = 60)
    void statesAndTransitionsAreWhereTheyAreWhateverTheirNumbers(
            @ForAll @IntRange(min = 1, max = 40) int left,
            @ForAll @IntRange(min = 1, max = 40) int right,
            @ForAll long seed) {
        RecordedStates before = random(left, 50, seed);
        RecordedStates after = random(right, 50, seed + 1);
        ComparedGraph compared = ComparedGraph.of(before, after, Progress.NONE, Cancel.NEVER);

        Map<String, Presence> states = new HashMap<>();
        Map<String, Presence> transitions = new HashMap<>();
        for (int node = 0; node < compared.nodes(); node++) {
            states.put(text(compared, node), compared.presence(node));
            compared.forEachTransition(
                    node,
                    (s, t, l, presence) ->
                            transitions.put(
                                    text(compared, s)
                                            + compared.label(l).step()
                                            + text(compared, t),
                                    presence));
        }
        assertThat(states).isEqualTo(presences(texts(before), texts(after)));
        assertThat(transitions).isEqualTo(presences(steps(before), steps(after)));
        assertThat(states).hasSize(compared.nodes());
        for (Presence presence : Presence.values()) {
            assertThat(compared.states(presence))
                    .isEqualTo(Collections.frequency(states.values(), presence));
            assertThat(compared.transitions(presence))
                    .isEqualTo(Collections.frequency(transitions.values(), presence));
        }
        Differences differences = new Differences(compared);
        Map<String, Presence> listed = new HashMap<>();
        for (int i = 0; i < differences.size(); i++) {
            Differences.Difference one = differences.get(i);
            String from = text(compared, one.source());
            assertThat(one.isStep()).isEqualTo(i >= differences.states());
            listed.put(
                    one.isStep()
                            ? from
                                    + compared.label(one.label()).step()
                                    + text(compared, one.target())
                            : from,
                    one.presence());
        }
        assertThat(listed).hasSize(differences.size()).doesNotContainValue(Presence.STAYED);
        states.forEach(
                (text, presence) ->
                        assertThat(listed.getOrDefault(text, Presence.STAYED)).isEqualTo(presence));
        listed.forEach(
                (text, presence) ->
                        assertThat(presence).isIn(states.get(text), transitions.get(text)));
        for (int state = 0; state < right; state++) {
            assertThat(
                            text(
                                    compared,
                                    compared.nodeAfter(
                                            compared.stateAfter(compared.nodeAfter(state)))))
                    .isEqualTo(after.values().state(state).toString());
        }
        for (int state = 0; state < left; state++) {
            assertThat(text(compared, compared.nodeBefore(state)))
                    .isEqualTo(before.values().state(state).toString());
        }
    }

    @Property(tries = 60)
    void aBehaviorOfOneGraphOnlyEndsInAStepThatTheOtherDoesNotHave(
            @ForAll @IntRange(min = 1, max = 30) int states, @ForAll long seed) {
        RecordedStates before = random(states, states, seed);
        RecordedStates after = random(states, states, seed + 1);
        ComparedGraph compared = ComparedGraph.of(before, after, Progress.NONE, Cancel.NEVER);
        for (Presence only : List.of(Presence.WENT, Presence.CAME)) {
            int[] path = new ComparedBehaviors(compared).shortestBehavior(only);
            if (path.length == 1) {
                assertThat(compared.isInitial(path[0], only)).isTrue();
            }
            for (int i = 0; i + 1 < path.length; i++) {
                int next = path[i + 1];
                Set<Presence> found = new HashSet<>();
                compared.forEachTransition(
                        path[i],
                        (s, t, l, presence) -> {
                            if (t == next) {
                                found.add(presence);
                            }
                        });
                assertThat(found).contains(i + 2 == path.length ? only : Presence.STAYED);
            }
        }
    }

    @Test
    void aGraphIsLikeItself() {
        RecordedStates graph = random(30, 60, 5);
        ComparedGraph compared = ComparedGraph.of(graph, graph, Progress.NONE, Cancel.NEVER);
        assertThat(compared.states(Presence.STAYED)).isEqualTo(compared.nodes());
        assertThat(new ComparedBehaviors(compared).shortestBehavior(Presence.WENT)).isEmpty();
        assertThat(new ComparedBehaviors(compared).shortestBehavior(Presence.CAME)).isEmpty();
    }

    @Test
    void aCounterexampleIsFollowedToTheStepThatWent() {
        RecordedStates before = chain(0, 1, 2, 3);
        RecordedStates after = chain(0, 1, 2);
        ComparedGraph compared = ComparedGraph.of(before, after, Progress.NONE, Cancel.NEVER);
        assertThat(new ComparedBehaviors(compared).firstThatWent(Spine.violation(0, 1, 2, 3)))
                .isEqualTo(3);
        assertThat(new ComparedBehaviors(compared).firstThatWent(Spine.violation(0, 1, 1, 2)))
                .isEqualTo(-1);
        assertThat(new ComparedBehaviors(compared).firstThatWent(Spine.lasso(0, 0, 1, 2)))
                .isEqualTo(3);
        assertThat(new ComparedBehaviors(compared).firstThatWent(Spine.violation(1, 2))).isZero();
        assertThat(new ComparedBehaviors(compared).shortestBehavior(Presence.WENT))
                .containsExactly(IntStream.range(0, 4).map(compared::nodeBefore).toArray());
    }

    @Test
    void aSequenceAndTheFunctionThatEqualsItAreOneValue() {
        Value sequence = new SequenceValue(List.of(IntegerValue.of(4)));
        Value function = FunctionValue.of(Map.of(IntegerValue.of(1), IntegerValue.of(4)));
        ComparedGraph compared =
                ComparedGraph.of(
                        one("x", sequence), one("x", function), Progress.NONE, Cancel.NEVER);
        assertThat(compared.presence(0)).isEqualTo(Presence.STAYED);
    }

    @Test
    void graphsWithoutACommonVariableAreRefusedAndWorkCanBeCancelled() {
        RecordedStates x = one("x", IntegerValue.of(1));
        RecordedStates y = one("y", IntegerValue.of(1));
        assertThatThrownBy(() -> ComparedGraph.of(x, y, Progress.NONE, Cancel.NEVER))
                .isInstanceOf(QuestionException.class)
                .hasMessage("The two graphs have no variable in common.");
        assertThatThrownBy(() -> ComparedGraph.of(x, x, Progress.NONE, () -> true))
                .isInstanceOf(CancellationException.class);
    }

    private static RecordedStates one(String variable, Value value) {
        StateGraph graph = new StateGraph();
        graph.addState(true);
        List<String> names = List.of(variable);
        State state = new State(names, List.of(value));
        return new RecordedStates(graph.snapshot(), new ListedStates(names, List.of(state)));
    }

    private static RecordedStates chain(int... values) {
        StateGraph graph = new StateGraph();
        for (int i = 0; i < values.length; i++) {
            graph.addState(i == 0);
            if (i > 0) {
                graph.addTransition(i - 1, i, RandomGraphs.step(graph, 0));
            }
        }
        return new RecordedStates(graph.snapshot(), listed(IntStream.of(values).boxed().toList()));
    }

    private static RecordedStates random(int states, int different, long seed) {
        List<Integer> values = new ArrayList<>();
        IntStream.range(0, Math.max(states, different)).forEach(values::add);
        Collections.shuffle(values, new Random(seed));
        GraphSnapshot graph = RandomGraphs.any(states, states * 3, seed).snapshot();
        return new RecordedStates(graph, listed(values.subList(0, states)));
    }

    private static ListedStates listed(List<Integer> values) {
        List<String> names = List.of("tens", "ones");
        List<State> states =
                values.stream()
                        .map(
                                v ->
                                        new State(
                                                names,
                                                List.of(
                                                        IntegerValue.of(v / 10),
                                                        IntegerValue.of(v % 10))))
                        .toList();
        return new ListedStates(names, states);
    }

    private static String text(ComparedGraph compared, int node) {
        return compared.values().state(compared.stateOf(node)).toString();
    }

    private static Set<String> texts(RecordedStates states) {
        Set<String> texts = new HashSet<>();
        for (int state = 0; state < states.graph().nodes(); state++) {
            texts.add(states.values().state(state).toString());
        }
        return texts;
    }

    private static Set<String> steps(RecordedStates states) {
        Set<String> steps = new HashSet<>();
        states.graph()
                .forEachTransition(
                        (s, t, l) ->
                                steps.add(
                                        states.values().state(s).toString()
                                                + states.graph().label(l).step()
                                                + states.values().state(t)));
        return steps;
    }

    private static Map<String, Presence> presences(Set<String> before, Set<String> after) {
        Map<String, Presence> all = new HashMap<>();
        before.forEach(t -> all.put(t, Presence.of(true, after.contains(t))));
        after.forEach(t -> all.put(t, Presence.of(before.contains(t), true)));
        return all;
    }
}
