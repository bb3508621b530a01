package dev.counterpoint.ui.trace;

import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.state.Trace;

import java.util.concurrent.CompletableFuture;

/** Tells whether a property of the model that was checked holds at each state of a trace. */
@FunctionalInterface
public interface PropertyTruths {
    /** The truth at each state of a part of a trace. */
    CompletableFuture<Reply.PropertyEvaluated> truths(String property, Trace part);
}
