package dev.counterpoint.engine.agent.check;

import dev.counterpoint.engine.agent.step.StepNames;
import dev.counterpoint.engine.agent.value.TlcStates;
import dev.counterpoint.engine.protocol.GraphDelta.Label;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import tlc2.tool.Action;
import tlc2.tool.INextStateFunctor;
import tlc2.tool.TLCState;
import tlc2.tool.TLCStateInfo;
import tlc2.tool.impl.FastTool;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the states of TLC's trace into a trace whose steps are named as all steps are: by looking
 * for each state among the successors of the one before.
 */
final class TraceBuilder {
    private static final Pattern TLC_NAME = Pattern.compile("<(\\S+) line .*", Pattern.DOTALL);

    private final FastTool tool;
    private final StepNames names;
    private final TlcStates states;

    TraceBuilder(FastTool tool, StepNames names, TlcStates states) {
        this.tool = tool;
        this.names = names;
        this.states = states;
    }

    /** A trace of these states, at least one, whose loop begins at an index, -1 for no loop. */
    Spine build(List<TLCStateInfo> infos, int loop) {
        List<TLCState> behavior = new ArrayList<>();
        List<@Nullable Label> labels = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        behavior.add(infos.getFirst().state);
        for (int i = 1; i < infos.size(); i++) {
            TLCState from = behavior.getLast();
            Search search = search(from, infos.get(i).state);
            labels.add(search.label);
            steps.add(search.label == null ? tlcName(infos.get(i)) : search.label.step());
            behavior.add(search.found);
        }
        List<State> converted = behavior.stream().map(states::of).toList();
        Trace trace =
                loop < 0
                        ? Trace.finite(converted, steps)
                        : new Trace(
                                converted, steps, OptionalInt.of(loop), closing(behavior, loop));
        return new Spine(trace, behavior, labels);
    }

    private @Nullable Step closing(List<TLCState> behavior, int loop) {
        if (loop == behavior.size() - 1) {
            return Step.STUTTERING;
        }
        Label label = search(behavior.getLast(), behavior.get(loop)).label;
        return label == null ? null : label.step();
    }

    private static Step tlcName(TLCStateInfo info) {
        Matcher matcher = TLC_NAME.matcher(String.valueOf(info.info));
        return new Step(matcher.matches() ? matcher.group(1) : "Next", List.of());
    }

    private Search search(TLCState from, TLCState to) {
        Search search = new Search(to);
        try {
            tool.getNextStates(search, from);
        } catch (RuntimeException | StackOverflowError e) {
            // An action that cannot be evaluated there does not lead to the state either.
            return search;
        }
        return search;
    }

    private final class Search implements INextStateFunctor {
        private final TLCState wanted;
        private final long fingerprint;
        private boolean exact;
        private TLCState found;
        private @Nullable Label label;

        Search(TLCState wanted) {
            this.wanted = wanted;
            fingerprint = wanted.fingerPrint();
            found = wanted;
        }

        @Override
        public Object addElement(TLCState state) {
            return this;
        }

        @Override
        public Object addElement(TLCState from, Action action, TLCState to) {
            if (exact || !to.allAssigned() || to.fingerPrint() != fingerprint) {
                return this;
            }
            exact = to.equals(wanted);
            if (exact || (label == null && tool.hasSymmetry())) {
                // With symmetry TLC may know the state by another one that stands for it.
                label = names.current(action, from);
                found = exact ? wanted : to;
            }
            return this;
        }
    }
}
