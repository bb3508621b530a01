package dev.counterpoint.ui.trace.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.export.ItfWriter;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.trace.TraceAlignment.Kind;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Examples;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.trace.ChangeNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two states, and two traces. */
class SideBySideTest {
    private static final Threads THREADS = new Threads(Runnable::run, Runnable::run);

    @TempDir private Path folder = Path.of("");
    private final Exploration exploration = new Exploration();
    private final List<TraceChoice> known = new ArrayList<>();
    private int brought;
    private final PinsViewModel pins = new PinsViewModel(exploration, () -> brought++);
    private final CompareViewModel compare =
            new CompareViewModel(
                    exploration,
                    new OtherTraces() {
                        @Override
                        public List<TraceChoice> known() {
                            return known;
                        }

                        @Override
                        public Optional<Path> chooseFile() {
                            return Optional.of(folder.resolve("other.itf.json"));
                        }
                    },
                    THREADS,
                    () -> brought++);

    @BeforeEach
    void open() {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
    }

    @Test
    void aPinnedStateIsComparedWithWhereOneIs() {
        exploration.cursor().select(2);
        run(pins.commands().getFirst());
        exploration.cursor().select(5);
        assertThat(titles()).containsExactly("State 3", "State 6");
        exploration.cursor().select(6);
        assertThat(titles()).containsExactly("State 3", "State 7");
        assertThat(brought).isZero();
    }

    @Test
    void twoPinnedStatesStayAndAThirdTakesThePlaceOfTheFirst() {
        pin(2);
        pin(5);
        assertThat(brought).isEqualTo(1);
        exploration.cursor().select(0);
        assertThat(titles()).containsExactly("State 3", "State 6");
        run(pins.commands().get(1));
        assertThat(titles()).containsExactly("State 6", "State 3");
        pin(7);
        assertThat(titles()).containsExactly("State 3", "State 8");
        pin(7);
        assertThat(pins.isFixed()).isFalse();
        run(pins.commands().get(2));
        assertThat(pins.pair().get().left()).isNull();
    }

    @Test
    void statesWithOtherVariablesAreComparedByName() {
        State left = Examples.lease().states().getFirst();
        State right = Examples.counter(3);
        assertThat(ChangeNode.between(left, right))
                .filteredOn(n -> n.change() == ChangeNode.Change.CAME)
                .extracting(ChangeNode::name)
                .containsExactly("x");
        assertThat(ChangeNode.between(left, right))
                .filteredOn(n -> n.change() == ChangeNode.Change.WENT)
                .hasSize(5);
    }

    @Test
    void withoutAnotherTraceNothingIsCompared() {
        assertThat(compare.rows().get()).isEmpty();
        assertThat(compare.commands().get(1).enabled().get()).isFalse();
    }

    @Test
    void anotherTraceIsAlignedAndItsFirstDifferenceLookedAt() {
        Trace lease = Examples.lease();
        known.add(new TraceChoice("the same", lease));
        List<State> states = new ArrayList<>(lease.states());
        List<Step> steps = new ArrayList<>(lease.steps());
        states.remove(3);
        steps.remove(3);
        TraceChoice shorter = new TraceChoice("shorter", Trace.finite(states, steps));
        known.add(shorter);
        assertThat(compare.choices()).containsExactly(shorter);
        compare.choose(shorter);
        assertThat(compare.rows().get()).hasSize(8);
        assertThat(compare.summary().get())
                .isEqualTo("The same up to state 3; 1 of 8 rows differs");
        assertThat(compare.selected().get()).isEqualTo(3);
        assertThat(compare.rows().get().get(3).kind()).isEqualTo(Kind.LEFT);
        assertThat(exploration.cursor().index().get()).isEqualTo(3);
        assertThat(compare.step(true, 3)).isEqualTo("Tick");
        assertThat(compare.state(false, -1)).isNull();
    }

    @Test
    void theRowFollowsThePlaceInTheTraceAndTheOtherWayRound() {
        compare.choose(new TraceChoice("lasso", Examples.lasso()));
        compare.select(4);
        assertThat(exploration.cursor().index().get()).isEqualTo(4);
        exploration.cursor().select(1);
        assertThat(compare.selected().get()).isEqualTo(1);
    }

    @Test
    void aTraceIsReadFromAFile() throws IOException {
        ItfWriter.write(
                new TraceFile(Examples.lease(), TraceMeta.NONE), folder.resolve("other.itf.json"));
        run(compare.commands().getFirst());
        assertThat(brought).isEqualTo(1);
        assertThat(compare.summary().get()).isEqualTo("The same states from first to last");
        Files.writeString(folder.resolve("other.itf.json"), "nonsense");
        run(compare.commands().getFirst());
        assertThat(compare.summary().get()).contains("other.itf.json");
    }

    private void pin(int state) {
        exploration.cursor().select(state);
        run(pins.commands().getFirst());
    }

    private List<String> titles() {
        PinsViewModel.Pair pair = pins.pair().get();
        List<String> titles = new ArrayList<>();
        if (pair.left() != null) {
            titles.add(pair.left().title());
        }
        if (pair.right() != null) {
            titles.add(pair.right().title());
        }
        return titles;
    }

    private static void run(Command command) {
        command.run();
    }
}
