package dev.counterpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** What is left of a program that was killed: no process, and a folder until the next start. */
class KilledHostTest {
    @TempDir Path folder;
    private Process host;
    private ProcessHandle agent;
    private Path agentFolder;

    @BeforeEach
    void setUp() throws IOException {
        host =
                new ProcessBuilder(
                                EngineHome.java().toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                HostMain.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String[] said = host.inputReader().readLine().split(" ", 2);
        agent = ProcessHandle.of(Long.parseLong(said[0])).orElseThrow();
        agentFolder = Path.of(said[1]);
    }

    @AfterEach
    void tearDown() {
        host.destroyForcibly();
        agent.destroyForcibly();
    }

    @Test
    void noOrphanIsLeftAndTheFolderIsSweptAtTheNextStart() throws Exception {
        host.destroyForcibly().waitFor();
        assertThat(agent.onExit()).succeedsWithin(Duration.ofSeconds(10));
        assertThat(agentFolder).isDirectory();
        try (EngineFolders next = new EngineFolders(folder.resolve("engines"))) {
            next.sweep();
        }
        assertThat(folder.resolve("engines")).isEmptyDirectory();
    }

    @Test
    void theFolderOfALivingProgramIsNotSwept() {
        try (EngineFolders other = new EngineFolders(folder.resolve("engines"))) {
            other.sweep();
        }
        assertThat(agentFolder).isDirectory();
        assertThat(agent.isAlive()).isTrue();
    }
}
