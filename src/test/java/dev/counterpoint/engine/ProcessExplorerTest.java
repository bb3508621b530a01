package dev.counterpoint.engine;

import static dev.counterpoint.engine.FakeEngines.STATE;
import static dev.counterpoint.engine.FakeEngines.failure;
import static dev.counterpoint.engine.FakeEngines.get;
import static dev.counterpoint.engine.FakeEngines.source;
import static dev.counterpoint.engine.FakeEngines.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.protocol.Reply;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

class ProcessExplorerTest {
    @TempDir Path folder;
    private FakeEngines engines;
    private ProcessExplorer explorer;

    @BeforeEach
    void setUp() {
        engines = new FakeEngines(folder);
        explorer = new ProcessExplorer(engines.pool());
    }

    @AfterEach
    void tearDown() {
        explorer.close();
        engines.close();
    }

    @Test
    void questionsAreAboutTheModelLoadedLast() throws Exception {
        get(explorer.load(source("A.cfg")));
        assertThat(evaluate("1")).isEqualTo("\"1 with A.cfg\"");
        get(explorer.load(source("B.cfg")));
        assertThat(evaluate("1")).isEqualTo("\"1 with B.cfg\"");
    }

    @Test
    void anEngineThatDiesCostsOneQuestionAndTheModelIsLoadedAgain() throws Exception {
        get(explorer.load(source("A.cfg")));
        assertThat(failure(explorer.evaluate("out of memory", STATE, null)))
                .isInstanceOf(EngineException.OutOfMemory.class);
        assertThat(evaluate("1")).isEqualTo("\"1 with A.cfg\"");
        assertThat(failure(explorer.evaluate("garbage", STATE, null)))
                .isInstanceOf(EngineException.Died.class);
        assertThat(evaluate("2")).isEqualTo("\"2 with A.cfg\"");
    }

    @Test
    void whatWasAskedBehindTheFatalQuestionIsAnsweredToo() throws Exception {
        CompletableFuture<Reply.Evaluated> fatal = explorer.evaluate("exit", STATE, null);
        CompletableFuture<Reply.Evaluated> next = explorer.evaluate("1", STATE, null);
        assertThat(failure(fatal)).isInstanceOf(EngineException.Died.class);
        assertThat(value(next)).contains("1");
    }

    @Test
    void aQuestionThatIsCancelledDoesNotHoldUpTheNext() throws Exception {
        evaluate("1");
        CompletableFuture<Reply.Evaluated> hanging = explorer.evaluate("hang", STATE, null);
        CompletableFuture<Reply.Evaluated> waiting = explorer.evaluate("hang", STATE, null);
        Eventually.holds(explorer::isBusy);
        waiting.cancel(true);
        hanging.cancel(true);
        assertThat(evaluate("1")).contains("1");
    }

    @Test
    void aBugInTheAgentIsInternalAndTheNextQuestionWorks() throws Exception {
        assertThat(failure(explorer.successors(STATE, 1)))
                .isInstanceOf(EngineException.Internal.class)
                .hasMessageContaining("not in a fake");
        assertThat(evaluate("1")).contains("1");
    }

    @Test
    void closingAnswersAllWhoWait() throws Exception {
        evaluate("1");
        CompletableFuture<Reply.Evaluated> hanging = explorer.evaluate("hang", STATE, null);
        CompletableFuture<Reply.Evaluated> waiting = explorer.evaluate("1", STATE, null);
        Eventually.holds(explorer::isBusy);
        explorer.close();
        assertThat(hanging).failsWithin(Duration.ofSeconds(10));
        assertThat(failure(hanging)).isInstanceOf(EngineException.Stopped.class);
        assertThat(failure(waiting)).isInstanceOf(EngineException.Stopped.class);
        assertThat(failure(explorer.evaluate("1", STATE, null)))
                .isInstanceOf(EngineException.Stopped.class);
    }

    private String evaluate(String expression) throws Exception {
        return value(explorer.evaluate(expression, STATE, null));
    }
}
