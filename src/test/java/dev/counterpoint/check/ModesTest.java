package dev.counterpoint.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.WorkerEngine;
import dev.counterpoint.engine.protocol.Reach;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.engine.protocol.Search;
import dev.counterpoint.engine.protocol.Search.Mode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/**
 * Counts that can be worked out by hand, for each way to explore: three counters from 0 to 2 have
 * 27 states; 10 up to their order; 7 sums; 17 of them have a sum of at most 3.
 */
class ModesTest {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String COUNTERS =
            """
            EXTENDS Naturals, TLC
            CONSTANTS Node, a, b, c
            VARIABLE n
            Init == n = [x \\in Node |-> 0]
            Up(x) == n[x] < 2 /\\ n' = [n EXCEPT ![x] = @ + 1]
            Next == (\\E x \\in Node : Up(x)) \\/ UNCHANGED n
            Sum == n[a] + n[b] + n[c]
            Alike == Permutations(Node)
            Low == Sum <= 3
            Bounded == \\A x \\in Node : n[x] <= 2
            NotFull == Sum < %d
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

    private static CheckRequestBuilder request(String words, int full) throws IOException {
        String config =
                "CONSTANTS a = a b = b c = c Node = {a, b, c}\nINIT Init\nNEXT Next\n"
                        + "INVARIANTS Bounded NotFull\n"
                        + words
                        + "\n";
        return checks.request("Counters", COUNTERS.formatted(full), config);
    }

    @ParameterizedTest(name = "{0}, {1}, {2} workers")
    @CsvSource({
        "'', BREADTH_FIRST, 1, 27",
        "'', BREADTH_FIRST, 2, 27",
        "'', DEPTH_FIRST, 1, 27",
        "SYMMETRY Alike, BREADTH_FIRST, 1, 10",
        "SYMMETRY Alike, BREADTH_FIRST, 2, 10",
        "SYMMETRY Alike, DEPTH_FIRST, 1, 10",
        "VIEW Sum, BREADTH_FIRST, 1, 7",
        "VIEW Sum, BREADTH_FIRST, 2, 7",
        "VIEW Sum, DEPTH_FIRST, 1, 7",
        "CONSTRAINT Low, BREADTH_FIRST, 1, 17",
        "CONSTRAINT Low, BREADTH_FIRST, 2, 17",
        "CONSTRAINT Low, DEPTH_FIRST, 1, 17",
    })
    void whatHoldsPassesWithTheKnownNumberOfStates(
            String words, Mode mode, int workers, long states) throws IOException {
        CheckRequest request =
                request(words, 9)
                        .search(new Search(mode, 0, 0, 0, 0, 0, false))
                        .workers(workers)
                        .build();
        CheckResult result = checks.result(request);
        assertThat(result.sentence()).startsWith("Passed: all 2 properties hold in all " + states);
        assertThat(result.kind()).isEqualTo(Kind.PASSED);
        assertThat(result.figures().distinct()).isEqualTo(states);
        assertThat(result.notProved().contains("vacuously were not looked for"))
                .isEqualTo(mode == Mode.DEPTH_FIRST);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "SYMMETRY Alike, BREADTH_FIRST",
        "VIEW Sum, DEPTH_FIRST",
        "CONSTRAINT Low, BREADTH_FIRST",
        "'', SIMULATION",
    })
    void whatIsViolatedIsFoundAfterTheLeastNumberOfSteps(String words, Mode mode)
            throws IOException {
        int depth = mode == Mode.SIMULATION ? 60 : 0;
        CheckResult result =
                checks.result(
                        request(words, 4)
                                .search(new Search(mode, depth, depth * 10, 3, 0, 0, false))
                                .build());
        assertThat(result.kind()).isEqualTo(Kind.INVARIANT);
        Counterexample found = result.violations().getFirst();
        assertThat(found.property()).isEqualTo("NotFull");
        assertThat(found.trace()).isNotNull();
        long steps =
                found.trace().steps().stream().filter(step -> step.action().equals("Up")).count();
        assertThat(steps).as("of those that count").isEqualTo(4);
    }

    @Test
    void checkpointsChangeNothing() throws IOException {
        Search kept = Search.BREADTH_FIRST.with(new Reach.Kept(root.resolve("kept"), false, 1));
        CheckResult result = checks.result(request("SYMMETRY Alike", 9).search(kept).build());
        assertThat(result.kind()).isEqualTo(Kind.PASSED);
        assertThat(result.figures().distinct()).isEqualTo(10);
        assertThat(root.resolve("kept").resolve("states")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"SYMMETRY Alike, 10", "CONSTRAINT Low, 17"})
    void workersFromElsewhereChangeNothing(String words, long states) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 0, InetAddress.getByName(LOOPBACK))) {
            port = free.getLocalPort();
        }
        Search shared = Search.BREADTH_FIRST.with(new Reach.Shared(LOOPBACK, port));
        try (CheckRun run =
                        checks.start(
                                request(words, 9).search(shared).build(), new CheckListener() {});
                WorkerEngine worker =
                        checks.engines()
                                .worker(new Request.Work(LOOPBACK, port, 2), 0, event -> {})) {
            CheckResult result = RealChecks.result(run);
            assertThat(worker.engine().isAlive()).isTrue();
            assertThat(result.kind()).isEqualTo(Kind.PASSED);
            assertThat(result.figures().distinct()).isEqualTo(states);
        }
    }
}
