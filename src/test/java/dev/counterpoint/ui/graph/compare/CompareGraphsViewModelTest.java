package dev.counterpoint.ui.graph.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.check.Counterexample;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.compare.Presence;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.picture.DisplayList;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.graph.HandPace;
import dev.counterpoint.ui.graph.StateGraphViewModel;
import dev.counterpoint.ui.session.Examples;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Recording;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

class CompareGraphsViewModelTest {
    private final Exploration exploration = new Exploration();
    private final Threads threads = new Threads(Runnable::run, Runnable::run);
    private final StateGraphViewModel graph =
            new StateGraphViewModel(exploration, threads, HandPace.pace(), new Fonts());
    private final List<GraphChoice> known = new ArrayList<>();
    private final CompareGraphsViewModel compare =
            new CompareGraphsViewModel(graph, () -> known, threads);

    /** Before it counts to 4, which is wrong; after it counts to 2, and goes down to -1 instead. */
    private void compare() {
        known.add(
                new GraphChoice(
                        "before",
                        Recording.of(counted(0, 1, 2, 3, 4)),
                        Spine.violation(0, 1, 2, 3, 4),
                        false));
        exploration.show((Counterexample) null, Recording.of(counted(0, 1, 2, -1)));
        compare.offer();
    }

    private static Trace counted(int... numbers) {
        return Trace.finite(
                IntStream.of(numbers).mapToObj(Examples::counter).toList(),
                Collections.nCopies(numbers.length - 1, new Step("Tick", List.of())));
    }

    @Test
    void theNewestCheckBeforeIsComparedWithAndCountedInWords() {
        compare();
        Compared found = compare.result().get();
        assertThat(found.title()).isEqualTo("2 states went, 1 came.");
        assertThat(found.lines())
                .containsExactly(
                        "3 states are in both.",
                        "2 steps went, 1 came.",
                        "The check of before ended early: what came may only not have been found.",
                        "The counterexample of before is no longer possible: its step 3 went.");
        assertThat(compare.shown().get()).isTrue();
        DisplayList list = graph.shown().get().picture().list();
        assertThat(list.nodes()).isEqualTo(6);
        assertThat(list.spine().isCounterexample()).isTrue();
    }

    @Test
    void oneGoesFromDifferenceToDifference() {
        compare();
        List<Presence> seen = new ArrayList<>();
        List<String> states = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            compare.next();
            seen.add(compare.result().get().differences().get(compare.at().get()).presence());
            states.add(exploration.cursor().sight().get().state().values().getFirst().toString());
            assertThat(graph.current().get()).isNotNegative();
        }
        assertThat(states).containsExactlyInAnyOrder("3", "4", "-1");
        assertThat(seen).containsExactlyInAnyOrder(Presence.WENT, Presence.WENT, Presence.CAME);
        compare.next();
        assertThat(compare.at().get()).isZero();
        compare.previous();
        assertThat(compare.at().get()).isEqualTo(2);
    }

    @Test
    void aBehaviorThatWentIsWalkedAsAnyTrace() {
        compare();
        compare.walk(compare.result().get().went());
        assertThat(exploration.cursor().route().get().trace().states())
                .isEqualTo(counted(0, 1, 2, 3).states());
        assertThat(exploration.cursor().route().get().graphStates()).containsExactly(0, 1, 2, -1);
    }

    @Test
    void onlyWhatDiffersIsShownWhereThatIsWantedAndTheGraphAloneAfterwards() {
        compare();
        compare.differencesOnly().set(true);
        // The counterexample of before stays whole.
        assertThat(graph.shown().get().picture().extent()).isEqualTo("6 states");
        compare.end();
        assertThat(compare.shown().get()).isFalse();
        assertThat(graph.shown().get().picture().list().nodes()).isEqualTo(4);
        assertThat(graph.shown().get().picture().list().presences()).isNull();
    }

    @Test
    void whatIsExploredNextIsNotComparedUnasked() {
        compare();
        exploration.show((Counterexample) null, Recording.of(counted(0, 1)));
        assertThat(compare.result().get()).isNull();
        assertThat(compare.shown().get()).isFalse();
        assertThat(compare.choices()).isEmpty();
    }
}
