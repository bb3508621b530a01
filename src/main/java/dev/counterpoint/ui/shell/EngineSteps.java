package dev.counterpoint.ui.shell;

import dev.counterpoint.check.CauseWords;
import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.ModelChoice;
import dev.counterpoint.check.ModelSource;
import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.protocol.Explanation;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.ui.graph.StepSource;
import dev.counterpoint.ui.trace.Evaluations;
import dev.counterpoint.ui.trace.PropertyTruths;
import dev.counterpoint.ui.trim.Explanations;
import dev.counterpoint.ui.trim.Replays;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers which steps can be taken in the model that was checked last, and what expressions are
 * worth there; without a state, in the model that is chosen.
 */
final class EngineSteps implements StepSource, Evaluations, PropertyTruths, Explanations, Replays {
    private static final State NO_STATE = new State(List.of(), List.of());

    private final CompletableFuture<Explorer> engine;
    private final Supplier<@Nullable CheckRequest> checked;
    private final Supplier<@Nullable CheckRequest> chosen;
    private final Executor background;
    private @Nullable Loadable loaded;
    private @Nullable CompletableFuture<Explorer> ready;

    /** What of a request says which model it is; none of them for TLA+ without a spec. */
    private record Loadable(
            @Nullable Path spec,
            @Nullable ModelChoice model,
            List<Path> libraries,
            List<Path> trusted,
            Map<String, String> overlays) {
        static Loadable of(@Nullable CheckRequest request) {
            return request == null
                    ? new Loadable(null, null, List.of(), List.of(), Map.of())
                    : new Loadable(
                            request.spec(),
                            request.model(),
                            request.libraries(),
                            request.trusted(),
                            request.overlays());
        }
    }

    EngineSteps(
            CompletableFuture<Explorer> engine,
            Supplier<@Nullable CheckRequest> checked,
            Supplier<@Nullable CheckRequest> chosen,
            Executor background) {
        this.engine = engine;
        this.checked = checked;
        this.chosen = chosen;
        this.background = background;
    }

    @Override
    public CompletableFuture<Reply.Successors> successors(State state, int limit) {
        return afterCheck().thenCompose(e -> e.successors(state, limit));
    }

    @Override
    public CompletableFuture<List<String>> disabled(State state) {
        return patient(afterCheck(), e -> e.whyDisabled(state), Evaluations.PATIENCE)
                .thenApply(told -> CauseWords.disabled(told.actions()));
    }

    @Override
    public CompletableFuture<Reply.InitialStates> initialStates(int limit) {
        return afterCheck().thenCompose(e -> e.initialStates(limit));
    }

    @Override
    public CompletableFuture<Reply.Evaluated> evaluate(
            String expression, State state, @Nullable State next) {
        return patient(
                afterCheck(), e -> e.evaluate(expression, state, next), Evaluations.PATIENCE);
    }

    @Override
    public CompletableFuture<Reply.Evaluated> evaluate(String expression) {
        return patient(
                ready(chosen.get()),
                e -> e.evaluate(expression, NO_STATE, null),
                Evaluations.LONG_PATIENCE);
    }

    @Override
    public CompletableFuture<Reply.PropertyEvaluated> truths(String property, Trace part) {
        return patient(afterCheck(), e -> e.evaluateProperty(property, part), Evaluations.PATIENCE);
    }

    @Override
    public CompletableFuture<Reply.Replayed> replay(List<Step> steps, State first) {
        return patient(afterCheck(), e -> e.replay(steps, List.of(first)), Evaluations.PATIENCE);
    }

    @Override
    public CompletableFuture<Reply.PropertyEvaluated> violation(String property, Trace trace) {
        return truths(property, trace);
    }

    @Override
    public CompletableFuture<Explanation> explain(
            String property, State state, @Nullable State next) {
        return patient(afterCheck(), e -> e.explain(property, state, next), Evaluations.PATIENCE)
                .thenApply(Reply.Explained::explanation);
    }

    /**
     * An answer that is given up where it is cancelled or takes too long: then the engine is freed
     * of the question, which may never end. The model's reading does not count.
     */
    private static <T> CompletableFuture<T> patient(
            CompletableFuture<Explorer> ready,
            Function<Explorer, CompletableFuture<T>> question,
            Duration patience) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        ready.whenComplete(
                (explorer, failure) -> {
                    if (failure != null) {
                        answer.completeExceptionally(failure);
                    } else if (!answer.isDone()) {
                        CompletableFuture<T> asked = question.apply(explorer);
                        asked.whenComplete(
                                (value, error) -> {
                                    if (error == null) {
                                        answer.complete(value);
                                    } else {
                                        answer.completeExceptionally(error);
                                    }
                                });
                        answer.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                                .whenComplete((value, error) -> asked.cancel(true));
                    }
                });
        return answer;
    }

    /** Something else was asked of the engine: the model is loaded again before the next answer. */
    void forget() {
        loaded = null;
    }

    /** The engine with the model loaded that was checked last. */
    CompletableFuture<Explorer> afterCheck() {
        CheckRequest last = checked.get();
        CheckRequest request = last == null ? chosen.get() : last;
        return request == null
                ? CompletableFuture.failedFuture(
                        new IllegalStateException("Check the model first."))
                : ready(request);
    }

    private CompletableFuture<Explorer> ready(@Nullable CheckRequest request) {
        Loadable wanted = Loadable.of(request);
        CompletableFuture<Explorer> before = ready;
        if (before != null && wanted.equals(loaded) && !before.isCompletedExceptionally()) {
            return before;
        }
        CompletableFuture<Explorer> fresh = engine.thenCompose(e -> load(e, request));
        loaded = wanted;
        ready = fresh;
        return fresh;
    }

    private CompletableFuture<Explorer> load(Explorer explorer, @Nullable CheckRequest request) {
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

    private static SpecSource source(@Nullable CheckRequest request) {
        if (request == null) {
            return new SpecSource(
                    Path.of("Nothing.tla").toAbsolutePath(),
                    "Nothing",
                    Map.of("Nothing", "---- MODULE Nothing ----\n====\n"),
                    "",
                    "",
                    List.of(),
                    List.of());
        }
        return ModelSource.of(request)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "The model's files can no longer be read."));
    }
}
