package dev.counterpoint.ui.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.counterpoint.engine.protocol.Reply.Evaluated;
import dev.counterpoint.export.Snippet;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.Step;
import dev.counterpoint.ui.fx.ScriptedDesktop;
import dev.counterpoint.ui.session.Examples;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.trace.ChangeNode.Change;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

class StateViewModelTest {
    private final Exploration exploration = new Exploration();
    private final ScriptedDesktop desktop = new ScriptedDesktop();
    private final ObservableList<WatchRow> watched = FXCollections.observableArrayList();
    private final StateViewModel state = new StateViewModel(exploration, watched, desktop);

    @BeforeEach
    void lookAtTheLease() {
        exploration.actions().set(Examples.ACTIONS);
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        exploration.cursor().select(2);
    }

    @Test
    void whatIsWatchedStandsUnderTheVariablesWithWhatChangedInIt() {
        exploration.show(Examples.lassoViolation(), null);
        WatchRow row = new WatchRow("x + 1");
        watched.add(row);
        exploration.cursor().select(1);
        assertThat(state.variables().get()).hasSize(1);
        row.add(new Evaluated(IntegerValue.of(1), null));
        row.add(new Evaluated(IntegerValue.of(2), null));
        row.add(new Evaluated(null, "no"));

        assertThat(state.variables().get().getLast())
                .isEqualTo(
                        new ChangeNode(
                                "x + 1",
                                ChangeNode.Change.OTHER,
                                IntegerValue.of(1),
                                IntegerValue.of(2)));
        exploration.cursor().select(2);
        assertThat(state.variables().get()).hasSize(1);
        exploration.cursor().select(0);
        watched.clear();
        assertThat(state.variables().get()).hasSize(1);
    }

    @Test
    void aTraceIsShownThroughItsAliasAndTheVariablesAreAClickAway() {
        assertThat(state.alias().get()).as("a model without an alias").isEmpty();
        exploration.show(Examples.aliasedViolation(), null);
        exploration.cursor().select(1);

        assertThat(state.alias().get()).isEqualTo("ALIAS");
        assertThat(state.variables().get())
                .containsExactly(
                        new ChangeNode(
                                "twice",
                                ChangeNode.Change.OTHER,
                                IntegerValue.of(0),
                                IntegerValue.of(2)));
        state.copyState(Snippet.TLA);
        assertThat(desktop.copied()).contains("twice");

        state.raw().set(true);
        assertThat(state.variables().get()).extracting(ChangeNode::name).doesNotContain("twice");
        assertThat(state.alias().get()).as("there is a way back").isEqualTo("ALIAS");
    }

    @Test
    void aWalkThatLeftTheCounterexampleShowsVariables() {
        exploration.show(Examples.aliasedViolation(), null);
        exploration.cursor().first();
        exploration.cursor().take(new Step("Elsewhere", List.of()), Examples.counter(9), -1);

        assertThat(state.alias().get()).isEmpty();
        assertThat(state.variables().get()).extracting(ChangeNode::name).doesNotContain("twice");
        exploration.cursor().backToCounterexample();
        assertThat(state.variables().get()).extracting(ChangeNode::name).containsExactly("twice");
    }

    @Test
    void itSaysWhichStateItIsAndHowItWasReached() {
        assertThat(state.title().get()).isEqualTo("State 3 of 8");
        assertThat(state.step().get()).isEqualTo("FallBehind(n1)");
        assertThat(state.action().get().environment()).isTrue();
        assertThat(state.source()).isEqualTo(Examples.PLACE);
        exploration.cursor().first();
        assertThat(state.note().get()).isEqualTo("initial state");
        assertThat(state.step().get()).isEmpty();
    }

    @Test
    void changesAreFoundAtAnyDepth() {
        assertThat(state.variables().get())
                .extracting(ChangeNode::name, ChangeNode::change)
                .containsExactly(
                        tuple("lease", Change.SAME),
                        tuple("left", Change.INSIDE),
                        tuple("slow", Change.INSIDE),
                        tuple("health", Change.SAME),
                        tuple("faults", Change.OTHER));
        List<ChangeNode> left = state.variables().get().get(1).parts();
        assertThat(left).extracting(ChangeNode::name).containsExactly("n1", "n2", "n3");
        assertThat(left)
                .extracting(ChangeNode::change)
                .containsExactly(Change.OTHER, Change.SAME, Change.SAME);
        assertThat(state.variables().get().get(2).parts())
                .extracting(ChangeNode::change)
                .containsExactly(Change.CAME);
    }

    @Test
    void onlyWhatChangedIsShownWhenAskedFor() {
        state.changedOnly().set(true);
        assertThat(state.variables().get())
                .extracting(ChangeNode::name)
                .containsExactly("left", "slow", "faults");
        exploration.cursor().next();
        assertThat(state.variables().get())
                .extracting(ChangeNode::name)
                .containsExactly("lease", "left");
    }

    @Test
    void variablesAreFilteredByName() {
        state.filter().set("LE");
        assertThat(state.variables().get())
                .extracting(ChangeNode::name)
                .containsExactly("lease", "left");
    }

    @Test
    void valuesAreCopiedAsTla() {
        state.copy(state.variables().get().getFirst(), Snippet.TLA);
        assertThat(desktop.copied()).isEqualTo("[holder |-> n1, left |-> 2]");
        state.copyState(Snippet.TLA);
        assertThat(desktop.copied()).startsWith("/\\ lease = [").contains("/\\ faults = 1");
    }

    @Test
    void aStateAsideIsComparedWithThePlaceInTheTrace() {
        exploration.cursor().lookAside(9, exploration.recording().get().values().state(9));
        assertThat(state.title().get()).isEqualTo("A state off the trace");
        assertThat(state.note().get()).startsWith("compared with state ");
    }
}
