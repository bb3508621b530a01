package dev.counterpoint.check;

import dev.counterpoint.engine.protocol.Explanation;
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
        @Nullable Explanation explanation) {
    public Counterexample {
        graphStates = List.copyOf(graphStates);
    }
}
