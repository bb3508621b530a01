package dev.counterpoint.engine.protocol;

import dev.counterpoint.state.RecordValue;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;
import dev.counterpoint.trim.space.Cost;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What was found out about a counterexample, or about others beside it. What was not asked for is
 * empty.
 *
 * @param steps what is known of each of its steps
 * @param canonical its steps in the order that stands for all orders of the same schedule
 * @param freedoms values that could be others
 * @param nearMiss the nearest behavior that violates nothing; null where there is none
 * @param deciding the step at which that one leaves the counterexample, from 0
 * @param found other counterexamples: the trade-off front, or those that are as good
 * @param complete whether all was found that there is
 */
public record TrimStudy(
        List<StepStudy> steps,
        List<Step> canonical,
        List<Freedom> freedoms,
        @Nullable Trace nearMiss,
        int deciding,
        List<Found> found,
        boolean complete) {
    public TrimStudy {
        steps = List.copyOf(steps);
        canonical = List.copyOf(canonical);
        freedoms = List.copyOf(freedoms);
        found = List.copyOf(found);
    }

    /** What to find out. */
    public enum Topic {
        /** Why each step and value is there, and what order they need. */
        WHY,
        /** The trade-off between faults, steps, switches and actors. */
        DIAL,
        /** The counterexamples that are as good, each schedule once. */
        ALL
    }

    /**
     * What is known of a step.
     *
     * @param without what is left of the counterexample when the step, and what it alone enables,
     *     is left out; null where that does not violate the property: then the step is needed
     * @param swaps whether it can change places with the next
     * @param after the steps that have to come right before it, from 0
     */
    public record StepStudy(@Nullable Trace without, boolean swaps, List<Integer> after) {
        public StepStudy {
            after = List.copyOf(after);
        }

        /** Whether the violation does not survive without it. */
        public boolean isNeeded() {
            return without == null;
        }
    }

    /**
     * A value that could be another: the same steps from there would violate the property too.
     *
     * @param state from 0
     * @param key the entry of the variable's function, record or sequence that could be another;
     *     null for the variable as a whole
     * @param instead a value that it could have, as in another state that was met
     */
    public record Freedom(int state, String variable, @Nullable Value key, Value instead) {
        /** Of a variable as a whole. */
        public Freedom(int state, String variable, Value instead) {
            this(state, variable, null, instead);
        }

        /** What could be another, as TLA+ writes it: {@code clock[n1]}, {@code message.kind}. */
        public String place() {
            return switch (key) {
                case null -> variable;
                case StringValue(String field) when RecordValue.isFieldName(field) ->
                        variable + "." + field;
                default -> variable + "[" + key + "]";
            };
        }
    }

    /** Another counterexample. */
    public record Found(Cost cost, Trace trace) {}
}
