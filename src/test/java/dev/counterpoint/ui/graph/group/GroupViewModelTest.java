package dev.counterpoint.ui.graph.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.graph.ExpressionColumn;
import dev.counterpoint.graph.ExpressionColumn.Outcome;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.projection.GroupGraph;
import dev.counterpoint.state.BooleanValue;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.graph.Expressions;
import dev.counterpoint.ui.graph.HandPace;
import dev.counterpoint.ui.graph.StateGraphViewModel;
import dev.counterpoint.ui.session.ActionInfo;
import dev.counterpoint.ui.session.Examples;
import dev.counterpoint.ui.session.Exploration;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class GroupViewModelTest {
    private final Exploration exploration = new Exploration();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean slow;
    private final Threads threads =
            new Threads(
                    Runnable::run,
                    work -> {
                        if (slow) {
                            waiting.add(work);
                        } else {
                            work.run();
                        }
                    });
    private final StateGraphViewModel graph =
            new StateGraphViewModel(exploration, threads, HandPace.pace(), new Fonts());

    /** In place of an engine: whether a state has an odd number. */
    private final Expressions odd =
            (expression, values, states, most, progress, cancel) ->
                    new ExpressionColumn(
                            expression,
                            IntStream.range(0, states).map(s -> s % 2).toArray(),
                            List.of(
                                    new Outcome(new BooleanValue(false), ""),
                                    new Outcome(new BooleanValue(true), "")));

    private final GroupViewModel group = new GroupViewModel(graph, odd, threads);

    @Test
    void variablesAreOfferedWithTheNumberOfTheirValuesAndSuggestedWithTheReason() {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        group.suggest();
        assertThat(group.variables())
                .extracting(VariableChoice::name)
                .containsExactlyInAnyOrder("lease", "left", "slow", "health", "faults");
        assertThat(choice("faults").values()).isEqualTo("7 values");
        assertThat(choice("health").values()).isEqualTo("always the same");
        assertThat(group.variables().getFirst().reason()).isNotEmpty();
    }

    @Test
    void choosingAVariableShowsItsGroupsWithTheCounterexampleThroughThem() {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        group.suggest();
        choice("faults").chosen().set(true);
        assertThat(group.grouped().get()).isTrue();
        assertThat(groups().nodes()).isEqualTo(7);
        assertThat(graph.shown().get().picture().list().spine().length()).isEqualTo(3);
        assertThat(graph.shown().get().picture().extent())
                .isEqualTo("15 states as 7 nodes, by faults");
        choice("faults").chosen().set(false);
        assertThat(group.grouped().get()).isFalse();
        assertThat(graph.shown().get().picture().list().nodes()).isEqualTo(15);
    }

    @Test
    void aGroupIsOpenedInPlaceAndClosed() {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        group.suggest();
        choice("faults").chosen().set(true);
        int first = graph.shown().get().nodeOf(0);
        int inside = groups().statesIn(first);
        graph.opener().get().accept(first);
        assertThat(groups().nodes()).isEqualTo(7 - 1 + inside);
        graph.opener().get().accept(graph.shown().get().nodeOf(0));
        assertThat(groups().nodes()).isEqualTo(7);
        graph.opener().get().accept(first);
        assertThat(group.someOpen().get()).isTrue();
        group.closeAll();
        assertThat(groups().nodes()).isEqualTo(7);
        assertThat(group.someOpen().get()).isFalse();
    }

    @Test
    void allStatesAreBackWithOneCommandAndNothingIsChosenAnyMore() {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        group.suggest();
        choice("faults").chosen().set(true);
        choice("lease").chosen().set(true);
        group.ungroup();
        assertThat(graph.shown().get().picture().list().nodes()).isEqualTo(15);
        assertThat(group.variables()).noneMatch(v -> v.chosen().get());
    }

    @Test
    void aGroupThatIsLookedAtSaysWhatIsInIt() {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        group.suggest();
        choice("faults").chosen().set(true);
        graph.select(graph.shown().get().nodeOf(5));
        GroupViewModel.Looked looked = group.looked().get();
        assertThat(looked.title()).isEqualTo("5 states");
        assertThat(looked.values()).isEqualTo("faults = 2");
        assertThat(looked.contents()).hasSize(5);
        assertThat(looked.contents())
                .filteredOn(c -> c.variable().equals("faults"))
                .singleElement()
                .satisfies(c -> assertThat(c.values().getFirst().states()).isEqualTo(5));
    }

    @Test
    void statesAreGroupedByAnExpressionByWhoActedLastAndByComponents() {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        exploration.actions().set(Map.of("Grant", new ActionInfo("Grant", null, false, null, "n")));
        group.expression().set("odd");
        group.by().set(GroupBy.EXPRESSION);
        assertThat(groups().nodes()).isEqualTo(2);
        group.by().set(GroupBy.ACTOR);
        assertThat(groups().nodes()).isEqualTo(5);
        group.by().set(GroupBy.COMPONENTS);
        assertThat(groups().nodes()).isEqualTo(15);
        group.ungroup();
        assertThat(graph.drawing().get()).isNull();
    }

    @Test
    void groupingSaysWhatItDoesAndCanBeCancelled() {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        slow = true;
        group.by().set(GroupBy.COMPONENTS);
        assertThat(group.work().activity().get()).isEqualTo("Grouping states…");
        group.work().cancel();
        slow = false;
        waiting.forEach(Runnable::run);
        assertThat(group.work().activity().get()).isEmpty();
        assertThat(group.grouped().get()).isFalse();
    }

    @Test
    void whatCannotBeGroupedSaysWhy() {
        group.by().set(GroupBy.ACTOR);
        assertThat(group.work().problem().get()).contains("check a model first");
    }

    @Test
    void anotherCheckBeginsWithAllStates() {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        group.suggest();
        choice("faults").chosen().set(true);
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        assertThat(group.grouped().get()).isFalse();
        assertThat(group.variables()).isEmpty();
        assertThat(graph.shown().get().picture().list().nodes()).isEqualTo(15);
    }

    private GroupGraph groups() {
        return (GroupGraph) graph.shown().get().picture().list().graph();
    }

    private VariableChoice choice(String name) {
        return group.variables().stream()
                .filter(v -> v.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
