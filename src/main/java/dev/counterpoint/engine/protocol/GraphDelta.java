package dev.counterpoint.engine.protocol;

import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.state.Step;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What was added to the state graph since the last piece. States are numbered from 0 in the order
 * in which they were found, labels in the order in which they are first sent.
 *
 * @param stateOffsets for each new state, where its values begin in the states file
 * @param initialStates numbers of those new states that are initial
 * @param labels new labels
 * @param sources source state of each new transition
 * @param targets target state of each new transition
 * @param labelNumbers label of each new transition
 */
public record GraphDelta(
        long[] stateOffsets,
        int[] initialStates,
        List<Label> labels,
        int[] sources,
        int[] targets,
        int[] labelNumbers) {
    public GraphDelta {
        labels = List.copyOf(labels);
        if (sources.length != targets.length || sources.length != labelNumbers.length) {
            throw new IllegalArgumentException("each transition has a source, target and label");
        }
    }

    /** What a transition shows: the step, and the action in the source. */
    public record Label(Step step, @Nullable SourceRange range) {}
}
