package dev.counterpoint.engine.agent.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.counterpoint.engine.protocol.ActionCount;
import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.engine.protocol.CheckOptions;
import dev.counterpoint.engine.protocol.Premise;
import dev.counterpoint.engine.protocol.Search;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.state.Step;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One check of a spec of which it can be seen what it does and what it never does. */
class CoverageTest {
    private static final String MODULE =
            """
            ---- MODULE Ring ----
            EXTENDS Integers
            VARIABLES x, msgs
            vars == <<x, msgs>>
            Init == x = 0 /\\ msgs = {}
            Up == x < 3 /\\ x' = x + 1 /\\ UNCHANGED msgs
            Reset == /\\ x = 3
                     /\\ x' = 0
                     /\\ UNCHANGED msgs
            Recv(m) == msgs' = msgs \\ {m} /\\ UNCHANGED x
            Never == x > 5 /\\ x' = 0 /\\ UNCHANGED msgs
            Next == Up \\/ Reset \\/ Never \\/ \\E m \\in msgs : Recv(m)
            Spec == Init /\\ [][Next]_vars /\\ WF_vars(Next)
            Far == x = 3 => msgs = {}
            Vacuous == x > 7 => msgs = {}
            Nested == x = 2 => (msgs # {} => x = 9)
            Empty == \\A m \\in msgs : m > 0
            NoneOf == ~\\E m \\in msgs : m > 3
            Full == \\A n \\in 0..x : n < 4
            OnSteps == [][x = 3 => x' = 0]_vars
            Leads == x = 2 ~> x = 0
            LeadsNever == x = 9 ~> x = 0
            AtFirst == x = 1 => <>(x = 3)
            ====
            """;

    private static final String MODEL =
            """
            SPECIFICATION Spec
            INVARIANTS Far Vacuous Nested Empty NoneOf Full
            PROPERTIES OnSteps Leads LeadsNever AtFirst
            """;

    private static CheckEvent.@Nullable Coverage coverage;
    private static @Nullable CheckedSpec checked;

    @BeforeAll
    static void check(@TempDir Path folder) throws Exception {
        SpecSource source =
                new SpecSource(
                        folder.resolve("Ring.tla"),
                        "Ring",
                        Map.of("Ring", MODULE),
                        "Ring.cfg",
                        MODEL,
                        List.of(),
                        List.of());
        CheckOptions options =
                new CheckOptions(
                        1, true, true, 1_000, 1L << 30, Search.BREADTH_FIRST, null, null, true);
        CheckedSpec done = CheckedSpec.check(source, options, folder, (engine, events) -> {});
        checked = done;
        coverage =
                done.events.stream()
                        .filter(CheckEvent.Coverage.class::isInstance)
                        .map(CheckEvent.Coverage.class::cast)
                        .findFirst()
                        .orElseThrow();
    }

    private static CheckEvent.Coverage coverage() {
        return Objects.requireNonNull(coverage);
    }

    @Test
    void eachActionIsCountedAndThoseNeverTakenToo() {
        assertThat(coverage().actions())
                .extracting(ActionCount::action, ActionCount::taken, ActionCount::found)
                .containsExactly(
                        tuple("Up", 3L, 3L),
                        tuple("Reset", 1L, 0L),
                        tuple("Recv", 0L, 0L),
                        tuple("Never", 0L, 0L));
    }

    @Test
    void premisesAreMetAfterTheFewestStatesOrNever() {
        assertThat(Objects.requireNonNull(checked).finished.success()).isTrue();
        assertThat(coverage().everywhere()).isTrue();
        assertThat(coverage().premises())
                .extracting(p -> p.property() + ": " + p.text() + " " + p.level())
                .containsExactlyInAnyOrder(
                        "Far: x = 3 4",
                        "Vacuous: x > 7 0",
                        "Nested: x = 2 3",
                        "Nested: msgs # {} 0",
                        "Empty: msgs 0",
                        "NoneOf: msgs 0",
                        "Full: 0..x 1",
                        "OnSteps: x = 3 5",
                        "Leads: x = 2 3",
                        "LeadsNever: x = 9 0",
                        "AtFirst: x = 1 0");
    }

    @Test
    void aWitnessLeadsToWhereThePremiseIsMet() {
        Premise far =
                coverage().premises().stream()
                        .filter(p -> p.property().equals("Far"))
                        .findFirst()
                        .orElseThrow();
        assertThat(Objects.requireNonNull(far.witness()).steps())
                .extracting(Step::action)
                .containsExactly("Up", "Up", "Up");
        assertThat(far.witness().states().getLast().toString()).startsWith("/\\ x = 3");
        assertThat(far.graphStates()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void expressionsAreCountedWhereThatIsAskedFor() {
        assertThat(coverage().expressions())
                .extracting(e -> e.range() + " " + e.count())
                .contains("Ring:6:16 4", "Ring:8:13 1", "Ring:11:19 0", "Ring:10:12 0");
        assertThat(Objects.requireNonNull(checked).lines())
                .noneMatch(line -> line.contains("of module Ring"));
    }
}
