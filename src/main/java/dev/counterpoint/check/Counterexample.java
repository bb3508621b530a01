package dev.counterpoint.check;

import dev.counterpoint.engine.protocol.Explanation;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.SpineEnd;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/**
 * A violation that was found.
 *
 * @param property the violated property's name, null for a deadlock or an Assert
 * @param plain its plain sentence, null where it has none
 * @param formal its formal statement, null where it has none
 * @param file the file it is defined in
 * @param range where it is defined
 * @param message what happened, in words
 * @param graphStates the graph's number of each state, -1 where it is not recorded
 * @param explanation which conjunct is false and for which values; null where that has no meaning
 * @param alias the trace as the model's ALIAS shows it; null where it has none
 * @param causes why it came about where one state or step does not say it
 */
public record Counterexample(
        Kind kind,
        @Nullable String property,
        @Nullable String plain,
        @Nullable String formal,
        @Nullable Path file,
        @Nullable SourceRange range,
        String message,
        @Nullable Trace trace,
        List<Integer> graphStates,
        @Nullable Explanation explanation,
        @Nullable Trace alias,
        Causes causes) {
    public Counterexample {
        graphStates = List.copyOf(graphStates);
    }

    /** One of which no more is known. */
    public Counterexample(
            Kind kind,
            @Nullable String property,
            @Nullable String plain,
            @Nullable String formal,
            @Nullable Path file,
            @Nullable SourceRange range,
            String message,
            @Nullable Trace trace,
            List<Integer> graphStates,
            @Nullable Explanation explanation) {
        this(
                kind,
                property,
                plain,
                formal,
                file,
                range,
                message,
                trace,
                graphStates,
                explanation,
                null,
                Causes.NONE);
    }

    /** The trace as it is shown: through the model's ALIAS where it has one. */
    public @Nullable Trace shown() {
        return alias == null ? trace : alias;
    }

    /**
     * Its trace laid over a graph in which its states have these numbers.
     *
     * @throws IllegalStateException if it has no trace
     */
    public Spine spine(int... states) {
        if (trace == null) {
            throw new IllegalStateException("there is no trace to lay over a graph");
        }
        if (trace.loop().isPresent()) {
            return Spine.lasso(trace.loop().getAsInt(), states);
        }
        return Spine.ending(
                switch (kind) {
                    case DEADLOCK -> SpineEnd.DEADLOCK;
                    case ASSERT -> SpineEnd.ASSERTION;
                    case EVALUATION -> SpineEnd.EVALUATION;
                    default -> SpineEnd.PROPERTY;
                },
                states);
    }
}
