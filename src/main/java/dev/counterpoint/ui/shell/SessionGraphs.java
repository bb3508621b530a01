package dev.counterpoint.ui.shell;

import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Counterexample;
import dev.counterpoint.check.RecordedGraph;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.picture.StateLabel;
import dev.counterpoint.ui.graph.compare.GraphChoice;
import dev.counterpoint.ui.graph.compare.OtherGraphs;
import dev.counterpoint.ui.run.Attempt;
import dev.counterpoint.ui.session.Recording;

import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The graphs of this session's checks whose states are still there.
 *
 * @param attempts the checks, the newest last
 */
record SessionGraphs(ObservableList<Attempt> attempts) implements OtherGraphs {
    @Override
    public List<GraphChoice> known() {
        List<GraphChoice> all = new ArrayList<>();
        for (Attempt attempt : attempts.reversed()) {
            CheckResult result = attempt.result().get();
            RecordedGraph graph = attempt.recorded();
            if (result != null && graph != null && graph.graph().states() > 0) {
                all.add(
                        new GraphChoice(
                                title(attempt, result, graph.graph().states()),
                                Recording.of(graph),
                                spine(result, graph.graph().states()),
                                result.exhausted()));
            }
        }
        return all;
    }

    private static String title(Attempt attempt, CheckResult result, int states) {
        Counterexample first =
                result.violations().isEmpty() ? null : result.violations().getFirst();
        String property = first == null ? null : first.property();
        String end =
                switch (result.kind().verdict()) {
                    case PASSED -> "passed";
                    case VIOLATED -> property == null ? "violated" : property + " violated";
                    case INCOMPLETE -> "incomplete";
                    case FAILED -> "failed";
                };
        return attempt.name() + ": " + StateLabel.count(states, "state") + ", " + end;
    }

    private static @Nullable Spine spine(CheckResult result, int states) {
        for (Counterexample violation : result.violations()) {
            List<Integer> numbers = violation.graphStates();
            boolean recorded =
                    violation.trace() != null
                            && !numbers.isEmpty()
                            && numbers.stream().allMatch(n -> n >= 0 && n < states);
            if (recorded) {
                return violation.spine(numbers.stream().mapToInt(Integer::intValue).toArray());
            }
        }
        return null;
    }
}
