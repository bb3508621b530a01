package dev.counterpoint.engine.protocol;

import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/** What a checker tells while it runs. */
public sealed interface CheckEvent {
    /**
     * It has read the spec and begins.
     *
     * @param statesFile where the recorded states' values are written, see {@code ValueCodec}; null
     *     where no graph is recorded
     */
    record Started(List<String> variables, @Nullable Path statesFile) implements CheckEvent {
        public Started {
            variables = List.copyOf(variables);
        }
    }

    /**
     * Live figures, at least twice a second.
     *
     * @param memory bytes of the engine's heap that are in use
     * @param mostMemory bytes that its heap may take
     */
    record Progress(Figures figures, long memory, long mostMemory) implements CheckEvent {}

    /** A piece of the state graph. */
    record Graph(GraphDelta delta) implements CheckEvent {}

    /**
     * A line that was printed.
     *
     * @param tools whether the tools said it of themselves, not the spec with {@code Print}
     */
    record Log(String line, boolean tools) implements CheckEvent {}

    /**
     * A counterexample.
     *
     * @param properties the violated properties by name; several where it cannot be told which,
     *     none for a deadlock, an Assert or an evaluation error
     * @param trace the behavior; null for a false assumption
     * @param graphStates the graph's number of each state of the trace, -1 where it is not recorded
     * @param alias the trace's states as the model's ALIAS shows them; null where it has none
     */
    record Violation(
            ViolationKind kind,
            List<String> properties,
            String message,
            @Nullable Trace trace,
            List<Integer> graphStates,
            @Nullable Trace alias)
            implements CheckEvent {
        public Violation {
            properties = List.copyOf(properties);
            graphStates = List.copyOf(graphStates);
        }

        /** Of a model without ALIAS. */
        public Violation(
                ViolationKind kind,
                List<String> properties,
                String message,
                @Nullable Trace trace,
                List<Integer> graphStates) {
            this(kind, properties, message, trace, graphStates, null);
        }
    }

    /** What a counterexample is one of; evaluation errors come with the trace that led there. */
    enum ViolationKind {
        ASSUMPTION,
        POSTCONDITION,
        DEADLOCK,
        INVARIANT,
        ACTION_PROPERTY,
        TEMPORAL_PROPERTY,
        ASSERT,
        EVALUATION
    }

    /**
     * Where the evaluation of an expression failed, told before the end.
     *
     * @param calls the places that were being evaluated, outermost first
     */
    record CallStack(List<SourceRange> calls) implements CheckEvent {
        public CallStack {
            calls = List.copyOf(calls);
        }
    }

    /**
     * What happened beside the verdict, told before the end. In depth-first search and simulation
     * nothing of it is known.
     *
     * @param looked at how many states and steps it was looked for premises that were left
     * @param everywhere whether that are all at which there was one left
     * @param actions all actions of the spec, those that were never taken too
     * @param expressions how often each was evaluated; none where that was not asked for
     * @param premises of the properties, those never met too
     */
    record Coverage(
            long looked,
            boolean everywhere,
            List<ActionCount> actions,
            List<ExpressionCount> expressions,
            List<Premise> premises)
            implements CheckEvent {
        public Coverage {
            actions = List.copyOf(actions);
            expressions = List.copyOf(expressions);
            premises = List.copyOf(premises);
        }
    }

    /**
     * The end.
     *
     * @param success whether TLC reported success; passed only if nothing is queued too
     * @param stage how far it came
     * @param collision the chance that a state was missed, as TLC estimates it
     */
    record Finished(
            Stage stage,
            boolean success,
            Figures figures,
            double collision,
            List<Diagnostic> diagnostics)
            implements CheckEvent {
        public Finished {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** How far a check came: what went wrong belongs to this stage. */
    enum Stage {
        PARSING,
        CONFIGURATION,
        EVALUATION,
        CHECKED,
        STOPPED,
        INTERNAL
    }
}
