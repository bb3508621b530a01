package dev.counterpoint.engine.protocol;

import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.Value;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Why a formula has its value: the parts that decided it.
 *
 * @param text the formula as written
 * @param value its value, null where it could not be evaluated
 * @param bindings the witnesses: quantified names and parameters bound on the way here
 * @param because the parts that made it so, most telling first; none for a plain comparison
 */
public record Explanation(
        String text,
        SourceRange range,
        @Nullable Value value,
        @Nullable String error,
        List<Binding> bindings,
        List<Explanation> because) {
    public Explanation {
        bindings = List.copyOf(bindings);
        because = List.copyOf(because);
    }
}
