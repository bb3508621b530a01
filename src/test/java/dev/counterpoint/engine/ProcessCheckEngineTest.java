package dev.counterpoint.engine;

import static dev.counterpoint.engine.FakeEngines.OPTIONS;
import static dev.counterpoint.engine.FakeEngines.evaluate;
import static dev.counterpoint.engine.FakeEngines.failure;
import static dev.counterpoint.engine.FakeEngines.get;
import static dev.counterpoint.engine.FakeEngines.source;
import static dev.counterpoint.engine.FakeEngines.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.protocol.CheckEvent;
import dev.counterpoint.engine.protocol.CheckEvent.Finished;
import dev.counterpoint.engine.protocol.CheckEvent.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

class ProcessCheckEngineTest {
    @TempDir Path folder;
    private final List<CheckEvent> events = new CopyOnWriteArrayList<>();
    private FakeEngines engines;
    private EngineProcess process;
    private CheckEngine engine;

    @BeforeEach
    void setUp() throws Exception {
        engines = new FakeEngines(folder);
        process = engines.pool().take(0);
        engine = new ProcessCheckEngine(process);
        get(process.hello());
    }

    @AfterEach
    void tearDown() {
        engine.close();
        engines.close();
    }

    @Test
    void aCheckTellsWhatItDoesAndEnds() throws Exception {
        assertThat(get(check("plain")).stage()).isEqualTo(Stage.CHECKED);
        assertThat(events.getFirst()).isInstanceOf(CheckEvent.Started.class);
        assertThat(events).contains(new CheckEvent.Log("hello from the spec", false));
    }

    @Test
    void theProcessCanBeAskedAfterItsCheckAndItsFilesOutliveIt() throws Exception {
        ProcessHandle handle = ProcessHandle.of(get(engine.hello()).pid()).orElseThrow();
        get(check("plain"));
        assertThat(value(engine.ask(evaluate("1")))).contains("1");
        engine.end();
        assertThat(handle.onExit()).succeedsWithin(Duration.ofSeconds(10));
        assertThat(process.folder()).isDirectory();
        engine.close();
        Eventually.holds(() -> !Files.exists(process.folder()));
    }

    @Test
    void stopIsHeard() throws Exception {
        CompletableFuture<Finished> end = check("stops");
        Eventually.holds(() -> !events.isEmpty());
        engine.stop();
        assertThat(get(end).stage()).isEqualTo(Stage.STOPPED);
    }

    @Test
    void aCheckThatIgnoresStopIsEndedHalfASecondLater() throws Exception {
        CompletableFuture<Finished> end = check("ignores stop");
        Eventually.holds(() -> !events.isEmpty());
        engine.stop();
        assertThat(end).failsWithin(Duration.ofSeconds(10));
        assertThat(failure(end))
                .isInstanceOf(EngineException.Stopped.class)
                .hasMessage("The check was stopped.");
    }

    @Test
    void aCheckWhoseProcessEndsByItselfSaysSo() throws Exception {
        assertThat(failure(check("exits")))
                .isInstanceOf(EngineException.Died.class)
                .hasMessageContaining("exit code 1");
    }

    @Test
    void aBugInTheAgentIsInternal() throws Exception {
        assertThat(failure(check("throws")))
                .isInstanceOf(EngineException.Internal.class)
                .hasMessageContaining("a bug");
    }

    @Test
    void aBigGraphArrivesWhole() throws Exception {
        get(check("graph"));
        long transitions =
                events.stream()
                        .mapToLong(
                                e ->
                                        e instanceof CheckEvent.Graph(var delta)
                                                ? delta.sources().length
                                                : 0)
                        .sum();
        assertThat(transitions).isEqualTo(4_000_000);
    }

    private CompletableFuture<Finished> check(String configName) {
        return engine.check(source(configName), OPTIONS, events::add);
    }
}
