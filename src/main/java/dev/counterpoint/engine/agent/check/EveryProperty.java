package dev.counterpoint.engine.agent.check;

import dev.counterpoint.engine.protocol.CheckEvent.ViolationKind;

import org.jspecify.annotations.Nullable;

import tla2sany.semantic.SemanticNode;

import tlc2.tool.Action;
import tlc2.tool.EvalControl;
import tlc2.tool.TLCState;
import tlc2.tool.TLCStateInfo;
import tlc2.tool.coverage.CostModel;
import tlc2.tool.impl.FastTool;
import tlc2.tool.impl.OwnFormula;
import tlc2.util.Context;
import tlc2.util.IdThread;
import tlc2.value.impl.BoolValue;
import tlc2.value.impl.Value;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Decides each property for itself. TLC ends at the first that is false, and where it is told to go
 * on it asks no further property of that state. So formulas of ours stand in the place of its
 * invariants and action properties: they are true in every state, and keep the first behavior in
 * which the one they stand for is false.
 */
final class EveryProperty {
    /** A violated property, and the behavior that violates it. */
    record Found(ViolationKind kind, List<String> properties, List<TLCStateInfo> behavior) {
        Found {
            properties = List.copyOf(properties);
            behavior = List.copyOf(behavior);
        }

        /** What happened, as the checker says it. */
        String message() {
            return switch (kind) {
                case DEADLOCK -> "Deadlock: the last state has no successor.";
                case INVARIANT -> "The invariant %s is violated.".formatted(properties.getFirst());
                default -> "The property %s is violated.".formatted(properties.getFirst());
            };
        }
    }

    private final FastTool tool;
    private final List<Found> found = new ArrayList<>();
    private final List<Runnable> undo = new ArrayList<>();
    private final AtomicBoolean deadlocked = new AtomicBoolean();
    private @Nullable Exploration exploration;

    /** For a spec; nothing is replaced yet. */
    EveryProperty(FastTool tool) {
        this.tool = tool;
    }

    /** Puts our formulas into the place of TLC's. */
    void begin(Exploration running) {
        exploration = running;
        replace(tool.getInvariants(), tool.getInvNames(), ViolationKind.INVARIANT);
        replace(tool.getImpliedInits(), tool.getImpliedInitNames(), ViolationKind.ACTION_PROPERTY);
        replace(tool.getImpliedActions(), tool.getImpliedActNames(), ViolationKind.ACTION_PROPERTY);
    }

    private void replace(Action[] formulas, String[] names, ViolationKind kind) {
        for (int i = 0; i < formulas.length; i++) {
            Action original = formulas[i];
            int index = i;
            undo.add(() -> formulas[index] = original);
            formulas[i] =
                    new Action(
                            new Watched(original, kind, names[i]),
                            original.con,
                            original.getOpDef());
        }
    }

    /** Gives TLC its own formulas back, which it can explain where they cannot be evaluated. */
    synchronized void end() {
        undo.forEach(Runnable::run);
        undo.clear();
    }

    /** Keeps the first deadlock. */
    void deadlock(TLCState state) {
        if (deadlocked.compareAndSet(false, true)) {
            keep(new Found(ViolationKind.DEADLOCK, List.of(), behavior(state)));
        }
    }

    private synchronized void keep(Found violation) {
        found.add(violation);
    }

    /** All that was violated so far, in the order in which it was found. */
    synchronized List<Found> found() {
        return List.copyOf(found);
    }

    private List<TLCStateInfo> behavior(@Nullable TLCState from, TLCState to) {
        List<TLCStateInfo> whole = new ArrayList<>(from == null ? List.of() : behavior(from));
        whole.add(new TLCStateInfo(to));
        return whole;
    }

    private List<TLCStateInfo> behavior(TLCState current) {
        try {
            return Objects.requireNonNull(exploration).behavior(current);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True wherever it is asked. */
    private final class Watched extends OwnFormula {
        private final SemanticNode formula;
        private final Context context;
        private final ViolationKind kind;
        private final String name;
        private final AtomicBoolean violated = new AtomicBoolean();

        Watched(Action original, ViolationKind kind, String name) {
            super(original.pred);
            formula = original.pred;
            context = original.con;
            this.kind = kind;
            this.name = name;
        }

        @Override
        public Value value(TLCState state, TLCState next) {
            if (violated.get()) {
                return BoolValue.ValTrue;
            }
            Value value =
                    tool.eval(
                            formula,
                            context,
                            state,
                            next,
                            EvalControl.Clear,
                            CostModel.DO_NOT_RECORD);
            if (!(value instanceof BoolValue truth) || truth.val) {
                return value;
            }
            if (violated.compareAndSet(false, true)) {
                boolean step = next.allAssigned();
                // None while initial states are computed.
                TLCState from = step ? state : IdThread.getCurrentState();
                keep(new Found(kind, List.of(name), behavior(from, step ? next : state)));
            }
            return BoolValue.ValTrue;
        }
    }
}
