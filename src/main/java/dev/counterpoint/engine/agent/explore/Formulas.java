package dev.counterpoint.engine.agent.explore;

import dev.counterpoint.engine.agent.value.TlcValues;
import dev.counterpoint.state.Binding;

import org.jspecify.annotations.Nullable;

import tla2sany.semantic.ExprNode;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.LabelNode;
import tla2sany.semantic.LetInNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;
import tla2sany.semantic.Subst;
import tla2sany.semantic.SubstInNode;

import tlc2.tool.BuiltInOPs;
import tlc2.tool.EvalControl;
import tlc2.tool.IContextEnumerator;
import tlc2.tool.TLCState;
import tlc2.tool.ToolGlobals;
import tlc2.tool.coverage.CostModel;
import tlc2.tool.impl.FastTool;
import tlc2.util.Context;
import tlc2.value.IValue;
import tlc2.value.impl.BoolValue;
import tlc2.value.impl.LazyValue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a formula means, one layer at a time: names replaced by what they stand for, and values by
 * TLC. Arguments are never cached, since one context is used in several states.
 */
public final class Formulas {
    /** A formula, what its names stand for, and the definition that was opened to come to it. */
    public record Meaning(SemanticNode node, Context context, @Nullable OpDefNode opened) {}

    private final FastTool tool;

    /** With what evaluates them. */
    public Formulas(FastTool tool) {
        this.tool = tool;
    }

    FastTool tool() {
        return tool;
    }

    /** 0 constant, 1 state, 2 action, 3 temporal, with what the names in it stand for. */
    public int level(SemanticNode node, Context context) {
        return tool.getLevelBound(node, context, tool.getId());
    }

    /** Its value in a state, or on a step. */
    IValue value(SemanticNode node, Context context, TLCState from, @Nullable TLCState to) {
        return tool.eval(
                node,
                context,
                from,
                to == null ? TLCState.Empty : to,
                EvalControl.Clear,
                CostModel.DO_NOT_RECORD);
    }

    /** Its truth in a state, or on a step. */
    public boolean truth(SemanticNode node, Context context, TLCState from, @Nullable TLCState to) {
        IValue value = value(node, context, from, to);
        if (value instanceof BoolValue truth) {
            return truth.val;
        }
        throw new IllegalArgumentException("It is not a Boolean but " + TlcValues.of(value) + ".");
    }

    /** The code of a built-in operator, 0 for all else. */
    static int opcode(SemanticNode node) {
        return node instanceof OpApplNode apply
                ? BuiltInOPs.getOpCode(apply.getOperator().getName())
                : 0;
    }

    /** The formula under a name, LET, INSTANCE or label; null where there is no such layer. */
    @Nullable Meaning open(SemanticNode node, Context context) {
        return switch (node) {
            case LetInNode let -> new Meaning(let.getBody(), context, null);
            case LabelNode label -> new Meaning(label.getBody(), context, null);
            case SubstInNode instance -> {
                Context inside = context;
                for (Subst substitution : instance.getSubsts()) {
                    inside =
                            inside.cons(
                                    substitution.getOp(),
                                    tool.getVal(substitution.getExpr(), context, false));
                }
                yield new Meaning(instance.getBody(), inside, null);
            }
            case OpApplNode apply when opcode(apply) == ToolGlobals.OPCODE_nop ->
                    new Meaning(apply.getArgs()[0], context, null);
            case OpApplNode apply when opcode(apply) == 0 -> openName(apply, context);
            default -> null;
        };
    }

    private @Nullable Meaning openName(OpApplNode node, Context context) {
        Object meaning = tool.lookup(node.getOperator(), context, false);
        if (meaning instanceof LazyValue argument) {
            return new Meaning(argument.expr, argument.con, null);
        }
        if (!(meaning instanceof OpDefNode definition)
                || definition.getBody() == null
                || BuiltInOPs.getOpCode(definition.getName()) != 0
                || definition.getParams().length != node.getArgs().length) {
            return null;
        }
        return new Meaning(
                definition.getBody(),
                tool.getOpContext(definition, node.getArgs(), context, false),
                definition);
    }

    /** The ways in which a bounded quantifier's names can be bound in a state. */
    List<Context> bindings(
            OpApplNode quantifier, Context context, TLCState from, @Nullable TLCState to) {
        IContextEnumerator all =
                tool.contexts(
                        quantifier,
                        context,
                        from,
                        to == null ? TLCState.Empty : to,
                        EvalControl.Clear);
        List<Context> result = new ArrayList<>();
        for (Context next = all.nextElement(); next != null; next = all.nextElement()) {
            result.add(next);
        }
        return result;
    }

    /** What names stand for, as far as it can be evaluated. */
    List<Binding> shown(
            FormalParamNode[] names, Context context, TLCState from, @Nullable TLCState to) {
        List<Binding> result = new ArrayList<>();
        for (FormalParamNode name : names) {
            IValue value = known(context.lookup(name), from, to);
            if (value != null) {
                result.add(new Binding(name.getName().toString(), TlcValues.of(value)));
            }
        }
        return result;
    }

    /** What a quantifier's names are bound to. */
    List<Binding> shown(OpApplNode quantifier, Context bound, TLCState state) {
        FormalParamNode[] names =
                Arrays.stream(quantifier.getBdedQuantSymbolLists())
                        .flatMap(Arrays::stream)
                        .toArray(FormalParamNode[]::new);
        return shown(names, bound, state, null);
    }

    private @Nullable IValue known(@Nullable Object meaning, TLCState from, @Nullable TLCState to) {
        try {
            return meaning instanceof LazyValue lazy
                    ? value(lazy.expr, lazy.con, from, to)
                    : meaning instanceof IValue plain ? plain : null;
        } catch (RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    /** Whether an action can be taken in a state so that the subscript changes. */
    boolean enabled(
            SemanticNode action, @Nullable ExprNode subscript, Context context, TLCState from) {
        return subscript == null
                ? tool.enabled(action, Context.branch(context), from, tlc2.tool.TLCStateFun.Empty)
                        != null
                : tool.enabled(
                                action,
                                Context.branch(context),
                                from,
                                tlc2.tool.TLCStateFun.Empty,
                                subscript,
                                tlc2.tool.IActionItemList.CHANGED)
                        != null;
    }
}
