package dev.counterpoint.trim;

import dev.counterpoint.engine.protocol.TrimStudy;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A trimmed counterexample explained.
 *
 * @param story a sentence for each step
 * @param relevance which steps and variables the violation depends on
 * @param why what each step is for, what order the steps need, which values could be others, and
 *     the near miss; null for a lasso
 * @param dial the trade-off front; null for a lasso
 */
public record TrimFindings(
        Trace trace,
        List<String> story,
        Relevance relevance,
        @Nullable TrimStudy why,
        @Nullable TrimStudy dial) {
    public TrimFindings {
        story = List.copyOf(story);
    }
}
