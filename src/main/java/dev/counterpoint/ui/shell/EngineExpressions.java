package dev.counterpoint.ui.shell;

import dev.counterpoint.check.StateExpressions;
import dev.counterpoint.engine.Explorer;
import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.ExpressionColumn;
import dev.counterpoint.graph.Progress;
import dev.counterpoint.graph.QuestionException;
import dev.counterpoint.graph.StateColumns;
import dev.counterpoint.ui.graph.Expressions;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Asks the engine what expressions are in the states of the graph of the last check.
 *
 * @param ready the engine with that model loaded; asked for on FX
 */
record EngineExpressions(Supplier<CompletableFuture<Explorer>> ready, Executor fx)
        implements Expressions {
    private static final long GLANCE_MILLIS = 100;

    @Override
    public ExpressionColumn evaluate(
            String expression,
            StateColumns values,
            int states,
            int most,
            Progress progress,
            Cancel cancel) {
        return new StateExpressions(explorer(cancel), values)
                .evaluate(expression, states, most, progress, cancel);
    }

    private Explorer explorer(Cancel cancel) {
        CompletableFuture<Explorer> loading =
                CompletableFuture.supplyAsync(ready, fx).thenCompose(f -> f);
        while (true) {
            cancel.check();
            try {
                return loading.get(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // Asks again whether it is still wanted.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            } catch (ExecutionException e) {
                String why = e.getCause() == null ? null : e.getCause().getMessage();
                throw new QuestionException(
                        why == null ? "The model cannot be read any more." : why);
            }
        }
    }
}
