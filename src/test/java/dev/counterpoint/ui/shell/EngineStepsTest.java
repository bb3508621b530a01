package dev.counterpoint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.state.State;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

class EngineStepsTest {
    private final List<SpecSource> loaded = new ArrayList<>();
    private final List<CompletableFuture<Reply.Evaluated>> asked = new ArrayList<>();
    private final EngineSteps steps =
            new EngineSteps(
                    CompletableFuture.completedFuture(explorer()),
                    () -> null,
                    () -> null,
                    Runnable::run);

    @Test
    void withoutAModelTlaItselfIsThereAndItIsReadOnce() {
        steps.evaluate("1 + 1");
        steps.evaluate("2 + 2");

        assertThat(asked).hasSize(2);
        assertThat(loaded).hasSize(1);
        assertThat(loaded.getFirst().overlays().get("Nothing")).startsWith("---- MODULE Nothing");
        steps.forget();
        steps.evaluate("1 + 1");
        assertThat(loaded).hasSize(2);
    }

    @Test
    void theEngineIsFreedOfAQuestionThatNobodyWaitsFor() {
        CompletableFuture<Reply.Evaluated> answer = steps.evaluate("CHOOSE x : FALSE");
        answer.cancel(true);

        assertThat(asked.getFirst()).isCancelled();
    }

    @Test
    void beforeTheFirstCheckThereIsNoStateToAskAbout() {
        CompletableFuture<Reply.Evaluated> answer =
                steps.evaluate("x", new State(List.of(), List.of()), null);

        assertThat(answer).isCompletedExceptionally();
        assertThat(asked).isEmpty();
    }

    private Explorer explorer() {
        return (Explorer)
                Proxy.newProxyInstance(
                        Explorer.class.getClassLoader(),
                        new Class<?>[] {Explorer.class},
                        (proxy, method, arguments) -> answer(method.getName(), arguments));
    }

    private @Nullable Object answer(String method, Object[] arguments) {
        if (method.equals("load")) {
            loaded.add((SpecSource) arguments[0]);
            return CompletableFuture.completedFuture(new Reply.Loaded(List.of(), List.of()));
        }
        CompletableFuture<Reply.Evaluated> answer = new CompletableFuture<>();
        asked.add(answer);
        return answer;
    }
}
