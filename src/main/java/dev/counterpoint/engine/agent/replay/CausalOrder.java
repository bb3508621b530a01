package dev.counterpoint.engine.agent.replay;

import dev.counterpoint.engine.agent.explore.LoadedSpec;
import dev.counterpoint.engine.agent.replay.NamedSteps.Taken;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import tlc2.tool.TLCState;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The order that stands for all orders in which a behavior's independent steps can be taken: the
 * lexicographic normal form of the trace theory of Mazurkiewicz. From the left, the first step by
 * its text that can be moved there comes next; a step is moved by exchanging neighbours, each time
 * only where the engine finds that both orders lead to the same state.
 */
final class CausalOrder {
    /** Exchanges that are tried; a longer behavior keeps the rest of its order. */
    private static final int MOST = 100_000;

    private final LoadedSpec spec;
    private final NamedSteps steps;
    private final Map<Move, @Nullable TLCState> known = new HashMap<>();
    private int tried;

    /** Two neighbours that were to change places. */
    private record Move(long from, Step first, Step second, long to) {}

    CausalOrder(LoadedSpec spec, NamedSteps steps) {
        this.spec = spec;
        this.steps = steps;
    }

    Reply.Ordered of(Trace trace) {
        List<TLCState> states = new ArrayList<>();
        trace.states().forEach(state -> states.add(spec.states().toTlc(state)));
        List<Step> told = new ArrayList<>(trace.steps());
        int loop = trace.loop().orElse(-1);
        if (loop >= 0) {
            Step closing = trace.closing();
            told.add(closing == null ? Step.UNKNOWN : closing);
            states.add(states.get(loop));
        }
        List<Step> taken = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            Step step = between(states.get(i), states.get(i + 1), told.get(i));
            if (step == null) {
                String problem = "Step " + (i + 1) + ", " + told.get(i) + ", cannot be taken.";
                return new Reply.Ordered(List.of(), -1, false, problem);
            }
            taken.add(step);
        }
        loop = rolledBack(states, taken, loop);
        int middle = loop < 0 ? taken.size() : loop;
        List<Step> all =
                new ArrayList<>(ordered(states.subList(0, middle + 1), taken.subList(0, middle)));
        all.addAll(
                ordered(
                        states.subList(middle, states.size()),
                        taken.subList(middle, taken.size())));
        return new Reply.Ordered(all, loop, tried < MOST, null);
    }

    /** The step from one state to another: the one that was told, else the first by its text. */
    private @Nullable Step between(TLCState from, TLCState to, Step told) {
        long target = steps.print(to);
        if (told.equals(Step.STUTTERING) && steps.print(from) == target) {
            return told;
        }
        List<Step> leading =
                steps.all(from).stream()
                        .filter(t -> steps.print(t.state()) == target)
                        .map(Taken::step)
                        .sorted(Comparator.comparing(Step::toString))
                        .toList();
        if (leading.isEmpty() && steps.print(from) == target) {
            return Step.STUTTERING;
        }
        return leading.stream()
                .filter(step -> step.equals(told))
                .findFirst()
                .orElse(leading.isEmpty() ? null : leading.getFirst());
    }

    /** A loop begins as early as it can: what leads to it may be its own last part. */
    private int rolledBack(List<TLCState> states, List<Step> taken, int begin) {
        int loop = begin;
        while (loop > 0
                && taken.size() - loop > 1
                && taken.get(loop - 1).equals(taken.getLast())
                && steps.print(states.get(loop - 1))
                        == steps.print(states.get(states.size() - 2))) {
            states.removeLast();
            taken.removeLast();
            loop--;
        }
        return loop;
    }

    private List<Step> ordered(List<TLCState> givenStates, List<Step> given) {
        List<TLCState> states = new ArrayList<>(givenStates);
        List<Step> order = new ArrayList<>(given);
        for (int place = 0; place < order.size() && tried < MOST; place++) {
            int from = place;
            List<Integer> byText =
                    IntStream.range(place, order.size())
                            .boxed()
                            .sorted(
                                    Comparator.comparing((Integer i) -> order.get(i).toString())
                                            .thenComparing(i -> i))
                            .toList();
            for (int candidate : byText) {
                List<TLCState> moved =
                        candidate == from ? states : moved(states, order, candidate, place);
                if (moved != null) {
                    states = new ArrayList<>(moved);
                    order.add(place, order.remove(candidate));
                    break;
                }
            }
        }
        return order;
    }

    /** The states when a step is moved to an earlier place; null where it cannot be. */
    private @Nullable List<TLCState> moved(
            List<TLCState> states, List<Step> order, int from, int place) {
        Step moving = order.get(from);
        List<TLCState> now = new ArrayList<>(states);
        for (int i = from; i > place; i--) {
            Step before = order.get(i - 1);
            if (before.equals(moving)) {
                return null;
            }
            TLCState middle = exchanged(now.get(i - 1), before, moving, now.get(i + 1));
            if (middle == null) {
                return null;
            }
            now.set(i, middle);
        }
        return now;
    }

    /** The state between two steps in the other order; null where they cannot change places. */
    private @Nullable TLCState exchanged(TLCState from, Step first, Step second, TLCState to) {
        long target = steps.print(to);
        Move move = new Move(steps.print(from), first, second, target);
        if (known.containsKey(move)) {
            return known.get(move);
        }
        tried++;
        TLCState found = null;
        for (Taken one : exactly(second, from)) {
            if (one.inside() && found == null) {
                boolean leads =
                        exactly(first, one.state()).stream()
                                .anyMatch(t -> steps.print(t.state()) == target);
                found = leads ? one.state() : null;
            }
        }
        known.put(move, found);
        return found;
    }

    private List<Taken> exactly(Step step, TLCState from) {
        if (step.equals(Step.STUTTERING)) {
            return List.of(new Taken(step, from, true));
        }
        try {
            return steps.of(step, from).stream().filter(t -> t.step().equals(step)).toList();
        } catch (RuntimeException | StackOverflowError e) {
            // What cannot be evaluated in another order is bound to the one it has.
            return List.of();
        }
    }
}
