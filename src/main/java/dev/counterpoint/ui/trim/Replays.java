package dev.counterpoint.ui.trim;

import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Takes steps in the model that was checked; asked on the FX thread. */
public interface Replays {
    /** Takes them one after another from a state. */
    CompletableFuture<Reply.Replayed> replay(List<Step> steps, State first);

    /** What a property does on a trace. */
    CompletableFuture<Reply.PropertyEvaluated> violation(String property, Trace trace);
}
