package dev.counterpoint.engine.protocol;

import dev.counterpoint.state.Trace;
import dev.counterpoint.trim.space.Measure;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A trace to be trimmed, of the loaded model.
 *
 * @param trace null to look for the best counterexample without one; then what it violates is said
 * @param kind what it violates; null for whatever it does
 * @param property the property's name; null for a deadlock or an Assert, or for any
 * @param environment names of the environment's actions
 * @param actors for actions by name the parameter or quantified name that says who acts
 * @param order what there should be less of, the most important first
 * @param budgetMillis for how long it may be searched, from now
 */
public record TrimTask(
        @Nullable Trace trace,
        @Nullable Kind kind,
        @Nullable String property,
        Set<String> environment,
        Map<String, String> actors,
        List<Measure> order,
        long budgetMillis) {
    public TrimTask {
        environment = Set.copyOf(environment);
        actors = Map.copyOf(actors);
        order = Measure.order(order);
    }

    /** The same of another trace. */
    public TrimTask of(Trace other) {
        return new TrimTask(other, kind, property, environment, actors, order, budgetMillis);
    }

    /** What a trace can violate. */
    public enum Kind {
        /** An invariant, a property of steps or a temporal property. */
        PROPERTY,
        /** That there is a next step. */
        DEADLOCK,
        /** An Assert. */
        ASSERT
    }
}
