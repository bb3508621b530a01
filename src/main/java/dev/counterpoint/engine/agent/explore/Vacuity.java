package dev.counterpoint.engine.agent.explore;

import org.jspecify.annotations.Nullable;

import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.SemanticNode;

import tlc2.tool.TLCState;
import tlc2.tool.ToolGlobals;
import tlc2.util.Context;

import java.util.Arrays;
import java.util.List;

/**
 * Tells whether a formula that is true says nothing in a state or of a step: no left side of its
 * implications holds there, its quantifiers range over nothing, and nothing it speaks of changes.
 */
final class Vacuity {
    private static final int DEEPEST = 60;

    private final Formulas formulas;

    Vacuity(Formulas formulas) {
        this.formulas = formulas;
    }

    /** Whether it says nothing in a state; where that cannot be told, it says something. */
    boolean isVacuous(SemanticNode node, Context context, TLCState state) {
        return isVacuous(node, context, state, null);
    }

    /** Whether it says nothing of a step. */
    boolean isVacuous(SemanticNode node, Context context, TLCState state, @Nullable TLCState next) {
        try {
            return says(node, context, state, next, 0);
        } catch (RuntimeException | StackOverflowError cannotBeTold) {
            return false;
        }
    }

    private boolean says(
            SemanticNode node,
            Context context,
            TLCState state,
            @Nullable TLCState next,
            int depth) {
        if (depth > DEEPEST) {
            return false;
        }
        int opcode = Formulas.opcode(node);
        if (opcode == 0 || opcode == ToolGlobals.OPCODE_nop) {
            Formulas.Meaning inside = formulas.open(node, context);
            return inside != null && says(inside.node(), inside.context(), state, next, depth + 1);
        }
        OpApplNode apply = (OpApplNode) node;
        ExprOrOpArgNode[] parts = apply.getArgs();
        return switch (opcode) {
            case ToolGlobals.OPCODE_implies ->
                    !formulas.truth(parts[0], context, state, next)
                            || says(parts[1], context, state, next, depth + 1);
            case ToolGlobals.OPCODE_cl, ToolGlobals.OPCODE_land ->
                    Arrays.stream(parts).allMatch(p -> says(p, context, state, next, depth + 1));
            case ToolGlobals.OPCODE_bf -> {
                List<Context> bindings = formulas.bindings(apply, context, state, next);
                yield bindings.stream().allMatch(b -> says(parts[0], b, state, next, depth + 1));
            }
            case ToolGlobals.OPCODE_lnot, ToolGlobals.OPCODE_neg ->
                    Formulas.opcode(parts[0]) == ToolGlobals.OPCODE_be
                            && formulas.bindings((OpApplNode) parts[0], context, state, next)
                                    .isEmpty();
            case ToolGlobals.OPCODE_ite -> {
                boolean holds = formulas.truth(parts[0], context, state, next);
                yield says(parts[holds ? 1 : 2], context, state, next, depth + 1);
            }
            case ToolGlobals.OPCODE_sa ->
                    isUnchanged(parts[1], context, state, next)
                            || says(parts[0], context, state, next, depth + 1);
            default -> false;
        };
    }

    private boolean isUnchanged(
            SemanticNode node, Context context, TLCState state, @Nullable TLCState next) {
        return next != null
                && formulas.value(node, context, state, null)
                        .equals(formulas.value(node, context, next, null));
    }
}
