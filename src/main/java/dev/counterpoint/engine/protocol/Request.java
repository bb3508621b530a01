package dev.counterpoint.engine.protocol;

import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What the IDE asks an engine. All but Check are answered by one {@link Reply}. */
public sealed interface Request {
    /** Parse and resolve the modules. Answer: {@link Reply.Parsed}. */
    record Parse(SpecSource source) implements Request {}

    /**
     * Check the model breadth-first, once. Answers: {@link CheckEvent}s, the last of them {@link
     * CheckEvent.Finished}.
     */
    record Check(SpecSource source, CheckOptions options) implements Request {}

    /**
     * Work for a check that runs elsewhere, until that has ended; once. Answers: {@link
     * CheckEvent}s, the last of them {@link CheckEvent.Finished}.
     *
     * @param host where the check's server is
     * @param port at which it awaits workers
     * @param threads how many are to work here
     */
    record Work(String host, int port, int threads) implements Request {}

    /** Stop the running check; it answers with the figures it has. */
    record Stop() implements Request {}

    /**
     * Let the running check wait where it is, or go on. No answer.
     *
     * @param paused whether it is to wait
     */
    record Pause(boolean paused) implements Request {}

    /** Make a model ready for the questions below. Answer: {@link Reply.Loaded}. */
    record Load(SpecSource source) implements Request {}

    /** The initial states, at most {@code limit}. Answer: {@link Reply.InitialStates}. */
    record InitialStates(int limit) implements Request {}

    /** A state's successors, at most {@code limit}. Answer: {@link Reply.Successors}. */
    record Successors(State state, int limit) implements Request {}

    /**
     * The value of a TLA+ expression in a state, or on the step to {@code next}; of one that needs
     * no state where the state has no variables. Answer: {@link Reply.Evaluated}.
     */
    record Evaluate(String expression, State state, @Nullable State next) implements Request {}

    /**
     * The value of a TLA+ expression in each of some states, which need only have the variables
     * that it reads; without states, which those are. Answer: {@link Reply.EvaluatedAll}.
     */
    record EvaluateAll(String expression, List<State> states) implements Request {
        public EvaluateAll {
            states = List.copyOf(states);
        }
    }

    /**
     * Why a definition without parameters has its value in a state, or on the step to {@code next}.
     * Answer: {@link Reply.Explained}.
     */
    record Explain(String definition, State state, @Nullable State next) implements Request {}

    /**
     * Whether a trace or lasso violates an invariant, action property or temporal property. Answer:
     * {@link Reply.PropertyEvaluated}.
     */
    record EvaluateProperty(String property, Trace trace) implements Request {}

    /**
     * Take the steps from an initial state. A step without parameters matches any; where {@code
     * states} is not null, its states must be met. Answer: {@link Reply.Replayed}.
     */
    record Replay(List<Step> steps, @Nullable List<State> states) implements Request {
        public Replay {
            steps = List.copyOf(steps);
        }
    }

    /** What keeps each action from being taken in a state. Answer: {@link Reply.Disabled}. */
    record WhyDisabled(State state) implements Request {}

    /** Which fairness assumptions a lasso does not meet. Answer: {@link Reply.FairnessMissing}. */
    record FairnessHints(Trace lasso) implements Request {}

    /**
     * Begin to trim a trace of the loaded model, in place of what was trimmed before, and work on
     * it for a moment. Answer: {@link Reply.Trimming}.
     *
     * @param millis how long that moment is
     */
    record Trim(TrimTask task, int millis) implements Request {}

    /**
     * Go on trimming for a moment. Answer: {@link Reply.Trimming}.
     *
     * @param stop whether to end it instead
     */
    record TrimOn(int millis, boolean stop) implements Request {}

    /**
     * Find out more about a counterexample that trimming has come to, when that is done. Answer:
     * {@link Reply.Studied}.
     *
     * @param millis how long that may take
     */
    record Study(TrimStudy.Topic topic, Trace trace, int millis) implements Request {}

    /**
     * Take a kept counterexample again in the loaded model. Answer: {@link Reply.ScheduleReplayed}.
     */
    record ReplaySchedule(ReplayTask task) implements Request {}

    /**
     * The one order that stands for all orders in which a behavior's independent steps can be
     * taken. Answer: {@link Reply.Ordered}.
     */
    record CausalOrder(Trace trace) implements Request {}

    /**
     * Translate the PlusCal algorithm of a module. Answer: {@link Reply.Translated}.
     *
     * @param module its name
     * @param text the whole file
     */
    record Translate(String module, String text) implements Request {}

    /**
     * Typeset a module for LaTeX. Answer: {@link Reply.Typeset}.
     *
     * @param module its name
     * @param text the whole file, in ASCII but for comments
     */
    record Typeset(String module, String text) implements Request {}
}
