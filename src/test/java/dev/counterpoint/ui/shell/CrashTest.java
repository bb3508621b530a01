package dev.counterpoint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.ui.editor.Document;
import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.FxExtension;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program is really killed while something is not saved. */
@ExtendWith(FxExtension.class)
class CrashTest {
    private static final Duration MAY_BE_LOST = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir private Path temporary = Path.of("");
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    /** A window in another process that has just typed. */
    private Process typing() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(a -> !a.startsWith("-javaagent") && !a.startsWith("-agentlib"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(KilledIde.class.getName(), temporary.toString()));
        Path out = temporary.resolve("out");
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(temporary.resolve("err").toFile())
                        .start();
        started.add(process);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(out, StandardCharsets.UTF_8).contains("typed")) {
            assertThat(process.isAlive())
                    .as(() -> "it runs: " + read(temporary.resolve("err")))
                    .isTrue();
            assertThat(System.nanoTime()).as("it types in time").isLessThan(end);
            Thread.sleep(20);
        }
        return process;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private void killed() throws IOException, InterruptedException {
        Process process = typing();
        Thread.sleep(MAY_BE_LOST);
        process.destroyForcibly();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("ended by a signal").isGreaterThan(128);
    }

    private static boolean isTyped(TestWindow ide) {
        return ide.window.workbench().documents().unsaved().stream()
                .map(Document::text)
                .anyMatch(t -> t.contains(KilledIde.TYPED));
    }

    private long journals() throws IOException {
        Path journal = temporary.resolve("data").resolve("journal");
        if (!Files.isDirectory(journal)) {
            return 0;
        }
        try (Stream<Path> folders = Files.list(journal)) {
            return folders.count();
        }
    }

    @Test
    void whatWasTypedTwoSecondsBeforeTheKillIsOfferedBack() throws Exception {
        killed();
        TestWindow next = new TestWindow(temporary);
        next.desktop.willAnswer(0);
        next.open();

        Fx.await("the text is back", () -> isTyped(next));

        assertThat(next.desktop.questions())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("Counterpoint ended without saving Door.tla at ");
        assertThat(next.spec).hasContent(TestWindow.SPEC);
        Fx.run(() -> next.desktop.willAnswer(1));
        Fx.run(next.window::close);
        assertThat(journals()).as("journals after a clean end").isZero();
    }

    @Test
    void aQuestionWithoutAnAnswerIsAskedAgain() throws Exception {
        killed();
        TestWindow next = new TestWindow(temporary).open();

        Fx.await("it is asked", () -> !next.desktop.questions().isEmpty());

        assertThat(journals()).as("journals kept").isOne();
    }

    @Test
    void whatAnotherRunningWindowHasNotSavedIsLeftToIt() throws Exception {
        Process first = typing();
        Thread.sleep(MAY_BE_LOST);
        TestWindow second = new TestWindow(temporary).open();
        second.typeAt(3, "CONSTANT Second\n");
        Thread.sleep(MAY_BE_LOST);

        assertThat(second.desktop.questions()).isEmpty();
        assertThat(journals()).as("one of each").isEqualTo(2);
        assertThat(first.isAlive()).isTrue();
    }
}
