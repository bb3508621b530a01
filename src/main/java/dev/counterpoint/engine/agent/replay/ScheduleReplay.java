package dev.counterpoint.engine.agent.replay;

import dev.counterpoint.engine.agent.explore.LoadedSpec;
import dev.counterpoint.engine.agent.explore.PropertyEvaluator;
import dev.counterpoint.engine.agent.explore.SpecQuestions;
import dev.counterpoint.engine.agent.replay.NamedSteps.Taken;
import dev.counterpoint.engine.protocol.ReplayFinding;
import dev.counterpoint.engine.protocol.ReplayFinding.Ending;
import dev.counterpoint.engine.protocol.ReplayTask;
import dev.counterpoint.engine.protocol.TrimTask;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import tlc2.tool.Action;
import tlc2.tool.TLCState;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Takes the steps of a kept counterexample by their names, from any initial state, and looks
 * whether it still comes to a violation. Its states are not required, for they may have changed;
 * where a name can mean several steps, the one that leads to the state that was kept is taken
 * first, and the others after it.
 */
final class ScheduleReplay {
    private static final int MOST_NODES = 50_000;

    private final SpecQuestions questions;
    private final LoadedSpec spec;
    private final NamedSteps steps;
    private final ReplayTask task;
    private final Trace kept;
    private final List<Step> wanted;
    private final List<Expected> expected = new ArrayList<>();
    private final Offence offence;
    private final List<TLCState> path = new ArrayList<>();
    private final List<Step> taken = new ArrayList<>();
    private final Set<At> met = new HashSet<>();
    private boolean cut;
    private @Nullable ReplayFinding violation;
    private @Nullable ReplayFinding harmless;
    private @Nullable Stuck farthest;

    private record At(int index, long print) {}

    /** Where it could not go on. */
    private record Stuck(List<TLCState> path, List<Step> taken, boolean outside, String why) {
        int step() {
            return taken.size();
        }
    }

    ScheduleReplay(SpecQuestions questions, NamedSteps steps, ReplayTask task) {
        this.questions = questions;
        this.spec = questions.spec();
        this.steps = steps;
        this.task = task;
        kept = task.trace();
        wanted = new ArrayList<>(kept.steps());
        kept.states().forEach(state -> expected.add(new Expected(spec, state)));
        if (kept.isLasso()) {
            Step closing = kept.closing();
            boolean stays = closing == null && kept.endsStuttering();
            wanted.add(stays ? Step.STUTTERING : closing == null ? Step.UNKNOWN : closing);
            expected.add(expected.get(kept.loop().orElse(0)));
        }
        boolean property = task.kind() == null || task.kind() == TrimTask.Kind.PROPERTY;
        offence = property ? Offence.against(spec, task.property()) : Offence.none(spec);
    }

    ReplayFinding replay() {
        List<TLCState> initial = new ArrayList<>(steps.initialStates());
        initial.sort(
                (a, b) -> Boolean.compare(expected.getFirst().is(b), expected.getFirst().is(a)));
        for (TLCState state : initial) {
            path.add(state);
            boolean violated = isViolated(offence.at(state, true)) || search(0);
            path.removeLast();
            ReplayFinding found = violation;
            if (violated && found != null) {
                return found;
            }
        }
        ReplayFinding whole = harmless;
        if (whole != null) {
            return whole;
        }
        if (cut) {
            return finding(Ending.UNDECIDED, -1, "There are too many ways to take its steps.");
        }
        return stuck(initial);
    }

    private ReplayFinding stuck(List<TLCState> initial) {
        Stuck where = farthest;
        if (where == null) {
            return finding(Ending.NOT_ENABLED, 0, "The spec has no initial state.");
        }
        path.addAll(where.path);
        taken.addAll(where.taken);
        Ending ending = where.outside ? Ending.OUTSIDE : Ending.NOT_ENABLED;
        boolean begins = expected.getFirst().is(where.path.getFirst());
        String beginning =
                begins ? "" : expected.getFirst().difference(spec.states().of(initial.getFirst()));
        String why =
                where.why.isEmpty() && !where.outside
                        ? new WhyStuck(questions, steps)
                                .why(
                                        wanted.get(where.step()),
                                        spec.states().of(where.path.getLast()),
                                        where.path.getLast())
                        : where.why;
        String reason = beginning.isEmpty() ? why : "In the initial state " + beginning + " " + why;
        return finding(ending, where.step(), reason.strip());
    }

