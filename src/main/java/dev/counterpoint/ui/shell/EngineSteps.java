package dev.counterpoint.ui.shell;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.ModelSource;
import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.state.State;
import dev.counterpoint.ui.graph.StepSource;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Answers which steps can be taken in the model that was checked last. */
final class EngineSteps implements StepSource {
    private final CompletableFuture<Explorer> engine;
    private final Supplier<@Nullable CheckRequest> checked;
    private final Executor background;
    private @Nullable CheckRequest loaded;
    private @Nullable CompletableFuture<Explorer> ready;

    EngineSteps(
            CompletableFuture<Explorer> engine,
            Supplier<@Nullable CheckRequest> checked,
            Executor background) {
        this.engine = engine;
        this.checked = checked;
        this.background = background;
    }

    @Override
    public CompletableFuture<Reply.Successors> successors(State state, int limit) {
        return ready().thenCompose(e -> e.successors(state, limit));
    }

    @Override
    public CompletableFuture<Reply.InitialStates> initialStates(int limit) {
        return ready().thenCompose(e -> e.initialStates(limit));
    }

    /** Something else was asked of the engine: the model is loaded again before the next answer. */
    void forget() {
        loaded = null;
    }

    private CompletableFuture<Explorer> ready() {
        CheckRequest request = checked.get();
        if (request == null) {
            return CompletableFuture.failedFuture(
                    new IllegalStateException("Check the model first."));
        }
        CompletableFuture<Explorer> before = ready;
        if (before != null && request.equals(loaded) && !before.isCompletedExceptionally()) {
            return before;
        }
        CompletableFuture<Explorer> fresh = engine.thenCompose(e -> load(e, request));
        loaded = request;
        ready = fresh;
        return fresh;
    }

    private CompletableFuture<Explorer> load(Explorer explorer, CheckRequest request) {
        return CompletableFuture.supplyAsync(() -> source(request), background)
                .thenCompose(explorer::load)
                .thenApply(
                        reply -> {
                            if (reply.variables().isEmpty() && !reply.diagnostics().isEmpty()) {
                                throw new IllegalStateException(
                                        reply.diagnostics().getFirst().message());
                            }
                            return explorer;
                        });
    }

    private static SpecSource source(CheckRequest request) {
        Optional<SpecSource> source = ModelSource.of(request);
        return source.orElseThrow(
                () -> new IllegalStateException("The model's files can no longer be read."));
    }
}
