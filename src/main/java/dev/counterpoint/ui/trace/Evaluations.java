package dev.counterpoint.ui.trace;

import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.state.State;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Tells the values of expressions; asked on the FX thread. What takes too long ends with a {@link
 * java.util.concurrent.TimeoutException}, and whoever does not want to wait may cancel it.
 */
public interface Evaluations {
    /** How long the value in one state is waited for. */
    Duration PATIENCE = Duration.ofSeconds(10);

    /** How long a value is waited for that was asked for by itself. */
    Duration LONG_PATIENCE = Duration.ofMinutes(2);

    /** The value in a state of the model that was checked, or on the step to {@code next}. */
    CompletableFuture<Reply.Evaluated> evaluate(
            String expression, State state, @Nullable State next);

    /** The value of an expression of constants alone, in the model that is chosen. */
    CompletableFuture<Reply.Evaluated> evaluate(String expression);
}
