package dev.counterpoint.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.WorkerEngine;
import dev.counterpoint.engine.protocol.CheckEvent.Finished;
import dev.counterpoint.engine.protocol.Reach;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.engine.protocol.Search;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What a worker comes across, and how a check that is shared ends, is told as of one alone. */
class SharedVerdictsTest {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String SPEC =
            """
            EXTENDS Naturals, Sequences, TLC
            VARIABLES x, log
            Init == x = 0 /\\ log = <<>>
            Up == x' = x + 1 /\\ log' = log
            Bounded == x < 9 /\\ Up
            Wrong == x' = (IF x = 5 THEN Head(log) ELSE x + 1) /\\ log' = log
            Asserted == Assert(x < 6, "six is too many") /\\ Up
            Turns == x' = (x + 1) % 7 /\\ log' = log
            Small == x < 5
            NoBoolean == x # 4 \\/ Head(log)
            """;

    private RealChecks checks;
    private int port;
    @TempDir private Path root;

    @BeforeEach
    void begin() throws IOException {
        checks = new RealChecks(root, false);
        try (ServerSocket free = new ServerSocket(0, 0, InetAddress.getByName(LOOPBACK))) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void end() {
        checks.close();
    }

    private CheckRequestBuilder request(String config) throws IOException {
        return checks.request("Counter", SPEC, config);
    }

    private Search shared() {
        return Search.BREADTH_FIRST.with(new Reach.Shared(LOOPBACK, port));
    }

    private WorkerEngine worker() {
        return checks.engines().worker(new Request.Work(LOOPBACK, port, 1), 0, event -> {});
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "NEXT Wrong, EVALUATION",
        "NEXT Asserted, ASSERT",
        "NEXT Bounded, DEADLOCK",
        "NEXT Up INVARIANT Small, INVARIANT",
        "NEXT Up INVARIANT NoBoolean, EVALUATION",
        "NEXT Turns, PASSED",
    })
    void aWorkerFindsWhatIsFoundAlone(String model, Kind kind) throws Exception {
        String config = "INIT Init\n" + model + "\n";
        CheckResult alone = checks.result(request(config).build());
        CheckResult together;
        try (CheckRun run =
                        checks.start(
                                request(config).search(shared()).build(), new CheckListener() {});
                WorkerEngine worker = worker()) {
            together = RealChecks.result(run);
            assertThat(worker.engine().isAlive()).isTrue();
        }
        assertThat(together.kind()).isEqualTo(alone.kind()).isEqualTo(kind);
        assertThat(together.sentence()).isEqualTo(alone.sentence());
        assertThat(trace(together)).isEqualTo(trace(alone));
    }

    private static @Nullable Trace trace(CheckResult result) {
        return result.violations().isEmpty() ? null : result.violations().getFirst().trace();
    }

    @Test
    void theBudgetOfASharedCheckIsKept() throws Exception {
        CheckRequest request =
                request("INIT Init\nNEXT Up\n")
                        .search(shared())
                        .budget(Duration.ofSeconds(4))
                        .build();
        long began = System.nanoTime();
        try (CheckRun run = checks.start(request, new CheckListener() {});
                WorkerEngine worker = worker()) {
            CheckResult result = RealChecks.result(run);
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isLessThan(Duration.ofMillis(5_500));
            assertThat(result.kind()).isEqualTo(Kind.INCOMPLETE);
            assertThat(result.sentence())
                    .startsWith("Not finished: the time budget ended after 4 s");
            assertThat(worker.engine().isAlive()).isTrue();
        }
    }

    @Test
    void aPortThatIsTakenIsOneSentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(port, 0, InetAddress.getByName(LOOPBACK))) {
            CheckResult result =
                    checks.result(request("INIT Init\nNEXT Up\n").search(shared()).build());
            assertThat(taken.isBound()).isTrue();
            assertThat(result.kind()).isEqualTo(Kind.CONFIGURATION);
            assertThat(result.sentence())
                    .isEqualTo(
                            "Workers cannot be awaited at 127.0.0.1, port %d: Address already in use."
                                    .formatted(port));
        }
    }

    @Test
    void aWorkerWhoseCheckIsKilledEndsWithASentence() throws Exception {
        Set<Long> before = RealChecks.processes();
        RealChecks.Heard heard = new RealChecks.Heard(500);
        CheckRequest request = request("INIT Init\nNEXT Up\n").search(shared()).build();
        try (CheckRun run = checks.start(request, heard);
                WorkerEngine worker = worker()) {
            assertThat(heard.hasBegun()).isTrue();
            Set<Long> servers = new HashSet<>(RealChecks.processes());
            servers.removeAll(before);
            servers.remove(worker.engine().hello().join().pid());
            servers.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
            assertThat(RealChecks.result(run).kind()).isEqualTo(Kind.INTERNAL);
            Finished finished = worker.finished().get(30, TimeUnit.SECONDS);
            assertThat(finished.success()).isFalse();
            assertThat(finished.diagnostics())
                    .extracting(Diagnostic::message)
                    .containsExactly(
                            ("No work for 127.0.0.1, port %d: its process was ended, or its machine"
                                            + " can no longer be reached")
                                    .formatted(port));
        }
    }
}
