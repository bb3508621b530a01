package dev.counterpoint.ui.graph;

import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.state.State;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Answers which steps can be taken, for the model that is explored. */
public interface StepSource {
    /** The steps that can be taken from a state. */
    CompletableFuture<Reply.Successors> successors(State state, int limit);

    /** What keeps actions from being taken in a state, in sentences. */
    CompletableFuture<List<String>> disabled(State state);

    /** The states in which a behavior can begin. */
    CompletableFuture<Reply.InitialStates> initialStates(int limit);
}