    private boolean search(int index) {
        TLCState from = path.getLast();
        if (fails(index, from)) {
            return true;
        }
        if (index == wanted.size()) {
            atEnd();
            return violation != null;
        }
        if (!met.add(new At(index, steps.print(from)))) {
            return false;
        }
        if (met.size() > MOST_NODES) {
            cut = true;
            return false;
        }
        List<Taken> next = next(index, from);
        for (Taken step : next) {
            path.add(step.state());
            taken.add(step.step());
            if (isViolated(offence.by(from, step.state()))
                    || isViolated(offence.at(step.state(), false))) {
                return true;
            }
            if (!step.inside() && index + 1 < wanted.size()) {
                note(true, "The model's constraint leaves the state after it out.");
            } else if (search(index + 1)) {
                return true;
            }
            path.removeLast();
            taken.removeLast();
        }
        return false;
    }

    /** Whether a deadlock or a failed Assert is met here already. */
    private boolean fails(int index, TLCState from) {
        if (task.kind() == TrimTask.Kind.ASSERT && steps.failsAssert(from)) {
            return isViolated("");
        }
        boolean early = index < wanted.size() && task.kind() == TrimTask.Kind.DEADLOCK;
        return early && steps.isStuck(from) && isViolated("");
    }

    private List<Taken> next(int index, TLCState from) {
        Step step = wanted.get(index);
        if (step.equals(Step.STUTTERING)) {
            return List.of(new Taken(step, from, true));
        }
        Expected to = expected.get(index + 1);
        List<Taken> next;
        try {
            next =
                    step.equals(Step.UNKNOWN)
                            ? steps.all(from).stream().filter(t -> to.is(t.state())).toList()
                            : steps.of(step, from);
        } catch (RuntimeException | StackOverflowError e) {
            note(false, step + " cannot be evaluated: " + questions.sentence(e));
            return List.of();
        }
        if (next.isEmpty()) {
            note(false, "");
        }
        if (next.size() < 2) {
            return next;
        }
        List<Taken> sorted = new ArrayList<>(next);
        sorted.sort((a, b) -> Boolean.compare(to.is(b.state()), to.is(a.state())));
        return sorted;
    }

    private void note(boolean outside, String why) {
        Stuck before = farthest;
        if (before == null || before.step() < taken.size()) {
            farthest = new Stuck(List.copyOf(path), List.copyOf(taken), outside, why);
        }
    }

    private void atEnd() {
        if (task.kind() == TrimTask.Kind.DEADLOCK) {
            if (steps.isStuck(path.getLast())) {
                isViolated("");
            } else {
                goesOn("The last state has a next one now.");
            }
        } else if (kept.isLasso() || offence.isOfTheWhole()) {
            whole();
        } else {
            goesOn("");
        }
    }

    private void goesOn(String reason) {
        if (harmless == null) {
            harmless = finding(Ending.HARMLESS, -1, reason);
        }
    }

    /** What a behavior without an end violates as a whole, if the spec's fairness allows it. */
    private void whole() {
        LoopEnd end = new LoopEnd(steps, wanted, path, taken, kept.loop().orElse(-1));
        if (!end.isClosed()) {
            if (farthest == null || farthest.step() < wanted.size()) {
                farthest =
                        new Stuck(
                                List.copyOf(path.subList(0, wanted.size())),
                                List.copyOf(taken.subList(0, wanted.size() - 1)),
                                false,
                                "It does not lead back to the loop's beginning: "
                                        + expected.getLast()
                                                .difference(spec.states().of(path.getLast())));
            }
            return;
        }
        PropertyEvaluator behavior = new PropertyEvaluator(spec.tool(), end.states(), end.loop());
        String property = offence.by(behavior);
        List<Action> unfair = property == null ? List.of() : behavior.unfair();
        if (property == null) {
            goesOn("");
        } else if (unfair.isEmpty()) {
            isViolated(property);
        } else if (harmless == null) {
            String formula = spec.texts().text(unfair.getFirst().pred);
            harmless = finding(Ending.UNFAIR, -1, "The loop does not meet " + formula + ".");
        }
    }

    /** Notes a violation on the way so far; the name is empty where it has none. */
    private boolean isViolated(@Nullable String property) {
        if (property == null) {
            return false;
        }
        violation =
                new ReplayFinding(
                        Ending.VIOLATES,
                        taken.size(),
                        "",
                        property.isEmpty() ? null : property,
                        List.of(),
                        trace());
        return true;
    }

    private ReplayFinding finding(Ending ending, int step, String reason) {
        return new ReplayFinding(ending, step, reason, task.property(), List.of(), trace());
    }

    private @Nullable Trace trace() {
        if (!task.withTrace() || path.isEmpty()) {
            return null;
        }
        List<State> states = new ArrayList<>();
        path.forEach(state -> states.add(spec.states().of(state)));
        boolean closed = kept.isLasso() && taken.size() == wanted.size();
        int loop = kept.loop().orElse(-1);
        if (closed && states.getLast().equals(states.get(loop))) {
            return new Trace(
                    states.subList(0, states.size() - 1),
                    taken.subList(0, taken.size() - 1),
                    OptionalInt.of(loop),
                    taken.getLast());
        }
        return Trace.finite(states, taken);
    }
}
