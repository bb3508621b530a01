package dev.counterpoint.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.Engines;
import dev.counterpoint.engine.RealEngines;
import dev.counterpoint.engine.WorkerEngine;
import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.engine.protocol.Reach;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.engine.protocol.Search;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A check whose states are explored by several processes says what it says alone. */
class SharedCheckTest {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String SPEC =
            """
            ---- MODULE Clocks ----
            EXTENDS Naturals, Turns
            VARIABLES x, y, z
            Init == x = 0 /\\ y = "a" /\\ z = 0
            Next == \\/ x' = Step(x) /\\ UNCHANGED <<y, z>>
                    \\/ y' = (IF y = "a" THEN "b" ELSE "a") /\\ UNCHANGED <<x, z>>
                    \\/ z' = Step(z) /\\ UNCHANGED <<x, y>>
            Small == x + z < %d
            Often == []<>(x = 0)
            ====
            """;
    private static final String TURNS =
            """
            ---- MODULE Turns ----
            EXTENDS Naturals
            Step(n) == (n + 1) %% %d
            ====
            """;

    private final Path folder;
    private final Engines engines;
    private final int port;
    private final List<WorkerEngine> workers = new ArrayList<>();

    SharedCheckTest(@TempDir Path folder, @TempDir Path own) throws IOException {
        this.folder = folder;
        engines = RealEngines.in(own);
        try (ServerSocket free = new ServerSocket(0, 0, InetAddress.getByName(LOOPBACK))) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void close() {
        workers.forEach(WorkerEngine::close);
        engines.close();
    }

    private CheckRequest request(
            int turns, int bound, List<String> properties, @Nullable Reach reach)
            throws IOException {
        Files.writeString(folder.resolve("Turns.tla"), TURNS.formatted(turns));
        Path spec = Files.writeString(folder.resolve("Clocks.tla"), SPEC.formatted(bound));
        return CheckRequest.of(
                        spec,
                        new ModelChoice.Inline(
                                null,
                                null,
                                "Init",
                                "Next",
                                List.of(),
                                List.of("Small"),
                                properties))
                .search(Search.BREADTH_FIRST.with(reach))
                .build();
    }

    private CheckRun start(CheckRequest request, CheckListener listener) {
        return new CheckService(new EngineCheckers(engines)).start(request, listener);
    }

    private Reach shared() {
        return new Reach.Shared(LOOPBACK, port);
    }

    private void join() {
        workers.add(engines.worker(new Request.Work(LOOPBACK, port, 1), 0, event -> {}));
    }

    private static CheckResult result(CheckRun run) {
        return run.result().orTimeout(120, TimeUnit.SECONDS).join();
    }

    private CheckResult alone(CheckRequest request) {
        try (CheckRun run = start(request, new CheckListener() {})) {
            return result(run);
        }
    }

    @Test
    void threeWorkersOfWhichOneIsKilledFindWhatOneProcessFinds() throws Exception {
        CheckResult alone = alone(request(180, 1_000, List.of(), null));
        CountDownLatch begun = new CountDownLatch(1);
        CheckListener listener =
                new CheckListener() {
                    @Override
                    public void progress(Figures figures) {
                        if (figures.distinct() > 2_000) {
                            begun.countDown();
                        }
                    }
                };
        try (CheckRun run = start(request(180, 1_000, List.of(), shared()), listener)) {
            join();
            join();
            join();
            assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(run.result().isDone()).isFalse();
            workers.getFirst().close();
            CheckResult together = result(run);
            assertThat(together.kind()).isEqualTo(alone.kind()).isEqualTo(Kind.PASSED);
            assertThat(together.figures().distinct())
                    .isEqualTo(alone.figures().distinct())
                    .isEqualTo(2 * 180 * 180);
        }
        for (WorkerEngine worker : workers.subList(1, 3)) {
            assertThat(worker.finished().get(30, TimeUnit.SECONDS).success()).isTrue();
        }
    }

    @Test
    void aViolationComesWithItsPropertyAndTheWayToIt() throws Exception {
        try (CheckRun run = start(request(30, 12, List.of(), shared()), new CheckListener() {})) {
            join();
            CheckResult result = result(run);
            assertThat(result.kind()).isEqualTo(Kind.INVARIANT);
            Counterexample found = result.violations().getFirst();
            assertThat(found.property()).isEqualTo("Small");
            Trace trace = Objects.requireNonNull(found.trace());
            assertThat(trace.states()).hasSize(13);
        }
    }

    @Test
    void temporalPropertiesAreNotSaidToHold() throws Exception {
        CheckRequest request = request(5, 1_000, List.of("Often"), shared());
        try (CheckRun run = start(request, new CheckListener() {})) {
            join();
            CheckResult result = result(run);
            assertThat(result.kind()).isEqualTo(Kind.INCOMPLETE);
            assertThat(result.sentence())
                    .isEqualTo(
                            "Not finished: all 50 distinct states were explored, but TLC's"
                                    + " distributed mode decides no temporal property.");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void nothingListensOnAnotherAddress() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CheckListener listener =
                new CheckListener() {
                    @Override
                    public void progress(Figures figures) {
                        if (figures.distinct() > 1_000) {
                            begun.countDown();
                        }
                    }
                };
        try (CheckRun run = start(request(2_000, 10_000, List.of(), shared()), listener)) {
            join();
            assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
            Set<String> addresses = new HashSet<>();
            for (ProcessHandle engine : ProcessHandle.current().descendants().toList()) {
                addresses.addAll(listening(engine.pid()));
            }
            assertThat(addresses)
                    .as("127.0.0.1, as the kernel writes it")
                    .isNotEmpty()
                    .allMatch(address -> address.endsWith("0100007F"));
            long asked = System.nanoTime();
            run.stop();
            assertThat(result(run).kind()).isEqualTo(Kind.INCOMPLETE);
            assertThat(System.nanoTime() - asked).isLessThan(TimeUnit.SECONDS.toNanos(2));
        }
    }

    /** The addresses on which a process listens. */
    private static Set<String> listening(long pid) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        Set<String> sockets = new HashSet<>();
        try (Stream<Path> files = Files.list(process.resolve("fd"))) {
            for (Path file : files.toList()) {
                if (Files.isSymbolicLink(file)) {
                    sockets.add(Files.readSymbolicLink(file).toString().replaceAll("\\D", ""));
                }
            }
        }
        Set<String> addresses = new HashSet<>();
        for (String table : List.of("net/tcp", "net/tcp6")) {
            for (String line : Files.readAllLines(process.resolve(table))) {
                String[] parts = line.strip().split("\\s+");
                if (parts[3].equals("0A") && sockets.contains(parts[9])) {
                    addresses.add(parts[1].substring(0, parts[1].indexOf(':')));
                }
            }
        }
        return addresses;
    }
}
