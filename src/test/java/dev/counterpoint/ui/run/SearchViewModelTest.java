package dev.counterpoint.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.engine.protocol.Search;
import dev.counterpoint.engine.protocol.Search.Mode;
import dev.counterpoint.spec.Model;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.run.SearchChoice.Field;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

class SearchViewModelTest {
    private static final Model EMPTY =
            new Model(
                    List.of(), null, null, null, List.of(), List.of(), List.of(), List.of(),
                    List.of(), null, null, null, null);

    private final ModelEntry small = entry("Small.cfg");
    private final ModelEntry wide = entry("Wide.cfg");
    private final FakeChecks checks = new FakeChecks();
    @TempDir private Path data = Path.of("");
    private RunViewModel run = window();

    @BeforeEach
    void chooseTheSmallModel() {
        run = window();
    }

    private RunViewModel window() {
        RunViewModel fresh =
                new RunViewModel(
                        checks,
                        new Threads(Runnable::run, Runnable::run),
                        () -> Beside.NONE,
                        () -> 0,
                        new SearchMemory(data.resolve("searches.json"), Runnable::run));
        fresh.models().setAll(small, wide);
        fresh.model().set(small);
        return fresh;
    }

    private static ModelEntry entry(String config) {
        return new ModelEntry(Path.of("Lease.tla"), Path.of(config), EMPTY, List.of());
    }

    private Search asked() {
        return Objects.requireNonNull(run.request()).search();
    }

    @Test
    void aCheckIsBreadthFirstWhereNothingIsSaid() {
        assertThat(asked()).isEqualTo(Search.BREADTH_FIRST);
        assertThat(Objects.requireNonNull(run.request()).disk()).isEqualTo(CheckRequest.DISK);
        assertThat(run.search().limits()).isEmpty();
    }

    @Test
    void depthFirstTakesItsBoundAndOneWorker() {
        run.workers().set(4);
        run.search().mode().set(Mode.DEPTH_FIRST);
        run.search().field(Field.DEPTH).set("25");
        run.search().field(Field.NUMBER).set("nonsense that does not matter here");

        assertThat(asked()).isEqualTo(new Search(Mode.DEPTH_FIRST, 25, 0, 0, 0, 0, false));
        assertThat(Objects.requireNonNull(run.request()).workers()).isEqualTo(1);
        assertThat(run.search().limits()).contains("no state graph", "no temporal property");
    }

    @Test
    void simulationTakesNumberDepthAndSeed() {
        run.search().mode().set(Mode.SIMULATION);
        run.search().field(Field.DEPTH).set("40");
        run.search().field(Field.NUMBER).set("2,000");
        run.search().field(Field.SEED).set("-7");

        assertThat(asked()).isEqualTo(new Search(Mode.SIMULATION, 40, 2_000, -7, 0, 0, false));
    }

    @Test
    void simulationWithoutABoundMakesAThousandBehaviors() {
        run.search().mode().set(Mode.SIMULATION);
        assertThat(asked().number()).isZero();
        assertThat(asked().depth()).isEqualTo(100);
        assertThat(asked().seed()).isPositive();

        run.budget().set("");
        assertThat(asked().number()).isEqualTo(1_000);
        run.search().field(Field.MAX_STATES).set("500");
        assertThat(asked().number()).isZero();
    }

    @Test
    void theRarerBoundsAreAskedForToo() {
        run.search().field(Field.MAX_STATES).set("1_000_000");
        run.search().field(Field.DISK).set("500 MB");
        run.search().field(Field.FINGERPRINT).set("130");
        run.search().everyProperty().set(true);
        run.search().coverage().set(true);
        run.check().run();

        CheckRequest request = checks.runs.getFirst().request;
        assertThat(request.search())
                .isEqualTo(new Search(Mode.BREADTH_FIRST, 0, 0, 0, 130, 1_000_000, true));
        assertThat(request.disk()).isEqualTo(500L << 20);
        assertThat(request.coverage()).isTrue();
    }

    @Test
    void nothingIsCheckedWithABoundThatIsNone() {
        for (Field field : List.of(Field.FINGERPRINT, Field.MAX_STATES, Field.DISK)) {
            run.search().field(field).set("131 apples");
            assertThat(run.check().enabled().get()).as(field.name()).isFalse();
            assertThat(run.search().choice().get().problem(field)).isNotEmpty();
            run.search().field(field).set("");
        }
        run.search().field(Field.DEPTH).set("0");
        assertThat(run.check().enabled().get()).as("breadth-first has no depth").isTrue();
        run.search().mode().set(Mode.DEPTH_FIRST);
        assertThat(run.check().enabled().get()).isFalse();
    }

    @Test
    void eachModelKeepsItsOwnSearch() {
        run.search().mode().set(Mode.SIMULATION);
        run.search().field(Field.SEED).set("7");
        run.model().set(wide);
        assertThat(asked()).isEqualTo(Search.BREADTH_FIRST);
        run.search().coverage().set(true);
        run.model().set(small);
        assertThat(asked().seed()).isEqualTo(7);
        assertThat(run.search().coverage().get()).isFalse();

        run.queue().atOnce().set(2);
        run.all().run();
        assertThat(checks.runs)
                .extracting(r -> r.request.search().mode())
                .containsExactly(Mode.SIMULATION, Mode.BREADTH_FIRST);
        assertThat(checks.runs).extracting(r -> r.request.coverage()).containsExactly(false, true);
    }

    @Test
    void itIsThereAgainAtTheNextStart() {
        run.search().mode().set(Mode.DEPTH_FIRST);
        run.search().field(Field.DEPTH).set("12");
        run.search().coverage().set(true);

        run = window();

        assertThat(asked().mode()).isEqualTo(Mode.DEPTH_FIRST);
        assertThat(run.search().field(Field.DEPTH).get()).isEqualTo("12");
        assertThat(run.search().coverage().get()).isTrue();
    }

    @Test
    void whatIsWrongIsNotKeptAndABrokenFileIsForgotten() throws IOException {
        run.search().field(Field.DISK).set("lots");
        run = window();
        assertThat(run.search().field(Field.DISK).get()).isEmpty();

        Files.writeString(data.resolve("searches.json"), "{ \"half");
        run = window();
        assertThat(asked()).isEqualTo(Search.BREADTH_FIRST);
    }
}
