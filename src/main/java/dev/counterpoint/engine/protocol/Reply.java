package dev.counterpoint.engine.protocol;

import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.spec.Spec;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What an engine answers. */
public sealed interface Reply {
    /** The first thing an engine says: what it is. */
    record Hello(int protocolVersion, String toolsVersion, long pid) implements Reply {}

    /** The modules, or null where they have errors; diagnostics hold warnings too. */
    record Parsed(@Nullable Spec spec, List<Diagnostic> diagnostics) implements Reply {
        public Parsed {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** Whether the model is ready: it is where there are no errors among the diagnostics. */
    record Loaded(List<String> variables, List<Diagnostic> diagnostics) implements Reply {
        public Loaded {
            variables = List.copyOf(variables);
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** Initial states; complete where the limit did not cut them. */
    record InitialStates(List<State> states, boolean complete) implements Reply {
        public InitialStates {
            states = List.copyOf(states);
        }
    }

    /** Successors; complete where the limit did not cut them. */
    record Successors(List<Successor> successors, boolean complete) implements Reply {
        public Successors {
            successors = List.copyOf(successors);
        }
    }

    /**
     * One successor.
     *
     * @param range the action in the source
     * @param inModel whether the constraints let the check go on from there
     */
    record Successor(Step step, State state, @Nullable SourceRange range, boolean inModel) {}

    /** A value, or the sentence that says why there is none. */
    record Evaluated(@Nullable Value value, @Nullable String error) implements Reply {}

    /**
     * The values of an expression in many states.
     *
     * @param error why it has none in any state; null where it could be read
     * @param reads the variables it depends on
     * @param outcomes the different values, and sentences that say why there is none
     * @param numbers for each state the number of its outcome, from 0
     */
    record EvaluatedAll(
            @Nullable String error,
            List<String> reads,
            List<Evaluated> outcomes,
            List<Integer> numbers)
            implements Reply {
        public EvaluatedAll {
            reads = List.copyOf(reads);
            outcomes = List.copyOf(outcomes);
            numbers = List.copyOf(numbers);
        }
    }

    /** Why a formula has its value. */
    record Explained(Explanation explanation) implements Reply {}

    /**
     * What a property does on a trace.
     *
     * @param violatedAt the index of the first state (or of the step's first state) at which it is
     *     false, for a temporal property the loop's first state; -1 where it is not violated
     * @param atStates its truth at each state, as far as that has a meaning
     */
    record PropertyEvaluated(int violatedAt, List<Truth> atStates, @Nullable String error)
            implements Reply {
        public PropertyEvaluated {
            atStates = List.copyOf(atStates);
        }
    }

    /**
     * The module's text with the translation of its algorithm, or null with the reason.
     *
     * @param jumps from lines of the translation to lines of the algorithm, both from 1
     */
    record Translated(@Nullable String text, List<Jump> jumps, List<Diagnostic> diagnostics)
            implements Reply {
        public Translated {
            jumps = List.copyOf(jumps);
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** A LaTeX document that needs no further files, or null with the reason. */
    record Typeset(@Nullable String latex, List<Diagnostic> diagnostics) implements Reply {
        public Typeset {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** A line of a translation and the line of the algorithm that it comes from. */
    record Jump(int translation, int algorithm) {}

    /** The truth of a property at a state. */
    enum Truth {
        TRUE,
        /** True, but it says nothing there: no premise of it is met. */
        VACUOUS,
        FALSE,
        UNKNOWN
    }

    /**
     * The trace as far as it could be taken.
     *
     * @param failedAt the index of the first step that could not be taken; -1 where all could
     * @param reason why that step could not be taken
     */
    record Replayed(@Nullable Trace trace, int failedAt, @Nullable String reason)
            implements Reply {}

    /** The actions that cannot be taken, with what keeps each from it. */
    record Disabled(List<DisabledAction> actions) implements Reply {
        public Disabled {
            actions = List.copyOf(actions);
        }
    }

    /** Fairness assumptions of which each would rule a lasso out, the weak ones first. */
    record FairnessMissing(List<Fairness> assumptions) implements Reply {
        public FairnessMissing {
            assumptions = List.copyOf(assumptions);
        }
    }

    /**
     * How far a trimming is.
     *
     * @param results what was found since the last reply, each better than the one before or with
     *     more known of it
     * @param problem why the trace cannot be trimmed
     * @param done whether there is no more to come
     * @param property what turned out to be violated; null for a deadlock or an Assert, or where
     *     that is not known yet
     * @param kind what kind of violation it is; null where that is not known yet
     */
    record Trimming(
            List<Trimmed> results,
            @Nullable TrimProblem problem,
            boolean done,
            TrimTask.@Nullable Kind kind,
            @Nullable String property,
            TrimFigures figures)
            implements Reply {
        public Trimming {
            results = List.copyOf(results);
        }
    }

    /** What was found out about a counterexample. */
    record Studied(TrimStudy study) implements Reply {}

    /** What became of a kept counterexample. */
    record ScheduleReplayed(ReplayFinding finding) implements Reply {}

    /**
     * The steps of a behavior in the first, by their texts, of the orders that differ from it by
     * neighbours that commute: the same for two behaviors of the same causal order.
     *
     * @param loop the index of the step that begins the loop, the closing step being the last one;
     *     -1 without a loop
     * @param complete whether all orders were looked for
     * @param problem why there is none: it is no behavior of the model; else null
     */
    record Ordered(List<Step> steps, int loop, boolean complete, @Nullable String problem)
            implements Reply {
        public Ordered {
            steps = List.copyOf(steps);
        }
    }

    /** The question could not be answered, through the user's spec or the engine's fault. */
    record Failed(boolean internal, List<Diagnostic> diagnostics) implements Reply {
        public Failed {
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
