package dev.counterpoint.trim;

import dev.counterpoint.engine.protocol.TrimStudy;
import dev.counterpoint.state.Trace;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A trimming that goes on. */
public interface TrimRun extends AutoCloseable {
    /** Ends it; the best so far is its result. */
    void stop();

    /** Its result, which never completes exceptionally. */
    CompletableFuture<TrimResult> result();

    /** Finds out more about a counterexample, when there is a result; none of a lasso. */
    CompletableFuture<TrimStudy> study(TrimStudy.Topic topic, Trace trace, Duration budget);

    /**
     * The best of a result explained, which takes a while.
     *
     * @param of the result of this run
     * @param budget how long each part of it may take
     */
    TrimFindings explain(TrimResult of, Duration budget);

    /** Ends it and its engine. */
    @Override
    void close();
}
