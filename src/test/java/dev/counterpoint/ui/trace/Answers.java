package dev.counterpoint.ui.trace;

import dev.counterpoint.engine.protocol.Reply.Evaluated;
import dev.counterpoint.state.State;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Value;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

/** Knows the values of variables, primed ones too, and nothing else. */
final class Answers implements Evaluations {
    final List<String> asked = new ArrayList<>();
    boolean fails;
    boolean hangs;
    String endless = "";

    @Override
    public CompletableFuture<Evaluated> evaluate(
            String expression, State state, @Nullable State next) {
        asked.add(expression);
        if (fails) {
            return CompletableFuture.failedFuture(new IllegalStateException("The engine died."));
        }
        if (expression.equals(endless)) {
            return CompletableFuture.failedFuture(new TimeoutException());
        }
        boolean primed = expression.endsWith("'");
        String name = primed ? expression.substring(0, expression.length() - 1) : expression;
        State of = primed ? next : state;
        Value value = of == null ? null : of.get(name);
        return CompletableFuture.completedFuture(
                value == null
                        ? new Evaluated(null, expression + " has no value.")
                        : new Evaluated(value, null));
    }

    @Override
    public CompletableFuture<Evaluated> evaluate(String expression) {
        asked.add(expression);
        if (hangs) {
            return new CompletableFuture<>();
        }
        return CompletableFuture.completedFuture(new Evaluated(new StringValue(expression), null));
    }
}
