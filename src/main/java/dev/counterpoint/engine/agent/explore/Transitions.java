package dev.counterpoint.engine.agent.explore;

import dev.counterpoint.engine.protocol.GraphDelta.Label;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.state.State;

import org.jspecify.annotations.Nullable;

import tla2sany.semantic.OpDeclNode;

import tlc2.tool.Action;
import tlc2.tool.INextStateFunctor;
import tlc2.tool.TLCState;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Initial states and successors of a loaded spec, each once, in TLC's order. */
final class Transitions {
    private final LoadedSpec spec;

    Transitions(LoadedSpec spec) {
        this.spec = spec;
    }

    /** At most so many initial states. */
    Reply.InitialStates initialStates(int limit) {
        Set<State> found = new LinkedHashSet<>();
        boolean complete =
                wasNotCut(
                        () ->
                                spec.tool()
                                        .getInitStates(
                                                state -> {
                                                    requireComplete(null, state);
                                                    add(found, spec.states().of(state), limit);
                                                    return null;
                                                }));
        return new Reply.InitialStates(List.copyOf(found), complete);
    }

    /** At most so many successors. */
    Reply.Successors successors(State from, int limit) {
        TLCState state = spec.states().toTlc(from);
        Set<Reply.Successor> found = new LinkedHashSet<>();
        Map<State, Boolean> inModel = new LinkedHashMap<>();
        INextStateFunctor collector =
                new INextStateFunctor() {
                    @Override
                    public @Nullable Object addElement(TLCState initial) {
                        return null;
                    }

                    @Override
                    public @Nullable Object addElement(TLCState s, Action action, TLCState next) {
                        requireComplete(action, next);
                        Label label = spec.names().current(action, s);
                        State reached = spec.states().of(next);
                        boolean inside =
                                inModel.computeIfAbsent(reached, key -> isInModel(s, next));
                        Reply.Successor successor =
                                new Reply.Successor(label.step(), reached, label.range(), inside);
                        add(found, successor, limit);
                        return null;
                    }
                };
        boolean complete = wasNotCut(() -> spec.tool().getNextStates(collector, state));
        return new Reply.Successors(List.copyOf(found), complete);
    }

    private boolean isInModel(TLCState from, TLCState to) {
        return spec.tool().isInModel(to) && spec.tool().isInActions(from, to);
    }

    private static void requireComplete(@Nullable Action action, TLCState state) {
        if (!state.allAssigned()) {
            String missing =
                    state.getUnassigned().stream()
                            .map(OpDeclNode::getName)
                            .map(Object::toString)
                            .sorted()
                            .collect(Collectors.joining(", "));
            throw new IllegalArgumentException(
                    action == null
                            ? "The initial predicate does not say what " + missing + " is."
                            : "The action "
                                    + action.getName()
                                    + " does not say what "
                                    + missing
                                    + " is in the next state.");
        }
    }

    private static <T> void add(Set<T> found, T element, int limit) {
        if (found.size() == limit && !found.contains(element)) {
            throw new Enough();
        }
        found.add(element);
    }

    private static boolean wasNotCut(Runnable enumeration) {
        try {
            enumeration.run();
            return true;
        } catch (Enough e) {
            return false;
        }
    }

    /** Ends TLC's enumeration, which has no other way to be ended. */
    private static final class Enough extends RuntimeException {
        @Serial private static final long serialVersionUID = 1;

        Enough() {
            super(null, null, false, false);
        }
    }
}
