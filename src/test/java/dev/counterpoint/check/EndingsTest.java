package dev.counterpoint.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.WorkerEngine;
import dev.counterpoint.engine.protocol.Reach;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.engine.protocol.Search;
import dev.counterpoint.engine.protocol.Search.Mode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** An engine that is killed or hangs, whatever it explores, costs its check and nothing else. */
class EndingsTest {
    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration SOON = Duration.ofMillis(2_500);
    private static final String LONG =
            """
            EXTENDS Naturals
            VARIABLES x, y
            Init == x = 0 /\\ y = 0
            Next == \\/ x' = x + 1 /\\ y' = y
                    \\/ y' = y + 1 /\\ x' = x
            """;

    /** Ways to explore. */
    enum Way {
        BREADTH_FIRST,
        TWO_WORKERS,
        DEPTH_FIRST,
        SIMULATION,
        CHECKPOINTS,
        DISTRIBUTED
    }

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

    private CheckRequest request(Way way) throws IOException {
        Search search =
                switch (way) {
                    case BREADTH_FIRST, TWO_WORKERS -> Search.BREADTH_FIRST;
                    case DEPTH_FIRST -> new Search(Mode.DEPTH_FIRST, 0, 0, 0, 0, 0, false);
                    case SIMULATION -> new Search(Mode.SIMULATION, 50, 0, 1, 0, 0, false);
                    case CHECKPOINTS ->
                            Search.BREADTH_FIRST.with(
                                    new Reach.Kept(root.resolve("kept"), false, 60));
                    case DISTRIBUTED -> Search.BREADTH_FIRST.with(new Reach.Shared(LOOPBACK, port));
                };
        return checks.request("Long", LONG, "INIT Init\nNEXT Next\n")
                .search(search)
                .workers(way == Way.TWO_WORKERS ? 2 : 1)
                .build();
    }

    /** Waits until a check has found states, and gives its engine. */
    private ProcessHandle busyEngine(Set<Long> before, RealChecks.Heard heard)
            throws InterruptedException {
        assertThat(heard.hasBegun()).isTrue();
        Set<Long> begun = new HashSet<>(RealChecks.processes());
        begun.removeAll(before);
        assertThat(begun).hasSize(1);
        return ProcessHandle.of(begun.iterator().next()).orElseThrow();
    }

    private WorkerEngine worker() {
        return checks.engines().worker(new Request.Work(LOOPBACK, port, 1), 0, event -> {});
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void anEngineKilledFromOutsideIsAnInternalError(Way way) throws Exception {
        try (Exploring exploring = new Exploring(way)) {
            exploring.engine.destroyForcibly();
            CheckResult result = RealChecks.result(exploring.run);
            assertThat(result.kind()).isEqualTo(Kind.INTERNAL);
            assertThat(result.kind().exitCode()).isEqualTo(70);
            assertThat(result.sentence()).startsWith("The engine was killed from outside");
        }
        assertThat(checks.engineFolders()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void anEngineThatHangsIsStoppedAllTheSame(Way way) throws Exception {
        try (Exploring exploring = new Exploring(way)) {
            signal("-STOP", exploring.engine);
            long asked = System.nanoTime();
            exploring.run.stop();
            CheckResult result = RealChecks.result(exploring.run);
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(SOON);
            assertThat(result.kind()).isEqualTo(Kind.INCOMPLETE);
            assertThat(result.kind().exitCode()).isEqualTo(20);
            assertThat(result.sentence()).startsWith("Not finished: it was stopped");
        }
        assertThat(checks.engineFolders()).isEmpty();
    }

    private static void signal(String which, ProcessHandle process) throws Exception {
        int sent =
                new ProcessBuilder("kill", which, Long.toString(process.pid())).start().waitFor();
        assertThat(sent).isZero();
    }

    /** A check on its way, which leaves no process and no folder behind. */
    private final class Exploring implements AutoCloseable {
        final CheckRun run;
        final ProcessHandle engine;
        private final WorkerEngine worker;

        Exploring(Way way) throws Exception {
            Set<Long> before = RealChecks.processes();
            worker = way == Way.DISTRIBUTED ? worker() : null;
            if (worker != null) {
                before.add(worker.engine().hello().join().pid());
            }
            RealChecks.Heard heard = new RealChecks.Heard(1_000);
            run = checks.start(request(way), heard);
            engine = busyEngine(before, heard);
            assertThat(hasFolders()).isTrue();
        }

        @Override
        public void close() {
            run.close();
            if (worker != null) {
                worker.close();
            }
            assertThat(engine.onExit()).succeedsWithin(Duration.ofSeconds(10));
            long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (System.nanoTime() < deadline && hasFolders()) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }

        private boolean hasFolders() {
            try {
                return !checks.engineFolders().isEmpty();
            } catch (IOException e) {
                return true;
            }
        }
    }
}
