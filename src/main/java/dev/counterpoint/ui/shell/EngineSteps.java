package dev.counterpoint.ui.shell;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.ModelSource;
import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.state.State;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Answers which steps can be taken in the model that was checked last. */
final class EngineSteps {
    private final CompletableFuture<Explorer> engine;
    private final Supplier<@Nullable CheckRequest> checked;
    private final Executor background;

    EngineSteps(
            CompletableFuture<Explorer> engine,
            Supplier<@Nullable CheckRequest> checked,
            Executor background) {
        this.engine = engine;
        this.checked = checked;
        this.background = background;
    }

    CompletableFuture<Reply.Successors> successors(State state, int limit) {
        return ready().thenCompose(e -> e.successors(state, limit));
    }

    CompletableFuture<Reply.InitialStates> initialStates(int limit) {
        return ready().thenCompose(e -> e.initialStates(limit));
    }

    /** The explorer is loaded each time: what was parsed in between may have replaced it. */
    private CompletableFuture<Explorer> ready() {
        CheckRequest request = checked.get();
        if (request == null) {
            return CompletableFuture.failedFuture(
                    new IllegalStateException("Check the model first."));
        }
        return engine.thenCompose(
                e ->
                        CompletableFuture.supplyAsync(() -> source(request), background)
                                .thenCompose(e::load)
                                .thenApply(
                                        loaded -> {
                                            if (!loaded.diagnostics().isEmpty()
                                                    && loaded.variables().isEmpty()) {
                                                throw new IllegalStateException(
                                                        loaded.diagnostics().getFirst().message());
                                            }
                                            return e;
                                        }));
    }

    private static SpecSource source(CheckRequest request) {
        Optional<SpecSource> source = ModelSource.of(request);
        return source.orElseThrow(
                () -> new IllegalStateException("The model's files can no longer be read."));
    }
}
