package dev.counterpoint.engine.agent.explore;

import dev.counterpoint.engine.protocol.Premise.Kind;

import org.jspecify.annotations.Nullable;

import tla2sany.semantic.ExprNode;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;

import tlc2.tool.TLCState;
import tlc2.tool.ToolGlobals;
import tlc2.util.Context;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Finds a property's premises in its text: what is said only under a condition. */
final class PremiseFinder {
    private static final int DEEPEST = 100;
    private static final int MOST = 200;

    private final Formulas formulas;
    private final Map<Integer, Found> found = new LinkedHashMap<>();
    private final Set<OpDefNode> opened = new HashSet<>();
    private boolean aboutSteps;

    /** A premise, and where it was met after the fewest states. */
    static final class Found {
        final Kind kind;
        final SemanticNode node;
        final @Nullable Found within;
        int level = Integer.MAX_VALUE;
        @Nullable TLCState from;
        @Nullable TLCState to;

        Found(Kind kind, SemanticNode node, @Nullable Found within) {
            this.kind = kind;
            this.node = node;
            this.within = within;
        }
    }

    PremiseFinder(Formulas formulas) {
        this.formulas = formulas;
    }

    void find(SemanticNode formula, Context context) {
        find(formula, context, null, 0);
    }

    /** By the number of the implication, leads-to or quantifier that it belongs to. */
    Map<Integer, Found> found() {
        return found;
    }

    /** Whether what was found needs a step to be told. */
    boolean isAboutSteps() {
        return aboutSteps;
    }

    private void find(SemanticNode node, Context in, @Nullable Found within, int depth) {
        if (depth > DEEPEST || found.size() >= MOST) {
            return;
        }
        int opcode = Formulas.opcode(node);
        if (opcode == 0 || opcode == ToolGlobals.OPCODE_nop) {
            open(node, in, within, depth);
            return;
        }
        OpApplNode apply = (OpApplNode) node;
        ExprOrOpArgNode[] parts = apply.getArgs();
        switch (opcode) {
            case ToolGlobals.OPCODE_cl, ToolGlobals.OPCODE_land -> {
                for (ExprOrOpArgNode part : parts) {
                    find(part, in, within, depth + 1);
                }
            }
            case ToolGlobals.OPCODE_implies -> {
                Found premise = add(Kind.CONDITION, node, parts[0], in, within);
                if (premise != null) {
                    find(parts[1], in, premise, depth + 1);
                }
            }
            case ToolGlobals.OPCODE_leadto -> add(Kind.LEADS_TO, node, parts[0], in, within);
            case ToolGlobals.OPCODE_bf -> find(parts[0], in, sets(apply, in, within), depth + 1);
            case ToolGlobals.OPCODE_lnot, ToolGlobals.OPCODE_neg -> {
                if (Formulas.opcode(parts[0]) == ToolGlobals.OPCODE_be) {
                    sets((OpApplNode) parts[0], in, within);
                }
            }
            case ToolGlobals.OPCODE_ite -> {
                find(parts[1], in, within, depth + 1);
                find(parts[2], in, within, depth + 1);
            }
            case ToolGlobals.OPCODE_box -> find(parts[0], in, within, depth + 1);
            case ToolGlobals.OPCODE_sa -> {
                int before = found.size();
                find(parts[0], in, within, depth + 1);
                aboutSteps |= found.size() > before;
            }
            default -> {}
        }
    }

    private void open(SemanticNode node, Context in, @Nullable Found within, int depth) {
        Formulas.Meaning inside = formulas.open(node, in);
        if (inside == null) {
            return;
        }
        OpDefNode definition = inside.opened();
        if (definition == null) {
            find(inside.node(), inside.context(), within, depth + 1);
        } else if (opened.add(definition)) {
            find(inside.node(), inside.context(), within, depth + 1);
            opened.remove(definition);
        }
    }

    private @Nullable Found add(
            Kind kind, SemanticNode node, SemanticNode left, Context in, @Nullable Found within) {
        int level = formulas.level(left, in);
        if (level > 2) {
            return null;
        }
        aboutSteps |= level == 2;
        Found premise = found.computeIfAbsent(node.getUid(), uid -> new Found(kind, left, within));
        return premise;
    }

    private Found sets(OpApplNode quantifier, Context in, @Nullable Found within) {
        for (ExprNode set : quantifier.getBdedQuantBounds()) {
            aboutSteps |= formulas.level(set, in) == 2;
        }
        return found.computeIfAbsent(
                quantifier.getUid(), uid -> new Found(Kind.SETS, quantifier, within));
    }
}
