package dev.counterpoint.engine;

import dev.counterpoint.engine.protocol.ReplayTask;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.engine.protocol.TrimStudy;
import dev.counterpoint.engine.protocol.TrimTask;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The engine that stays warm on the spec as it now is and answers questions about it, one after
 * another. A future completes exceptionally with an {@link EngineException} only: the user's
 * mistakes are values in the replies.
 */
public interface Explorer extends AutoCloseable {
    /** Parses and resolves modules; needs no model. */
    CompletableFuture<Reply.Parsed> parse(SpecSource source);

    /** Translates the PlusCal algorithm of a module, given its name and whole text. */
    CompletableFuture<Reply.Translated> translate(String module, String text);

    /** Typesets a module for LaTeX, given its name and whole text, in ASCII but for comments. */
    CompletableFuture<Reply.Typeset> typeset(String module, String text);

    /** Makes a model ready; the questions below are about the last one loaded. */
    CompletableFuture<Reply.Loaded> load(SpecSource source);

    /** The model's initial states. */
    CompletableFuture<Reply.InitialStates> initialStates(int limit);

    /** A state's successors with their steps. */
    CompletableFuture<Reply.Successors> successors(State state, int limit);

    /**
     * The value of an expression in a state, or on a step; a state without variables stands for
     * none, where the expression talks of constants only.
     */
    CompletableFuture<Reply.Evaluated> evaluate(
            String expression, State state, @Nullable State next);

    /**
     * The value of an expression in each of some states, which need only have the variables that it
     * reads; without states, which those are.
     */
    CompletableFuture<Reply.EvaluatedAll> evaluateAll(String expression, List<State> states);

    /** Why a definition has its value in a state, or on a step. */
    CompletableFuture<Reply.Explained> explain(
            String definition, State state, @Nullable State next);

    /** What keeps actions from being taken in a state. */
    CompletableFuture<Reply.Disabled> whyDisabled(State state);

    /** What a property does on a trace. */
    CompletableFuture<Reply.PropertyEvaluated> evaluateProperty(String property, Trace trace);

    /** Takes steps from an initial state. */
    CompletableFuture<Reply.Replayed> replay(List<Step> steps, @Nullable List<State> states);

    /** Takes a kept counterexample again. */
    CompletableFuture<Reply.ScheduleReplayed> replaySchedule(ReplayTask task);

    /** The one order that stands for all orders of a behavior's independent steps. */
    CompletableFuture<Reply.Ordered> causalOrder(Trace trace);

    /** Begins to trim a trace of the loaded model, and works on it for so long. */
    CompletableFuture<Reply.Trimming> trim(TrimTask task, int millis);

    /** Goes on trimming for so long, or ends it. */
    CompletableFuture<Reply.Trimming> trimOn(int millis, boolean stop);

    /** Finds out more about a counterexample that trimming has come to, when that is done. */
    CompletableFuture<Reply.Studied> study(TrimStudy.Topic topic, Trace trace, int millis);

    @Override
    void close();
}
