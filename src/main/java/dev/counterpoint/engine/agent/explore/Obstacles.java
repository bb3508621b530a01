package dev.counterpoint.engine.agent.explore;

import dev.counterpoint.state.Binding;

import org.jspecify.annotations.Nullable;

import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.SemanticNode;

import tlc2.tool.TLCState;
import tlc2.tool.ToolGlobals;
import tlc2.util.Context;

import java.util.ArrayList;
import java.util.List;

/** Finds the condition on the state that keeps an action from being taken in it. */
final class Obstacles {
    private static final int DEEPEST = 100;

    private final Formulas formulas;
    private final TLCState state;

    /**
     * A condition that is not met.
     *
     * @param emptySets whether it is a quantifier that has nothing to choose from
     * @param choices values of the names bound on the way to it
     */
    record Obstacle(SemanticNode node, Context context, boolean emptySets, List<Binding> choices) {}

    Obstacles(Formulas formulas, TLCState state) {
        this.formulas = formulas;
        this.state = state;
    }

    /** The first one; null where all that is said of the state is true. */
    @Nullable Obstacle of(SemanticNode action, Context context) {
        return of(action, context, 0);
    }

    private @Nullable Obstacle of(SemanticNode node, Context context, int depth) {
        if (depth > DEEPEST) {
            return null;
        }
        int opcode = Formulas.opcode(node);
        if (opcode == ToolGlobals.OPCODE_cl || opcode == ToolGlobals.OPCODE_land) {
            for (ExprOrOpArgNode part : ((OpApplNode) node).getArgs()) {
                Obstacle found = of(part, context, depth + 1);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        if (formulas.level(node, context) <= 1) {
            return isFalse(node, context) ? new Obstacle(node, context, false, List.of()) : null;
        }
        return switch (opcode) {
            case ToolGlobals.OPCODE_dl, ToolGlobals.OPCODE_lor ->
                    ofAll((OpApplNode) node, context, depth);
            case ToolGlobals.OPCODE_be -> ofChoice((OpApplNode) node, context, depth);
            case ToolGlobals.OPCODE_ite -> {
                ExprOrOpArgNode[] parts = ((OpApplNode) node).getArgs();
                if (formulas.level(parts[0], context) > 1) {
                    yield null;
                }
                int taken = isFalse(parts[0], context) ? 2 : 1;
                yield of(parts[taken], context, depth + 1);
            }
            default -> {
                Formulas.Meaning opened = formulas.open(node, context);
                if (opened == null) {
                    yield null;
                }
                yield of(opened.node(), opened.context(), depth + 1);
            }
        };
    }

    /** That of the last disjunct, where all have one. */
    private @Nullable Obstacle ofAll(OpApplNode disjunction, Context context, int depth) {
        Obstacle last = null;
        for (ExprOrOpArgNode part : disjunction.getArgs()) {
            last = of(part, context, depth + 1);
            if (last == null) {
                return null;
            }
        }
        return last;
    }

    /** That of the last choice, where all have one. */
    private @Nullable Obstacle ofChoice(OpApplNode quantifier, Context context, int depth) {
        List<Context> choices;
        try {
            choices = formulas.bindings(quantifier, context, state, null);
        } catch (RuntimeException | StackOverflowError e) {
            return null;
        }
        if (choices.isEmpty()) {
            return new Obstacle(quantifier, context, true, List.of());
        }
        Obstacle last = null;
        for (Context choice : choices) {
            last = of(quantifier.getArgs()[0], choice, depth + 1);
            if (last == null) {
                return null;
            }
        }
        Context chosen = choices.getLast();
        return last == null ? null : with(last, formulas.shown(quantifier, chosen, state));
    }

    private static Obstacle with(Obstacle inner, List<Binding> outer) {
        List<Binding> all = new ArrayList<>(outer);
        all.addAll(inner.choices);
        return new Obstacle(inner.node, inner.context, inner.emptySets, all);
    }

    private boolean isFalse(SemanticNode node, Context context) {
        try {
            return !formulas.truth(node, context, state, null);
        } catch (RuntimeException | StackOverflowError e) {
            return true;
        }
    }
}
