package dev.counterpoint.engine.agent.explore;

import dev.counterpoint.engine.agent.explore.PremiseWatch.Met;
import dev.counterpoint.engine.protocol.Premise;

import org.jspecify.annotations.Nullable;

import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.SemanticNode;

import tlc2.tool.TLCState;
import tlc2.tool.ToolGlobals;
import tlc2.util.Context;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One property's premises, and where each was met with the fewest states before it. */
final class WatchedProperty {
    private final Formulas formulas;
    private final String name;
    private final SemanticNode formula;
    private final Context context;
    private final boolean always;
    private final Map<Integer, PremiseFinder.Found> premises;
    private final boolean aboutSteps;
    private volatile int openBelow = Integer.MAX_VALUE;
    private volatile boolean failed;

    /**
     * A property.
     *
     * @param always whether it is to hold in every state or step, not in the behavior as a whole
     */
    WatchedProperty(
            Formulas formulas, String name, SemanticNode formula, Context context, boolean always) {
        this.formulas = formulas;
        this.name = name;
        this.formula = formula;
        this.context = context;
        this.always = always;
        PremiseFinder finder = new PremiseFinder(formulas);
        finder.find(formula, context);
        premises = finder.found();
        aboutSteps = finder.isAboutSteps();
    }

    boolean hasPremises() {
        return !premises.isEmpty();
    }

    /** Whether a step is needed to tell. */
    boolean isAboutSteps() {
        return aboutSteps;
    }

    /** Whether a premise could still be met after fewer states than before. */
    boolean isOpen(int level) {
        return level < openBelow && !failed;
    }

    void look(TLCState from, @Nullable TLCState to, int level, boolean initial) {
        try {
            new Look(from, to, level, initial).at(formula, context, always);
        } catch (RuntimeException | StackOverflowError e) {
            // The check itself will say so, or never comes to it: nothing is claimed then.
            failed = true;
        }
    }

    List<Met> premises() {
        if (failed) {
            return List.of();
        }
        List<Met> met = new ArrayList<>();
        for (PremiseFinder.Found found : premises.values()) {
            PremiseFinder.Found outer = found.within;
            if (outer == null || outer.level < Integer.MAX_VALUE) {
                boolean never = found.level == Integer.MAX_VALUE;
                met.add(
                        new Met(
                                name,
                                found.kind,
                                found.node,
                                never ? 0 : found.level,
                                found.from,
                                found.to));
            }
        }
        return met;
    }

    private void met(PremiseFinder.Found premise, Look look) {
        synchronized (premises) {
            if (look.level >= premise.level) {
                return;
            }
            premise.level = look.level;
            premise.from = look.from;
            premise.to = premise.kind == Premise.Kind.SETS ? null : look.to;
            openBelow = premises.values().stream().mapToInt(f -> f.level).max().orElse(0);
        }
    }

    /** One look at one state or step. */
    private final class Look {
        private final TLCState from;
        private final @Nullable TLCState to;
        private final int level;
        private final boolean initial;

        Look(TLCState from, @Nullable TLCState to, int level, boolean initial) {
            this.from = from;
            this.to = to;
            this.level = level;
            this.initial = initial;
        }

        void at(SemanticNode node, Context in, boolean now) {
            int opcode = Formulas.opcode(node);
            if (opcode == 0 || opcode == ToolGlobals.OPCODE_nop) {
                Formulas.Meaning opened = formulas.open(node, in);
                if (opened != null) {
                    at(opened.node(), opened.context(), now);
                }
                return;
            }
            OpApplNode apply = (OpApplNode) node;
            ExprOrOpArgNode[] parts = apply.getArgs();
            PremiseFinder.Found premise = premises.get(node.getUid());
            switch (opcode) {
                case ToolGlobals.OPCODE_cl, ToolGlobals.OPCODE_land -> {
                    for (ExprOrOpArgNode part : parts) {
                        at(part, in, now);
                    }
                }
                case ToolGlobals.OPCODE_implies -> {
                    boolean counts = now || initial;
                    if (premise != null && counts && formulas.truth(parts[0], in, from, to)) {
                        met(premise, this);
                        at(parts[1], in, now);
                    }
                }
                case ToolGlobals.OPCODE_leadto -> {
                    if (premise != null && formulas.truth(parts[0], in, from, to)) {
                        met(premise, this);
                    }
                }
                case ToolGlobals.OPCODE_bf -> {
                    for (Context bound : bindings(apply, in, premise)) {
                        at(parts[0], bound, now);
                    }
                }
                case ToolGlobals.OPCODE_lnot, ToolGlobals.OPCODE_neg -> {
                    if (parts[0] instanceof OpApplNode some) {
                        bindings(some, in, premises.get(some.getUid()));
                    }
                }
                case ToolGlobals.OPCODE_ite -> {
                    if (formulas.level(parts[0], in) <= 1) {
                        at(formulas.truth(parts[0], in, from, to) ? parts[1] : parts[2], in, now);
                    }
                }
                case ToolGlobals.OPCODE_box -> at(parts[0], in, true);
                case ToolGlobals.OPCODE_sa -> {
                    TLCState next = to;
                    if (next != null
                            && !formulas.value(parts[1], in, from, null)
                                    .equals(formulas.value(parts[1], in, next, null))) {
                        at(parts[0], in, now);
                    }
                }
                default -> {}
            }
        }

        private List<Context> bindings(
                OpApplNode quantifier, Context in, PremiseFinder.@Nullable Found premise) {
            if (premise == null) {
                return List.of();
            }
            List<Context> bound = formulas.bindings(quantifier, in, from, to);
            if (!bound.isEmpty()) {
                met(premise, this);
            }
            return bound;
        }
    }
}
