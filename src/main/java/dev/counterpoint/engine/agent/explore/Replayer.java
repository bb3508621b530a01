package dev.counterpoint.engine.agent.explore;

import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes steps from an initial state. Where several successors answer to one step's name, all are
 * tried, the first first.
 */
final class Replayer {
    private static final int MOST_SUCCESSORS = 100_000;

    private final Transitions transitions;
    private final WhyNot whyNot;
    private final List<Step> steps;
    private final @Nullable List<State> expected;
    private final Set<At> failed = new HashSet<>();
    private final List<State> states = new ArrayList<>();
    private final List<Step> taken = new ArrayList<>();
    private List<State> farthest = List.of();
    private List<Step> farthestTaken = List.of();

    private record At(int index, State state) {}

    Replayer(
            Transitions transitions,
            WhyNot whyNot,
            List<Step> steps,
            @Nullable List<State> expected) {
        this.transitions = transitions;
        this.whyNot = whyNot;
        this.steps = steps;
        this.expected = expected;
    }

    /** The trace, or how far it went. */
    Reply.Replayed replay() {
        for (State initial : transitions.initialStates(MOST_SUCCESSORS).states()) {
            if (isExpected(0, initial)) {
                states.add(initial);
                if (search(0, initial)) {
                    return new Reply.Replayed(Trace.finite(states, taken), -1, null);
                }
                states.removeLast();
            }
        }
        if (farthest.isEmpty()) {
            String reason =
                    expected == null
                            ? "The spec has no initial state."
                            : "The first state is not an initial state.";
            return new Reply.Replayed(null, 0, reason);
        }
        int index = farthestTaken.size();
        return new Reply.Replayed(
                Trace.finite(farthest, farthestTaken),
                index,
                reason(steps.get(index), farthest.getLast(), index + 1));
    }

    private boolean search(int index, State from) {
        if (index == steps.size()) {
            return true;
        }
        if (failed.contains(new At(index, from))) {
            return false;
        }
        if (farthest.isEmpty() || taken.size() > farthestTaken.size()) {
            farthest = List.copyOf(states);
            farthestTaken = List.copyOf(taken);
        }
        for (Reply.Successor successor : candidates(steps.get(index), from)) {
            if (isExpected(index + 1, successor.state())) {
                states.add(successor.state());
                taken.add(successor.step());
                if (search(index + 1, successor.state())) {
                    return true;
                }
                states.removeLast();
                taken.removeLast();
            }
        }
        failed.add(new At(index, from));
        return false;
    }

    private List<Reply.Successor> candidates(Step step, State from) {
        if (step.equals(Step.STUTTERING)) {
            return List.of(new Reply.Successor(step, from, null, true));
        }
        return transitions.successors(from, MOST_SUCCESSORS).successors().stream()
                .filter(s -> matches(step, s.step()))
                .toList();
    }

    private boolean isExpected(int index, State state) {
        return expected == null || index >= expected.size() || state.equals(expected.get(index));
    }

    /** Whether a step is the one asked for: what is not said of its parameters may be anything. */
    private static boolean matches(Step asked, Step step) {
        return asked.action().equals(step.action())
                && step.parameters().containsAll(asked.parameters());
    }

    private String reason(Step step, State from, int target) {
        if (!whyNot.isAction(step.action())) {
            return step.action() + " is not an action of the spec.";
        }
        List<Reply.Successor> named =
                transitions.successors(from, MOST_SUCCESSORS).successors().stream()
                        .filter(s -> s.step().action().equals(step.action()))
                        .toList();
        List<Reply.Successor> meant = named.stream().filter(s -> matches(step, s.step())).toList();
        if (!meant.isEmpty() && expected != null && target < expected.size()) {
            return step + " leads to another state: " + difference(meant, expected.get(target));
        }
        String why = whyNot.disabled(step, from);
        if (why != null) {
            return step + " is not enabled: " + why;
        }
        if (named.isEmpty()) {
            return step + " is not enabled.";
        }
        String others =
                named.stream()
                        .map(s -> s.step().toString())
                        .distinct()
                        .limit(5)
                        .collect(Collectors.joining(", "));
        return step + " is not enabled; " + others + (named.size() == 1 ? " is." : " are.");
    }

    private static String difference(List<Reply.Successor> reached, State wanted) {
        State state = reached.getFirst().state();
        List<Binding> differing = new ArrayList<>();
        for (String variable : state.variables()) {
            var value = state.get(variable);
            if (value != null && !value.equals(wanted.get(variable))) {
                differing.add(new Binding(variable, value));
            }
        }
        return differing.stream()
                .map(b -> b.name() + " is " + b.value() + ", not " + wanted.get(b.name()))
                .collect(Collectors.joining("; ", "", "."));
    }
}
