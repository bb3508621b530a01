package dev.counterpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, with what only happens to one. */
class ChildProgramTest {
    private static final String SPEC =
            """
            ---- MODULE Counter ----
            EXTENDS Naturals
            VARIABLE n
            Init == n = 0
            Next == n' = n + 1
            Few == n' = (n + 1) % 500
            Small == n < 1000000000
            Short == n < 400
            ====
            """;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir Path folder = Path.of("");
    @TempDir Path own = Path.of("");

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("Counter.tla"), SPEC);
    }

    private List<String> program(String... words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + own,
                        "-Duser.home=" + own,
                        "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add("dev.counterpoint.app.Main");
        command.addAll(List.of(words));
        return command;
    }

    private Process start(List<String> command) throws IOException {
        return builder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    /** A process whose log and records are the test's own. */
    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("XDG_STATE_HOME", own.toString());
        builder.environment().put("XDG_DATA_HOME", own.toString());
        builder.environment().put("LOCALAPPDATA", own.toString());
        return builder;
    }

    private String out() throws IOException {
        return Files.readString(folder.resolve("out"));
    }

    private String err() throws IOException {
        return Files.readString(folder.resolve("err"));
    }

    private static void end(Process process) throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    /** Ctrl+C goes to all processes of a terminal's group, the engine among them. */
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only there is the program setsid")
    void controlCSaysIncompleteAndLeavesNoEngine() throws Exception {
        List<String> command = new ArrayList<>(List.of("setsid", "env", "--default-signal=INT"));
        command.addAll(
                program(
                        "check",
                        "Counter.tla",
                        "--init",
                        "Init",
                        "--next",
                        "Next",
                        "--invariant",
                        "Small"));
        Process process = start(command);
        List<ProcessHandle> engines = runningEngines(process);
        new ProcessBuilder("kill", "-INT", "--", "-" + process.pid()).start().waitFor();
        end(process);
        assertThat(process.exitValue()).as(out() + err()).isEqualTo(20);
        assertThat(out()).startsWith("Not finished: it was stopped, ");
        for (ProcessHandle engine : engines) {
            assertThat(engine.onExit()).succeedsWithin(Duration.ofSeconds(5));
        }
    }

    /** The engines of a check that has found its first states. */
    private static List<ProcessHandle> runningEngines(Process process) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (process.descendants().noneMatch(ChildProgramTest::hasWorked)) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            assertThat(process.isAlive()).isTrue();
            Thread.sleep(100);
        }
        return process.descendants().toList();
    }

    private static boolean hasWorked(ProcessHandle engine) {
        return engine.info()
                .totalCpuDuration()
                .filter(used -> used.compareTo(Duration.ofSeconds(4)) > 0)
                .isPresent();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no sh and no head there")
    void aReaderThatGoesAwayIsNoFault() throws Exception {
        List<String> quoted =
                program(
                                "check",
                                "Counter.tla",
                                "--init",
                                "Init",
                                "--next",
                                "Few",
                                "--invariant",
                                "Short")
                        .stream()
                        .map(word -> "'" + word + "'")
                        .toList();
        Process process = start(List.of("sh", "-c", String.join(" ", quoted) + " <&- | head -n 1"));
        end(process);
        assertThat(out()).isEqualTo("Violated: Short is false in state 401.\n");
        assertThat(err()).isEmpty();
    }

    @Test
    void twoChecksOfOneSpecDoNotDisturbEachOther() throws Exception {
        String[] words = {"check", "Counter.tla", "--init", "Init", "--next", "Few"};
        Process first = start(program(words));
        Process second =
                builder(program(words))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("second").toFile())
                        .start();
        end(first);
        end(second);
        assertThat(out()).startsWith("Passed: 500 distinct states");
        assertThat(Files.readString(folder.resolve("second")))
                .startsWith("Passed: 500 distinct states");
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder("Counter.tla", "out", "err", "second");
    }
}
