package dev.counterpoint.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.protocol.Search;
import dev.counterpoint.spec.Diagnostic;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * Where TLC says more than is true, or less, or nothing, we do not. What other tests show already:
 *
 * <ul>
 *   <li>success that is reported with states queued: {@code CheckServiceTest}, {@code BudgetTest}
 *   <li>exit 0 in spite of violations with {@code -continue}: {@code modes.md}
 *   <li>two runs in the same second: {@code ChildProgramTest}
 *   <li>a violated temporal property without its name: {@code CheckVerdictsTest}
 *   <li>errors of a configuration within one another: {@code CheckVerdictsTest}, {@code
 *       bad-models.md}
 *   <li>fingerprints that were never begun, names of another spec: {@code SearchModesTest}, {@code
 *       QuestionsTest}
 *   <li>Java classes that come with a spec: {@code JavaClassesTest}, {@code OverrideIndexTest}
 *   <li>steps without names, states that are never written: {@code CheckGraphTest}
 *   <li>behaviors whose loop or first state is lost: {@code CheckVerdictsTest}
 *   <li>a search for initial states that hears nothing: {@code BudgetTest}
 *   <li>coverage that is decided when a class loads: {@code CoverageTest}
 *   <li>a virtual machine that prints: {@code EngineProcessTest}, {@code FramesTest}
 * </ul>
 */
class TrapsTest {
    private static final String COUNTER =
            """
            EXTENDS Naturals, Sequences, TLC
            VARIABLE x
            Init == x = 0
            Up == x' = x + 1
            Jump == \\E n \\in 1..3 : x' = x + n
            Turn == x' = (x + 1) % 5
            Near == x < 4
            Below == x < 10000
            First == x < 3
            Second == x < 3 \\/ x = 9
            Often == []<>(x = 0)
            Empty == CHOOSE n \\in {} : TRUE
            NoHead == Head(<<>>)
            """;

    private static final String NODES =
            """
            EXTENDS Naturals, TLC
            CONSTANT Node
            VARIABLE at
            Init == at \\in Node
            Next == \\E n \\in Node : at' = n
            All == Permutations(Node)
            Visited == \\A n \\in Node : []<>(at = n)
            """;

    @TempDir static Path root = Path.of("");
    private static RealChecks checks;

    @BeforeAll
    static void start() throws IOException {
        checks = new RealChecks(root, true);
    }

    @AfterAll
    static void end() {
        checks.close();
    }

    private static CheckRequestBuilder counter(String config) throws IOException {
        return checks.request("Counter", COUNTER, config);
    }

    @Test
    void livenessOfThePartThatWasExploredIsNoVerdictAndFiguresComeAllTheTime() throws Exception {
        RealChecks.Heard heard = new RealChecks.Heard(1);
        CheckRequest request =
                counter("INIT Init\nNEXT Up\nPROPERTY Often\n")
                        .budget(Duration.ofSeconds(4))
                        .build();
        try (CheckRun run = checks.start(request, heard)) {
            assertThat(heard.hasBegun()).isTrue();
            int before = heard.times.get();
            long began = System.nanoTime();
            CheckResult result = RealChecks.result(run);
            double seconds = (System.nanoTime() - began) / 1e9;
            assertThat(result.kind()).isEqualTo(Kind.INCOMPLETE);
            assertThat(result.sentence())
                    .startsWith("Not finished: the time budget ended after 4 s");
            assertThat(result.notProved()).contains("no temporal property was decided");
            assertThat(heard.times.get() - before)
                    .as("at least twice a second, from the checker itself")
                    .isGreaterThanOrEqualTo((int) (2 * (seconds - 1)));
        }
    }

    @Test
    void aDepthAfterAViolationIsNotThatOfTheWholeSearchAndAWayFoundBySeveralNeedNotBeTheShortest()
            throws Exception {
        CheckResult result =
                checks.result(
                        counter("INIT Init\nNEXT Jump\nINVARIANT Below\n").workers(2).build());
        assertThat(result.kind()).isEqualTo(Kind.INVARIANT);
        assertThat(result.exhausted()).isFalse();
        assertThat(result.sentence()).startsWith("Violated: Below is false in state ");
        assertThat(result.notProved())
                .endsWith("Several workers searched: there may be a shorter way to it.");
        assertThat(checks.result(counter("INIT Init\nNEXT Up\nINVARIANT First\n").build()))
                .satisfies(one -> assertThat(one.notProved()).doesNotContain("shorter"));
    }

    @Test
    void temporalPropertiesWithSymmetryOrAConstraintAreWarnedAbout() throws Exception {
        CheckRequestBuilder symmetric =
                checks.request(
                        "Nodes",
                        NODES,
                        "CONSTANT Node = {n1, n2}\nINIT Init\nNEXT Next\nSYMMETRY All\nPROPERTY"
                                + " Visited\n");
        assertThat(checks.result(symmetric.build()).errors())
                .extracting(Diagnostic::message)
                .contains(
                        "With SYMMETRY or VIEW, TLC can miss violations of temporal properties, and"
                                + " its lassos can be wrong.");
        CheckRequest bounded =
                counter("INIT Init\nNEXT Up\nCONSTRAINT Near\nPROPERTY Often\n").build();
        assertThat(checks.result(bounded).errors())
                .extracting(Diagnostic::message)
                .contains(
                        "With a constraint, TLC can miss violations of temporal properties:"
                                + " behaviors that leave it are not looked at.");
    }

    @Test
    void aBehaviorOfTenThousandStatesComesWhole() throws Exception {
        CheckResult result =
                checks.result(counter("INIT Init\nNEXT Up\nINVARIANT Below\n").build());
        assertThat(Objects.requireNonNull(result.violations().getFirst().trace()).states())
                .hasSize(10_001);
        assertThat(result.sentence()).isEqualTo("Violated: Below is false in state 10001.");
    }

    @Test
    void anErrorThatWasOnlyRecordedIsNone() throws Exception {
        CheckResult result =
                checks.result(counter("INIT Init\nNEXT Turn\nINVARIANT Below\n").build());
        assertThat(result.kind()).as("Empty and NoHead have no value").isEqualTo(Kind.PASSED);
        assertThat(result.errors()).isEmpty();
        assertThat(result.figures().distinct()).isEqualTo(5);
    }

    @Test
    void aViolationThatIsFoundWhileItPausesEndsItAfterwards() throws Exception {
        RealChecks.Heard heard = new RealChecks.Heard(1);
        CheckRequest request =
                counter("INIT Init\nNEXT Jump\nINVARIANT Below\n").workers(2).build();
        try (CheckRun run = checks.start(request, heard)) {
            for (int i = 0; i < 40; i++) {
                run.pause(i % 2 == 0);
                Thread.sleep(25);
            }
            assertThat(RealChecks.result(run).kind()).isEqualTo(Kind.INVARIANT);
        }
    }

    @Test
    void whatFailsOnlyTogetherWithAnotherIsFoundToo() throws Exception {
        CheckRequest request =
                counter("INIT Init\nNEXT Turn\nINVARIANTS First Second\n")
                        .search(Search.BREADTH_FIRST.everyProperty(true))
                        .build();
        CheckResult result = checks.result(request);
        assertThat(result.kind()).isEqualTo(Kind.INVARIANT);
        assertThat(result.violations())
                .extracting(Counterexample::property)
                .containsExactlyInAnyOrder("First", "Second");
        assertThat(result.exhausted()).isTrue();
    }
}
