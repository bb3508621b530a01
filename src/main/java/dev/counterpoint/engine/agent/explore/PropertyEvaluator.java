package dev.counterpoint.engine.agent.explore;

import org.jspecify.annotations.Nullable;

import tla2sany.semantic.ExprNode;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.SemanticNode;

import tlc2.tool.Action;
import tlc2.tool.TLCState;
import tlc2.tool.ToolGlobals;
import tlc2.tool.impl.FastTool;
import tlc2.util.Context;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The truth of any formula at each position of a behavior that is a prefix and a loop. State and
 * action formulas are TLC's to evaluate; temporal operators are fix points over the positions: a
 * formula holds always from a position if it holds there, at all later ones and in the whole loop.
 * TLC itself only says that some temporal property is violated, not which.
 */
public final class PropertyEvaluator {
    private final Formulas formulas;
    private final List<TLCState> states;
    private final int loop;

    /**
     * An evaluator for one behavior.
     *
     * @param states at least one
     * @param loop the index of the loop's first state: after the last state the behavior goes on
     *     there; the last index for a behavior that ends by stuttering
     */
    public PropertyEvaluator(FastTool tool, List<TLCState> states, int loop) {
        this.formulas = new Formulas(tool);
        this.states = List.copyOf(states);
        this.loop = loop;
    }

    /**
     * The names of the model's temporal properties that the behavior violates.
     *
     * @throws RuntimeException as TLC does, or with a sentence, where one cannot be evaluated
     */
    public List<String> violatedProperties() {
        LinkedHashSet<String> names = new LinkedHashSet<>();
        Action[] properties = formulas.tool().getImpliedTemporals();
        String[] propertyNames = formulas.tool().getSpecProcessor().getImpliedTemporalNames();
        for (int i = 0; i < properties.length; i++) {
            if (!holds(properties[i])) {
                names.add(propertyNames[i]);
            }
        }
        return List.copyOf(names);
    }

    /**
     * Whether the behavior meets the specification's fairness.
     *
     * @throws RuntimeException as TLC does, or with a sentence, where it cannot be evaluated
     */
    public boolean isFair() {
        return Arrays.stream(formulas.tool().getTemporals()).allMatch(this::holds);
    }

    /**
     * The specification's fairness conditions that the behavior does not meet.
     *
     * @throws RuntimeException as TLC does, or with a sentence, where one cannot be evaluated
     */
    public List<Action> unfair() {
        return Arrays.stream(formulas.tool().getTemporals()).filter(f -> !holds(f)).toList();
    }

    private boolean holds(Action formula) {
        return truth(formula.pred, formula.con)[0];
    }

    /** The formula's truth at each position. */
    public boolean[] truth(SemanticNode node, Context context) {
        int level = formulas.level(node, context);
        if (level <= 1) {
            return each(i -> formulas.truth(node, context, states.get(i), null));
        }
        if (level == 2) {
            return each(
                    i -> formulas.truth(node, context, states.get(i), states.get(successor(i))));
        }
        Formulas.Meaning opened = formulas.open(node, context);
        if (opened != null) {
            return truth(opened.node(), opened.context());
        }
        if (!(node instanceof OpApplNode apply)) {
            throw unsupported("This formula");
        }
        return temporal(apply, context);
    }

    private boolean[] temporal(OpApplNode node, Context context) {
        ExprOrOpArgNode[] parts = node.getArgs();
        return switch (Formulas.opcode(node)) {
            case ToolGlobals.OPCODE_box -> always(truth(parts[0], context));
            case ToolGlobals.OPCODE_diamond -> eventually(truth(parts[0], context));
            case ToolGlobals.OPCODE_leadto -> {
                boolean[] from = truth(parts[0], context);
                boolean[] to = eventually(truth(parts[1], context));
                yield always(each(i -> !from[i] || to[i]));
            }
            case ToolGlobals.OPCODE_cl, ToolGlobals.OPCODE_land -> all(parts, context, true);
            case ToolGlobals.OPCODE_dl, ToolGlobals.OPCODE_lor -> all(parts, context, false);
            case ToolGlobals.OPCODE_lnot, ToolGlobals.OPCODE_neg -> {
                boolean[] part = truth(parts[0], context);
                yield each(i -> !part[i]);
            }
            case ToolGlobals.OPCODE_implies -> {
                boolean[] left = truth(parts[0], context);
                boolean[] right = truth(parts[1], context);
                yield each(i -> !left[i] || right[i]);
            }
            case ToolGlobals.OPCODE_equiv -> {
                boolean[] left = truth(parts[0], context);
                boolean[] right = truth(parts[1], context);
                yield each(i -> left[i] == right[i]);
            }
            case ToolGlobals.OPCODE_ite -> {
                boolean[] condition = truth(parts[0], context);
                boolean[] then = truth(parts[1], context);
                boolean[] otherwise = truth(parts[2], context);
                yield each(i -> condition[i] ? then[i] : otherwise[i]);
            }
            case ToolGlobals.OPCODE_bf -> quantified(node, context, true);
            case ToolGlobals.OPCODE_be -> quantified(node, context, false);
            case ToolGlobals.OPCODE_wf -> weakFairness(parts, context);
            case ToolGlobals.OPCODE_sf -> strongFairness(parts, context);
            default -> throw unsupported("The operator " + node.getOperator().getName());
        };
    }

