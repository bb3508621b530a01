package dev.counterpoint.library;

import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.state.Step;

import java.util.List;

/**
 * The steps of a schedule in the one order that stands for all orders of the same causes and
 * effects: schedules for which these are equal are the same.
 *
 * @param steps as people write them
 * @param loop the index of the step that begins the loop; -1 without a loop
 */
public record CausalForm(List<String> steps, int loop) {
    public CausalForm {
        steps = List.copyOf(steps);
        if (loop < -1 || (loop >= 0 && loop >= steps.size())) {
            throw new IllegalArgumentException("the loop begins at no step: " + loop);
        }
    }

    /** As the engine found it. */
    public static CausalForm of(Reply.Ordered ordered) {
        return new CausalForm(
                ordered.steps().stream().map(Step::toString).toList(), ordered.loop());
    }
}
