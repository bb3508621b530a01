package dev.counterpoint.engine.agent.explore;

import dev.counterpoint.engine.protocol.Fairness;
import dev.counterpoint.engine.protocol.Reply.Successor;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The fairness assumptions that a lasso does not meet. An action counts as enabled where it leads
 * to another state, and as taken where it leads to the loop's next: what WF and SF with all
 * variables as their subscript say.
 */
final class FairnessHints {
    private static final int MOST_SUCCESSORS = 10_000;
    private static final int LONGEST_LOOP = 2_000;
    private static final int MOST_OF_AN_ACTION = 8;

    private final Transitions transitions;
    private final Map<Step, Course> steps = new LinkedHashMap<>();
    private int positions;

    /** At which positions of the loop a step is enabled, and whether it is taken at one. */
    private static final class Course {
        private final BitSet enabled = new BitSet();
        private boolean taken;
        private @Nullable SourceRange range;
    }

    FairnessHints(Transitions transitions) {
        this.transitions = transitions;
    }

    /** Weak fairness before strong, each action in the spec's order; none for other traces. */
    List<Fairness> of(Trace trace) {
        if (!trace.isLasso()) {
            return List.of();
        }
        List<State> loop = trace.states().subList(trace.loop().getAsInt(), trace.states().size());
        if (loop.size() > LONGEST_LOOP) {
            return List.of();
        }
        positions = loop.size();
        for (int i = 0; i < positions; i++) {
            look(i, loop.get(i), loop.get((i + 1) % positions));
        }
        List<Fairness> hints = new ArrayList<>();
        for (boolean strong : List.of(false, true)) {
            steps.keySet().stream()
                    .map(Step::action)
                    .distinct()
                    .filter(action -> !strong || hints.stream().noneMatch(isOf(action)))
                    .toList()
                    .forEach(action -> addHints(action, strong, hints));
        }
        return hints;
    }

    private static Predicate<Fairness> isOf(String action) {
        return hint -> hint.step().action().equals(action);
    }

    private void look(int position, State from, State next) {
        for (Successor successor : transitions.successors(from, MOST_SUCCESSORS).successors()) {
            if (!successor.state().equals(from)) {
                Course course = steps.computeIfAbsent(successor.step(), s -> new Course());
                course.range = successor.range();
                course.enabled.set(position);
                course.taken |= successor.state().equals(next);
            }
        }
    }

    private void addHints(String action, boolean strong, List<Fairness> hints) {
        List<Map.Entry<Step, Course>> mine =
                steps.entrySet().stream().filter(e -> e.getKey().action().equals(action)).toList();
        int before = hints.size();
        for (Map.Entry<Step, Course> entry : mine) {
            Course course = entry.getValue();
            if (rulesOut(course, strong) && hints.size() - before < MOST_OF_AN_ACTION) {
                hints.add(new Fairness(strong, entry.getKey(), false, course.range));
            }
        }
        Course together = new Course();
        for (Map.Entry<Step, Course> entry : mine) {
            together.enabled.or(entry.getValue().enabled);
            together.taken |= entry.getValue().taken;
            together.range = entry.getValue().range;
        }
        boolean none = hints.size() == before;
        if (none && rulesOut(together, strong)) {
            hints.add(new Fairness(strong, new Step(action, List.of()), true, together.range));
        }
    }

    private boolean rulesOut(Course course, boolean strong) {
        return !course.taken && (strong || course.enabled.cardinality() == positions);
    }
}
