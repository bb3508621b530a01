package dev.counterpoint.engine;

import static dev.counterpoint.engine.FakeEngines.answer;
import static dev.counterpoint.engine.FakeEngines.check;
import static dev.counterpoint.engine.FakeEngines.evaluate;
import static dev.counterpoint.engine.FakeEngines.failure;
import static dev.counterpoint.engine.FakeEngines.get;
import static dev.counterpoint.engine.FakeEngines.impatient;
import static dev.counterpoint.engine.FakeEngines.settings;
import static dev.counterpoint.engine.FakeEngines.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.counterpoint.engine.protocol.Frames;
import dev.counterpoint.engine.protocol.Reply;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

class EngineProcessTest {
    @TempDir Path folder;
    private FakeEngines engines;

    @BeforeEach
    void setUp() {
        engines = new FakeEngines(folder);
    }

    @AfterEach
    void tearDown() {
        engines.close();
    }

    @Test
    void anEngineSaysWhatItIsAndAnswers() throws Exception {
        try (EngineProcess engine = engines.start()) {
            Reply.Hello hello = get(engine.hello());
            assertThat(hello.protocolVersion()).isEqualTo(Frames.VERSION);
            assertThat(ProcessHandle.of(hello.pid())).isPresent();
            assertThat(answer(engine, "1")).isEqualTo("\"1 with nothing\"");
        }
    }

    @Test
    void questionsAreAnsweredInTheirOrder() throws Exception {
        try (EngineProcess engine = engines.start()) {
            List<CompletableFuture<Reply>> replies =
                    List.of(
                            engine.ask(evaluate("1")),
                            engine.ask(evaluate("2")),
                            engine.ask(evaluate("3")));
            assertThat(value(replies.get(2))).contains("3");
            assertThat(replies).allMatch(CompletableFuture::isDone);
        }
    }

    /** Each failure with the exception that tells it and some words of its one sentence. */
    @ParameterizedTest
    @CsvSource({
        "exit, Died, the disk is full",
        "out of memory, OutOfMemory, ran out of memory; its heap was 64 MB",
        "die in mid-frame, Died, ended by itself",
        "absurd length, Died, absurd length",
        "garbage, Died, cannot be understood",
    })
    void anEngineThatFailsSaysHowInOneSentence(String what, String exception, String words)
            throws Exception {
        try (EngineProcess engine = engines.start()) {
            get(engine.hello());
            CompletableFuture<Reply> waiting = engine.ask(evaluate(what));
            CompletableFuture<Reply> next = engine.ask(evaluate("1"));
            EngineException failure = failure(waiting);
            assertThat(failure.getClass().getSimpleName()).isEqualTo(exception);
            assertThat(failure).hasMessageContaining(words).hasMessageNotContaining("\n");
            assertThat(failure(next)).isSameAs(failure);
            assertThat(failure(engine.ask(evaluate("1")))).isSameAs(failure);
            assertThat(engine.isAlive()).isFalse();
        }
        try (EngineProcess engine = engines.start()) {
            assertThat(answer(engine, "1")).contains("1");
        }
    }

    @Test
    void anEngineThatDiesAtItsStartSaysItsLastWords() throws Exception {
        try (EngineProcess engine = engines.start("dies")) {
            assertThat(failure(engine.ask(evaluate("1"))))
                    .isInstanceOf(EngineException.Died.class)
                    .hasMessageContaining("exit code 9")
                    .hasMessageContaining("no such thing");
        }
    }

    @Test
    void whatIsNoEngineIsEnded() throws Exception {
        try (EngineProcess engine = engines.start("garbage")) {
            assertThat(failure(engine.ask(evaluate("1"))))
                    .isInstanceOf(EngineException.Died.class)
                    .hasMessageContaining("something else than an engine");
        }
    }

    @Test
    void whatTheVirtualMachineHasToSayFirstDoesNotMatter() throws Exception {
        try (EngineProcess engine = engines.start("warns")) {
            assertThat(answer(engine, "1")).contains("1");
        }
    }

