package dev.counterpoint.ui.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Kind;
import dev.counterpoint.check.ModelChoice;
import dev.counterpoint.engine.protocol.Reply.PropertyEvaluated;
import dev.counterpoint.engine.protocol.Reply.Truth;
import dev.counterpoint.spec.Model;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Examples;
import dev.counterpoint.ui.session.Exploration;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

class TruthsViewModelTest {
    private final List<String> asked = new ArrayList<>();
    private final Exploration exploration = new Exploration();
    private boolean fails;
    private final TruthsViewModel truths =
            new TruthsViewModel(
                    exploration, this::answer, new Threads(Runnable::run, Runnable::run));

    @Test
    void eachInvariantHasItsTruthAtEachState() {
        show(3);
        TruthRow row = truths.rows().getFirst();
        assertThat(row.property()).isEqualTo("Small");
        assertThat(row.at(0)).isEqualTo(Truth.VACUOUS);
        assertThat(row.at(1)).isEqualTo(Truth.TRUE);
        assertThat(row.at(2)).isEqualTo(Truth.FALSE);
        assertThat(row.at(3)).isNull();
    }

    @Test
    void whatIsNearIsAskedFirstAndNothingTwice() {
        show(1_000);
        assertThat(asked).hasSize(4);
        assertThat(asked.getFirst()).isEqualTo("Small from 768");
        exploration.cursor().take(new Step("Tick", List.of()), Examples.counter(7), -1);
        assertThat(asked).hasSize(5);
        assertThat(truths.rows().getFirst().at(1_000)).isEqualTo(Truth.FALSE);
    }

    @Test
    void nothingIsAskedWhileNobodyLooks() {
        truths.watched().set(false);
        show(3);
        assertThat(asked).isEmpty();
        truths.watched().set(true);
        assertThat(asked).hasSize(1);
    }

    @Test
    void whatCannotBeToldSaysWhy() {
        fails = true;
        show(3);
        assertThat(truths.rows().getFirst().error()).isEqualTo("x is not a number.");
        assertThat(truths.rows().getFirst().at(1)).isEqualTo(Truth.UNKNOWN);
        assertThat(asked).hasSize(1);
    }

    @Test
    void aPropertyIsAskedOfTheWholeTraceAndOneThatEndsMayTellNothing() {
        exploration.show(result(), null);
        exploration.show(trace(3));
        TruthRow row = truths.rows().getFirst();
        assertThat(asked).containsExactly("Ends from 0");
        assertThat(row.property()).isEqualTo("Ends");
        assertThat(row.error()).contains("does not loop");
        exploration.show(
                new Trace(
                        trace(3).states(),
                        trace(3).steps(),
                        OptionalInt.of(1),
                        new Step("Tick", List.of())));
        row = truths.rows().getFirst();
        assertThat(row.error()).isNull();
        assertThat(row.at(1)).isEqualTo(Truth.TRUE);
        assertThat(row.at(2)).isEqualTo(Truth.FALSE);
    }

    private static Trace trace(int states) {
        List<State> all = new ArrayList<>();
        for (int i = 0; i < states; i++) {
            all.add(Examples.counter(i));
        }
        return Trace.finite(all, Collections.nCopies(states - 1, new Step("Tick", List.of())));
    }

    private void show(int states) {
        exploration.show(result("Small"), null);
        exploration.show(trace(states));
    }

    private static CheckResult result(String... invariants) {
        CheckRequest request =
                CheckRequest.of(Path.of("x.tla"), new ModelChoice.File(Path.of("x.cfg"))).build();
        Model model =
                new Model(
                        List.of(),
                        null,
                        null,
                        null,
                        Arrays.stream(invariants)
                                .map(name -> new Model.Entry(name, Examples.PLACE))
                                .toList(),
                        invariants.length > 0
                                ? List.of()
                                : List.of(new Model.Entry("Ends", Examples.PLACE)),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null);
        return CheckResult.of(request, Kind.INVARIANT).model(model).build();
    }

    /** Small says of all but 0 that they are less than 2. */
    private CompletableFuture<PropertyEvaluated> answer(String property, Trace part) {
        asked.add(property + " from " + part.states().getFirst().values().getFirst());
        if (fails) {
            return CompletableFuture.completedFuture(
                    new PropertyEvaluated(-1, List.of(), "x is not a number."));
        }
        if (property.equals("Ends") && !part.isLasso()) {
            return CompletableFuture.completedFuture(
                    new PropertyEvaluated(
                            -1, Collections.nCopies(part.states().size(), Truth.UNKNOWN), null));
        }
        List<Truth> each =
                part.states().stream()
                        .map(s -> ((IntegerValue) s.values().getFirst()).value().intValue())
                        .map(n -> n == 0 ? Truth.VACUOUS : n < 2 ? Truth.TRUE : Truth.FALSE)
                        .toList();
        return CompletableFuture.completedFuture(new PropertyEvaluated(2, each, null));
    }
}
