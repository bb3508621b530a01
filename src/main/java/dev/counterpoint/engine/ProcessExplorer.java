package dev.counterpoint.engine;

import dev.counterpoint.engine.protocol.ReplayTask;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.engine.protocol.TrimFigures;
import dev.counterpoint.engine.protocol.TrimProblem;
import dev.counterpoint.engine.protocol.TrimStudy;
import dev.counterpoint.engine.protocol.TrimTask;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The explorer in a process of its own, which is replaced when it dies or a model is loaded. */
public final class ProcessExplorer implements Explorer {
    private final QuestionQueue queue;

    /** With engines from this pool. */
    public ProcessExplorer(EnginePool pool) {
        this.queue = new QuestionQueue(pool);
    }

    @Override
    public CompletableFuture<Reply.Parsed> parse(SpecSource source) {
        return ask(
                new Request.Parse(source),
                Reply.Parsed.class,
                failed -> new Reply.Parsed(null, failed.diagnostics()));
    }

    @Override
    public CompletableFuture<Reply.Translated> translate(String module, String text) {
        return ask(
                new Request.Translate(module, text),
                Reply.Translated.class,
                failed -> new Reply.Translated(null, List.of(), failed.diagnostics()));
    }

    @Override
    public CompletableFuture<Reply.Typeset> typeset(String module, String text) {
        return ask(
                new Request.Typeset(module, text),
                Reply.Typeset.class,
                failed -> new Reply.Typeset(null, failed.diagnostics()));
    }

    @Override
    public CompletableFuture<Reply.Loaded> load(SpecSource source) {
        return ask(
                new Request.Load(source),
                Reply.Loaded.class,
                failed -> new Reply.Loaded(List.of(), failed.diagnostics()));
    }

    @Override
    public CompletableFuture<Reply.InitialStates> initialStates(int limit) {
        return ask(
                new Request.InitialStates(limit),
                Reply.InitialStates.class,
                failed -> {
                    throw unanswered(failed);
                });
    }

    @Override
    public CompletableFuture<Reply.Successors> successors(State state, int limit) {
        return ask(
                new Request.Successors(state, limit),
                Reply.Successors.class,
                failed -> {
                    throw unanswered(failed);
                });
    }

    @Override
    public CompletableFuture<Reply.Evaluated> evaluate(
            String expression, State state, @Nullable State next) {
        return ask(
                new Request.Evaluate(expression, state, next),
                Reply.Evaluated.class,
                failed -> new Reply.Evaluated(null, Conversation.sentence(failed)));
    }

    @Override
    public CompletableFuture<Reply.EvaluatedAll> evaluateAll(
            String expression, List<State> states) {
        return ask(
                new Request.EvaluateAll(expression, states),
                Reply.EvaluatedAll.class,
                failed ->
                        new Reply.EvaluatedAll(
                                Conversation.sentence(failed), List.of(), List.of(), List.of()));
    }

    @Override
    public CompletableFuture<Reply.Explained> explain(
            String definition, State state, @Nullable State next) {
        return ask(
                new Request.Explain(definition, state, next),
                Reply.Explained.class,
                failed -> {
                    throw unanswered(failed);
                });
    }

    @Override
    public CompletableFuture<Reply.Disabled> whyDisabled(State state) {
        return ask(
                new Request.WhyDisabled(state),
                Reply.Disabled.class,
                failed -> {
                    throw unanswered(failed);
                });
    }

    @Override
    public CompletableFuture<Reply.PropertyEvaluated> evaluateProperty(
            String property, Trace trace) {
        return ask(
                new Request.EvaluateProperty(property, trace),
                Reply.PropertyEvaluated.class,
                failed ->
                        new Reply.PropertyEvaluated(-1, List.of(), Conversation.sentence(failed)));
    }

    @Override
    public CompletableFuture<Reply.Replayed> replay(
            List<Step> steps, @Nullable List<State> states) {
        return ask(
                new Request.Replay(steps, states),
                Reply.Replayed.class,
                failed -> new Reply.Replayed(null, 0, Conversation.sentence(failed)));
    }

    @Override
    public CompletableFuture<Reply.ScheduleReplayed> replaySchedule(ReplayTask task) {
        return ask(
                new Request.ReplaySchedule(task),
                Reply.ScheduleReplayed.class,
                failed -> {
                    throw unanswered(failed);
                });
    }

    @Override
    public CompletableFuture<Reply.Ordered> causalOrder(Trace trace) {
        return ask(
                new Request.CausalOrder(trace),
                Reply.Ordered.class,
                failed -> new Reply.Ordered(List.of(), -1, false, Conversation.sentence(failed)));
    }

    @Override
    public CompletableFuture<Reply.Trimming> trim(TrimTask task, int millis) {
        return ask(new Request.Trim(task, millis), Reply.Trimming.class, this::untrimmed);
    }

    @Override
    public CompletableFuture<Reply.Trimming> trimOn(int millis, boolean stop) {
        return ask(new Request.TrimOn(millis, stop), Reply.Trimming.class, this::untrimmed);
    }

    @Override
    public CompletableFuture<Reply.Studied> study(TrimStudy.Topic topic, Trace trace, int millis) {
        return ask(
                new Request.Study(topic, trace, millis),
                Reply.Studied.class,
                failed -> {
                    throw unanswered(failed);
                });
    }

    private Reply.Trimming untrimmed(Reply.Failed failed) {
        TrimProblem problem =
                new TrimProblem(TrimProblem.Kind.NOT_EVALUATED, -1, Conversation.sentence(failed));
        return new Reply.Trimming(List.of(), problem, true, null, null, TrimFigures.NONE);
    }

    /** For questions whose replies have no place for what went wrong. */
    private static EngineException unanswered(Reply.Failed failed) {
        return new EngineException.Internal(Conversation.sentence(failed));
    }

    /** Whether the engine works on a question. */
    boolean isBusy() {
        return queue.isBusy();
    }

    private <R extends Reply> CompletableFuture<R> ask(
            Request request, Class<R> type, Function<Reply.Failed, R> onFailure) {
        CompletableFuture<R> answer = new CompletableFuture<>();
        queue.ask(
                request,
                answer,
                reply ->
                        reply instanceof Reply.Failed failed
                                ? onFailure.apply(failed)
                                : type.cast(reply));
        return answer;
    }

    @Override
    public void close() {
        queue.close();
    }
}
