package dev.counterpoint.ui.trim;

import dev.counterpoint.engine.protocol.Explanation;
import dev.counterpoint.state.State;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;

/** Tells which part of a property is false and for which values; asked on the FX thread. */
@FunctionalInterface
public interface Explanations {
    /** Of a state, or of the step to {@code next}. */
    CompletableFuture<Explanation> explain(String property, State state, @Nullable State next);
}
