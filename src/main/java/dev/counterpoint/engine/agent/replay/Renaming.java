package dev.counterpoint.engine.agent.replay;

import dev.counterpoint.engine.agent.explore.LoadedSpec;
import dev.counterpoint.engine.agent.replay.NamedSteps.Taken;
import dev.counterpoint.engine.protocol.ReplayFinding;
import dev.counterpoint.engine.protocol.ReplayFinding.Ending;
import dev.counterpoint.engine.protocol.ReplayFinding.Mismatch;
import dev.counterpoint.engine.protocol.ReplayFinding.Part;
import dev.counterpoint.engine.protocol.ReplayTask;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;

import org.jspecify.annotations.Nullable;

import tlc2.tool.TLCState;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what the names of a schedule are called now. A variable is known again by its first value,
 * an action by the states it leads to; where these have changed as well, by a name that is alike.
 */
final class Renaming {
    private final LoadedSpec spec;
    private final NamedSteps steps;
    private final Shape shape;
    private final ReplayTask task;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final Map<String, String> actions = new LinkedHashMap<>();

    Renaming(LoadedSpec spec, NamedSteps steps, Shape shape, ReplayTask task) {
        this.spec = spec;
        this.steps = steps;
        this.shape = shape;
        this.task = task;
    }

    /** What is otherwise, what it may be called, and the schedule in those names. */
    ReplayFinding find(List<Mismatch> mismatches) {
        variables(names(mismatches, Part.VARIABLE));
        actions(names(mismatches, Part.ACTION));
        String property = task.property();
        if (property != null && !names(mismatches, Part.PROPERTY).isEmpty()) {
            property = Likeness.nearest(property, Offence.asked(spec));
        }
        List<Mismatch> told = new ArrayList<>();
        for (Mismatch one : mismatches) {
            String now =
                    switch (one.part()) {
                        case VARIABLE -> variables.get(one.was());
                        case ACTION -> actions.get(one.was());
                        case PROPERTY -> property;
                        case MODEL_VALUE -> null;
                    };
            told.add(new Mismatch(one.part(), one.was(), now));
        }
        Trace renamed = renamed();
        boolean whole =
                renamed != null
                        && shape.mismatches(new ReplayTask(renamed, task.kind(), property, false))
                                .isEmpty();
        return new ReplayFinding(
                Ending.OTHER_SHAPE, -1, "", property, told, whole ? renamed : null);
    }

    private static List<String> names(List<Mismatch> mismatches, Part part) {
        return mismatches.stream().filter(m -> m.part() == part).map(Mismatch::was).toList();
    }

    private void variables(List<String> gone) {
        List<String> fresh = new ArrayList<>(spec.states().variables());
        fresh.removeAll(task.trace().variables());
        List<TLCState> initial = steps.initialStates();
        State before = task.trace().states().getFirst();
        State now = initial.isEmpty() ? null : spec.states().of(initial.getFirst());
        List<Pair> pairs = new ArrayList<>();
        for (String was : gone) {
            for (String is : fresh) {
                Value value = before.get(was);
                boolean same = now != null && value != null && value.equals(now.get(is));
                pairs.add(new Pair(was, is, (same ? 1 : 0) + Likeness.of(was, is), same));
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair p) -> -p.weight));
        Set<String> used = new HashSet<>();
        for (Pair pair : pairs) {
            boolean alike = pair.sameValue || Likeness.nearest(pair.was, List.of(pair.is)) != null;
            if (alike && !variables.containsKey(pair.was) && used.add(pair.is)) {
                variables.put(pair.was, pair.is);
            }
        }
    }

    private record Pair(String was, String is, double weight, boolean sameValue) {}

    private void actions(List<String> gone) {
        if (gone.isEmpty()) {
            return;
        }
        Set<String> taken = Shape.actions(task);
        follow(gone, taken);
        for (String was : gone) {
            if (!actions.containsKey(was)) {
                List<String> free =
                        steps.names().stream()
                                .filter(n -> !taken.contains(n) && !actions.containsValue(n))
                                .sorted()
                                .toList();
                String near = Likeness.nearest(was, free);
                if (near != null) {
                    actions.put(was, near);
                }
            }
        }
    }

    /** Goes along the states, as far as they still are states of the spec. */
    private void follow(List<String> gone, Set<String> taken) {
        List<State> states = states();
        Expected first = new Expected(spec, states.getFirst());
        TLCState at = steps.initialStates().stream().filter(first::is).findFirst().orElse(null);
        for (int i = 0; i < task.trace().steps().size() && at != null; i++) {
            Step told = task.trace().steps().get(i);
            Expected next = new Expected(spec, states.get(i + 1));
            List<Taken> leading = new ArrayList<>(steps.all(at));
            leading.removeIf(t -> !next.is(t.state()));
            if (gone.contains(told.action()) && !actions.containsKey(told.action())) {
                leading.stream()
                        .map(t -> t.step().action())
                        .filter(n -> !taken.contains(n) && !actions.containsValue(n))
                        .max(Comparator.comparingDouble(n -> Likeness.of(told.action(), n)))
                        .ifPresent(n -> actions.put(told.action(), n));
            }
            at = leading.isEmpty() ? null : leading.getFirst().state();
        }
    }

    /** The states with variables as they are called now; those that are gone are left out. */
    private List<State> states() {
        List<State> renamed = new ArrayList<>();
        for (State state : task.trace().states()) {
            List<String> names = new ArrayList<>();
            List<Value> values = new ArrayList<>();
            for (int i = 0; i < state.variables().size(); i++) {
                String was = state.variables().get(i);
                String is = variables.getOrDefault(was, was);
                if (spec.states().variables().contains(is)) {
                    names.add(is);
                    values.add(state.values().get(i));
                }
            }
            renamed.add(new State(names, values));
        }
        return renamed;
    }

    private @Nullable Trace renamed() {
        List<State> states = states();
        if (states.getFirst().variables().isEmpty()) {
            return null;
        }
        Trace trace = task.trace();
        Step closing = trace.closing();
        return new Trace(
                states,
                trace.steps().stream().map(this::renamed).toList(),
                trace.loop(),
                closing == null ? null : renamed(closing));
    }

    private Step renamed(Step step) {
        return new Step(actions.getOrDefault(step.action(), step.action()), step.parameters());
    }
}