    private boolean[] all(ExprOrOpArgNode[] parts, Context context, boolean conjunction) {
        boolean[] result = each(i -> conjunction);
        for (ExprOrOpArgNode part : parts) {
            boolean[] truth = truth(part, context);
            for (int i = 0; i < result.length; i++) {
                result[i] = conjunction ? result[i] && truth[i] : result[i] || truth[i];
            }
        }
        return result;
    }

    private boolean[] quantified(OpApplNode node, Context context, boolean forAll) {
        boolean[] result = new boolean[states.size()];
        boolean constant = true;
        for (ExprNode set : node.getBdedQuantBounds()) {
            constant &= formulas.level(set, context) == 0;
        }
        for (int i = 0; i < result.length; i++) {
            boolean[] body = new boolean[states.size()];
            Arrays.fill(body, forAll);
            for (Context bound : formulas.bindings(node, context, states.get(i), null)) {
                boolean[] truth = truth(node.getArgs()[0], bound);
                for (int j = 0; j < body.length; j++) {
                    body[j] = forAll ? body[j] && truth[j] : body[j] || truth[j];
                }
            }
            if (constant) {
                return body;
            }
            result[i] = body[i];
        }
        return result;
    }

    /** WF_v(A): again and again, A that changes v is either taken or not enabled. */
    private boolean[] weakFairness(ExprOrOpArgNode[] parts, Context context) {
        boolean fair =
                inLoop(i -> taken(parts, context, i)) || inLoop(i -> !enabled(parts, context, i));
        return each(i -> fair);
    }

    /** SF_v(A): A that changes v is taken again and again, or from some time on never enabled. */
    private boolean[] strongFairness(ExprOrOpArgNode[] parts, Context context) {
        boolean fair =
                inLoop(i -> taken(parts, context, i)) || !inLoop(i -> enabled(parts, context, i));
        return each(i -> fair);
    }

    private boolean enabled(ExprOrOpArgNode[] parts, Context context, int position) {
        return formulas.enabled(parts[1], (ExprNode) parts[0], context, states.get(position));
    }

    private boolean taken(ExprOrOpArgNode[] parts, Context context, int position) {
        TLCState from = states.get(position);
        TLCState to = states.get(successor(position));
        return !formulas.value(parts[0], context, from, null)
                        .equals(formulas.value(parts[0], context, to, null))
                && formulas.truth(parts[1], context, from, to);
    }

    private boolean inLoop(IntPredicate test) {
        for (int i = loop; i < states.size(); i++) {
            if (test.test(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean[] always(boolean[] part) {
        boolean inLoop = !inLoop(i -> !part[i]);
        boolean[] result = new boolean[part.length];
        boolean after = inLoop;
        for (int i = part.length - 1; i >= 0; i--) {
            after = i >= loop ? inLoop : part[i] && after;
            result[i] = after;
        }
        return result;
    }

    private boolean[] eventually(boolean[] part) {
        boolean[] never = always(each(i -> !part[i]));
        return each(i -> !never[i]);
    }

    private boolean[] each(IntPredicate truth) {
        boolean[] result = new boolean[states.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = truth.test(i);
        }
        return result;
    }

    private int successor(int position) {
        return position + 1 < states.size() ? position + 1 : loop;
    }

    private static IllegalArgumentException unsupported(String what) {
        return new IllegalArgumentException(what + " cannot be evaluated on a behavior.");
    }

    /** The part under {@code []} of a formula that says only that; null for all others. */
    public Formulas.@Nullable Meaning underBox(SemanticNode node, Context context) {
        Formulas.Meaning meaning = new Formulas.Meaning(node, context, null);
        for (Formulas.Meaning next = meaning; next != null; ) {
            meaning = next;
            next = formulas.open(meaning.node(), meaning.context());
        }
        if (Formulas.opcode(meaning.node()) != ToolGlobals.OPCODE_box) {
            return null;
        }
        SemanticNode part = ((OpApplNode) meaning.node()).getArgs()[0];
        return formulas.level(part, meaning.context()) <= 2
                ? new Formulas.Meaning(part, meaning.context(), null)
                : null;
    }
}
