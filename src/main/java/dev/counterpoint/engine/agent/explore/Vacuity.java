package dev.counterpoint.engine.agent.explore;

import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.SemanticNode;

import tlc2.tool.TLCState;
import tlc2.tool.ToolGlobals;
import tlc2.util.Context;

import java.util.Arrays;
import java.util.List;

/**
 * Tells whether a state formula that is true says nothing in a state: no left side of its
 * implications holds there, and its quantifiers range over nothing.
 */
final class Vacuity {
    private static final int DEEPEST = 60;

    private final Formulas formulas;

    Vacuity(Formulas formulas) {
        this.formulas = formulas;
    }

    /** Whether it says nothing in a state; where that cannot be told, it says something. */
    boolean isVacuous(SemanticNode node, Context context, TLCState state) {
        try {
            return says(node, context, state, 0);
        } catch (RuntimeException | StackOverflowError cannotBeTold) {
            return false;
        }
    }

    private boolean says(SemanticNode node, Context context, TLCState state, int depth) {
        if (depth > DEEPEST) {
            return false;
        }
        int opcode = Formulas.opcode(node);
        if (opcode == 0 || opcode == ToolGlobals.OPCODE_nop) {
            Formulas.Meaning inside = formulas.open(node, context);
            return inside != null && says(inside.node(), inside.context(), state, depth + 1);
        }
        OpApplNode apply = (OpApplNode) node;
        ExprOrOpArgNode[] parts = apply.getArgs();
        return switch (opcode) {
            case ToolGlobals.OPCODE_implies ->
                    !formulas.truth(parts[0], context, state, null)
                            || says(parts[1], context, state, depth + 1);
            case ToolGlobals.OPCODE_cl, ToolGlobals.OPCODE_land ->
                    Arrays.stream(parts).allMatch(p -> says(p, context, state, depth + 1));
            case ToolGlobals.OPCODE_bf -> {
                List<Context> bindings = formulas.bindings(apply, context, state, null);
                yield bindings.stream().allMatch(b -> says(parts[0], b, state, depth + 1));
            }
            case ToolGlobals.OPCODE_lnot, ToolGlobals.OPCODE_neg ->
                    Formulas.opcode(parts[0]) == ToolGlobals.OPCODE_be
                            && formulas.bindings((OpApplNode) parts[0], context, state, null)
                                    .isEmpty();
            case ToolGlobals.OPCODE_ite -> {
                boolean holds = formulas.truth(parts[0], context, state, null);
                yield says(parts[holds ? 1 : 2], context, state, depth + 1);
            }
            default -> false;
        };
    }
}
