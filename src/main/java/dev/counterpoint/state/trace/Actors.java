package dev.counterpoint.state.trace;

import dev.counterpoint.state.Binding;
import dev.counterpoint.state.ModelValue;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Who takes each step of a trace: the value of the parameter that the spec says acts, else of the
 * first one that is a model value or a string.
 *
 * @param actors in the order of values
 * @param ofStep for each step the index of its actor; -1 where nobody in particular takes it
 */
public record Actors(List<Value> actors, List<Integer> ofStep) {
    public Actors {
        actors = List.copyOf(actors);
        ofStep = List.copyOf(ofStep);
    }

    /**
     * The actors of a trace.
     *
     * @param parameter the name of the parameter that says who takes a step, null where the spec
     *     does not say
     */
    public static Actors of(Trace trace, Function<Step, @Nullable String> parameter) {
        List<@Nullable Value> acting = new ArrayList<>();
        SortedSet<Value> all = new TreeSet<>();
        for (Step step : trace.steps()) {
            Value actor = actor(step, parameter.apply(step));
            acting.add(actor);
            if (actor != null) {
                all.add(actor);
            }
        }
        List<Value> actors = List.copyOf(all);
        List<Integer> ofStep = new ArrayList<>();
        for (Value actor : acting) {
            ofStep.add(actor == null ? -1 : actors.indexOf(actor));
        }
        return new Actors(actors, ofStep);
    }

    private static @Nullable Value actor(Step step, @Nullable String parameter) {
        for (Binding binding : step.parameters()) {
            boolean named =
                    parameter == null
                            ? binding.value() instanceof ModelValue
                                    || binding.value() instanceof StringValue
                            : binding.name().equals(parameter);
            if (named) {
                return binding.value();
            }
        }
        return null;
    }

    /** Whether some step is nobody's in particular. */
    public boolean hasOthers() {
        return ofStep.contains(-1);
    }
}
