package dev.counterpoint.ui.trace;

import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.state.State;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;

/** Tells the values of expressions; asked on the FX thread. */
public interface Evaluations {
    /** The value in a state of the model that was checked, or on the step to {@code next}. */
    CompletableFuture<Reply.Evaluated> evaluate(
            String expression, State state, @Nullable State next);

    /** The value of an expression of constants alone, in the model that is chosen. */
    CompletableFuture<Reply.Evaluated> evaluate(String expression);
}
