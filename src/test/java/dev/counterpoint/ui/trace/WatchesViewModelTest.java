package dev.counterpoint.ui.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Examples;
import dev.counterpoint.ui.session.Exploration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

class WatchesViewModelTest {
    private static final Path MODEL = Path.of("/project/Lease.cfg");

    @TempDir private Path folder = Path.of("");
    private final Exploration exploration = new Exploration();
    private final Answers answers = new Answers();

    @Test
    void anExpressionHasAValueAtEachStateAndItIsMarkedWhereItChanges() {
        WatchesViewModel watches = watches();
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        watches.add("  faults ");

        WatchRow row = watches.rows().getFirst();
        assertThat(row.expression()).isEqualTo("faults");
        assertThat(IntStream.range(0, 8).mapToObj(i -> row.at(i).value().toString()))
                .containsExactly("0", "0", "1", "1", "2", "2", "2", "2");
        assertThat(IntStream.range(0, 8).filter(row::isChanged)).containsExactly(2, 4);
        assertThat(row.start(7)).isEqualTo(4);
    }

    @Test
    void aPrimedOneIsWorthWhatTheNextStateSaysAndTheLastOfAFiniteTraceSaysWhyNot() {
        WatchesViewModel watches = watches();
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        watches.add("faults'");

        WatchRow row = watches.rows().getFirst();
        assertThat(row.at(1).value()).isEqualTo(IntegerValue.of(1));
        assertThat(row.at(7).value()).isNull();
        assertThat(row.at(7).error()).isEqualTo("faults' has no value.");
    }

    @Test
    void afterTheLastStateOfALassoComesTheFirstOfItsLoop() {
        WatchesViewModel watches = watches();
        exploration.show(Examples.lassoViolation(), null);
        watches.add("x'");

        assertThat(watches.rows().getFirst().at(5).value()).isEqualTo(IntegerValue.of(3));
    }

    @Test
    void aWalkAsksOnlyForWhatIsNewInIt() {
        WatchesViewModel watches = watches();
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        watches.add("faults");
        int asked = answers.asked.size();

        exploration.cursor().select(2);
        exploration
                .cursor()
                .take(Examples.lease().steps().get(5), Examples.lease().states().get(7), 7);

        assertThat(exploration.cursor().isWalking()).isTrue();
        assertThat(watches.rows().getFirst().known().get()).isEqualTo(4);
        assertThat(answers.asked.size() - asked).isLessThanOrEqualTo(2);
    }

    @Test
    void whenTheEngineFailsEachStateSaysSoAndItIsAskedNoMore() {
        WatchesViewModel watches = watches();
        answers.fails = true;
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        watches.add("faults");

        assertThat(watches.rows().getFirst().at(7).error()).isEqualTo("The engine died.");
        assertThat(answers.asked).hasSize(1);
    }

    @Test
    void anExpressionThatTakesTooLongIsGivenUpAndTheOthersAreNot() {
        WatchesViewModel watches = watches();
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        answers.endless = "slow";
        watches.add("slow");
        watches.add("faults");

        assertThat(watches.rows().getFirst().at(7).error())
                .isEqualTo("It takes too long to evaluate and was given up.");
        assertThat(answers.asked).containsOnlyOnce("slow");
        assertThat(watches.rows().get(1).at(7).value()).isEqualTo(IntegerValue.of(2));
    }

    @Test
    void whoDoesNotWantToWaitForAValueCancelsIt() {
        EvaluateViewModel evaluate =
                new EvaluateViewModel(
                        exploration, answers, new Threads(Runnable::run, Runnable::run));
        answers.hangs = true;
        evaluate.evaluate("1");
        assertThat(evaluate.busy().get()).isTrue();

        evaluate.cancel();

        assertThat(evaluate.busy().get()).isFalse();
        assertThat(evaluate.results().getFirst().answer().error()).isEqualTo("Cancelled.");
    }

    @Test
    void theListOfAModelIsKeptInItsOrderFromOneSessionToTheNext() throws IOException {
        WatchesViewModel watches = watches();
        watches.show(MODEL);
        watches.add("a");
        watches.add("b");
        watches.add("c");
        watches.add("b");
        watches.move(watches.rows().get(2), -2);
        watches.move(watches.rows().getFirst(), -1);
        watches.remove(watches.rows().get(1));
        watches.edit(watches.rows().get(1), "b + 1");
        assertThat(texts(watches)).containsExactly("c", "b + 1");

        WatchesViewModel later = watches();
        later.show(Path.of("/project/Other.cfg"));
        assertThat(later.rows()).isEmpty();
        later.show(MODEL);
        assertThat(texts(later)).containsExactly("c", "b + 1");
        later.show(null);
        assertThat(later.rows()).isEmpty();

        try (var files = Files.list(folder.resolve("watches"))) {
            Files.writeString(files.findFirst().orElseThrow(), "nonsense");
        }
        WatchesViewModel broken = watches();
        broken.show(MODEL);
        assertThat(broken.rows()).isEmpty();
    }

    @Test
    void anExpressionIsEvaluatedAloneOrInTheStateThatIsLookedAt() {
        EvaluateViewModel evaluate =
                new EvaluateViewModel(
                        exploration, answers, new Threads(Runnable::run, Runnable::run));
        assertThat(evaluate.here()).isEmpty();
        evaluate.inState().set(true);
        evaluate.evaluate(" 1 + 1 ");
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        exploration.cursor().select(2);
        evaluate.evaluate("faults");
        answers.fails = true;
        evaluate.evaluate("faults");

        assertThat(evaluate.busy().get()).isFalse();
        assertThat(evaluate.results())
                .extracting(r -> r.expression() + "|" + r.where() + "|" + WatchRow.text(r.answer()))
                .containsExactly(
                        "faults|state 3|The engine died.", "faults|state 3|1", "1 + 1||\"1 + 1\"");
    }

    private WatchesViewModel watches() {
        return new WatchesViewModel(
                exploration,
                answers,
                new Threads(Runnable::run, Runnable::run),
                new WatchFiles(folder.resolve("watches")));
    }

    private static List<String> texts(WatchesViewModel watches) {
        return watches.rows().stream().map(WatchRow::expression).toList();
    }
}