    @Test
    void anEngineThatHangsAtItsStartIsEnded() throws Exception {
        EngineSettings impatient =
                impatient(settings("hangs"), Duration.ofSeconds(1), Duration.ofSeconds(30));
        try (EngineProcess engine = engines.start(impatient)) {
            assertThat(failure(engine.ask(evaluate("1"))))
                    .isInstanceOf(EngineException.Stopped.class)
                    .hasMessage("The engine did not start within 1 s and was ended.");
        }
    }

    @Test
    void anEngineThatHangsOverAQuestionIsEnded() throws Exception {
        EngineSettings impatient =
                impatient(settings(), Duration.ofSeconds(30), Duration.ofSeconds(1));
        try (EngineProcess engine = engines.start(impatient)) {
            ProcessHandle process = ProcessHandle.of(get(engine.hello()).pid()).orElseThrow();
            assertThat(failure(engine.ask(evaluate("hang"))))
                    .isInstanceOf(EngineException.Stopped.class)
                    .hasMessage("The engine did not answer within 1 s and was ended.");
            assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    @Test
    void anEngineThatSaysNothingMoreDuringACheckIsEnded() throws Exception {
        EngineSettings impatient =
                impatient(settings(), Duration.ofSeconds(30), Duration.ofSeconds(1));
        try (EngineProcess engine = engines.start(impatient)) {
            ProcessHandle process = ProcessHandle.of(get(engine.hello()).pid()).orElseThrow();
            assertThat(failure(engine.check(check("ignores stop"), event -> {})))
                    .isInstanceOf(EngineException.Died.class)
                    .hasMessage("The engine said nothing for 1 s and was ended.");
            assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    @Test
    void anEngineKilledFromOutsideIsNoticedAtOnce() throws Exception {
        try (EngineProcess engine = engines.start()) {
            ProcessHandle process = ProcessHandle.of(get(engine.hello()).pid()).orElseThrow();
            CompletableFuture<Reply> waiting = engine.ask(evaluate("hang"));
            process.destroyForcibly();
            assertThat(waiting).failsWithin(Duration.ofSeconds(10));
            assertThat(failure(waiting)).hasMessageContaining("killed from outside");
        }
    }

    @Test
    void aBugInTheAgentCostsTheQuestionOnly() throws Exception {
        try (EngineProcess engine = engines.start()) {
            assertThat(failure(engine.ask(evaluate("throw"))))
                    .isInstanceOf(EngineException.Internal.class)
                    .hasMessageContaining("a bug");
            assertThat(failure(engine.ask(evaluate("overflow"))))
                    .isInstanceOf(EngineException.Internal.class)
                    .hasMessageContaining("nested too deep");
            assertThat(answer(engine, "1")).contains("1");
        }
    }

    @Test
    void aFloodOfPrintsDoesNotDrownTheAnswer() throws Exception {
        try (EngineProcess engine = engines.start()) {
            assertThat(answer(engine, "flood")).contains("flood");
        }
    }

    @Test
    void closingEndsTheProcessAndRemovesItsFolder() throws Exception {
        EngineProcess engine = engines.start();
        ProcessHandle process = ProcessHandle.of(get(engine.hello()).pid()).orElseThrow();
        CompletableFuture<Reply> waiting = engine.ask(evaluate("hang"));
        assertThat(engine.folder()).isDirectory();
        engine.close();
        assertThat(failure(waiting)).hasMessage("The engine was closed.");
        assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(10));
        Eventually.holds(() -> !engine.folder().toFile().exists());
    }

    @Test
    void aJavaThatIsNotThereIsSaidSo() {
        EngineSettings s = settings();
        EngineSettings none =
                new EngineSettings(
                        folder.resolve("none"),
                        s.options(),
                        s.classPath(),
                        s.mainClass(),
                        List.of(),
                        s.heapBytes(),
                        null,
                        s.startPatience(),
                        s.patience());
        assertThatThrownBy(() -> engines.start(none))
                .isInstanceOf(EngineException.Died.class)
                .hasMessageContaining("could not be started");
    }
}
