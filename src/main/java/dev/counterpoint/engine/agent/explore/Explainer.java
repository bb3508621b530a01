package dev.counterpoint.engine.agent.explore;

import dev.counterpoint.engine.agent.value.TlcValues;
import dev.counterpoint.engine.protocol.Explanation;
import dev.counterpoint.state.Binding;

import org.jspecify.annotations.Nullable;

import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.NumeralNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;
import tla2sany.semantic.StringNode;

import tlc2.tool.TLCState;
import tlc2.tool.ToolGlobals;
import tlc2.util.Context;
import tlc2.value.IValue;
import tlc2.value.impl.BoolValue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Says why a formula has its value: which parts decided it, down to the values compared. */
final class Explainer {
    private static final int MOST_PARTS = 400;

    private final Formulas formulas;
    private final SourceTexts texts;
    private final Function<Throwable, String> sentences;
    private final TLCState from;
    private final @Nullable TLCState to;
    private int parts;

    /**
     * For one state, or one step.
     *
     * @param sentences what to say of what TLC throws
     */
    Explainer(
            Formulas formulas,
            SourceTexts texts,
            Function<Throwable, String> sentences,
            TLCState from,
            @Nullable TLCState to) {
        this.formulas = formulas;
        this.texts = texts;
        this.sentences = sentences;
        this.from = from;
        this.to = to;
    }

    /** Why a formula has its value. */
    Explanation explain(SemanticNode node, Context context) {
        return explain(node, context, List.of());
    }

    /** The same, with the values of the names in it. */
    Explanation explain(SemanticNode node, Context context, List<Binding> bindings) {
        parts++;
        IValue value;
        try {
            value = formulas.value(node, context, from, to);
        } catch (RuntimeException | StackOverflowError e) {
            List<Explanation> because =
                    parts < MOST_PARTS ? partsThatFail(node, context) : List.of();
            return new Explanation(
                    texts.text(node),
                    texts.range(node),
                    null,
                    sentences.apply(e),
                    bindings,
                    because);
        }
        List<Explanation> because =
                value instanceof BoolValue truth && parts < MOST_PARTS
                        ? because(node, context, truth.val)
                        : List.of();
        return of(node, value, bindings, because);
    }

    private Explanation of(
            SemanticNode node, IValue value, List<Binding> bindings, List<Explanation> because) {
        return new Explanation(
                texts.text(node), texts.range(node), TlcValues.of(value), null, bindings, because);
    }

    private List<Explanation> because(SemanticNode node, Context context, boolean truth) {
        Formulas.Meaning opened = formulas.open(node, context);
        if (opened != null) {
            return under(opened);
        }
        if (!(node instanceof OpApplNode apply)) {
            return List.of();
        }
        ExprOrOpArgNode[] args = apply.getArgs();
        return switch (Formulas.opcode(apply)) {
            case ToolGlobals.OPCODE_cl, ToolGlobals.OPCODE_land ->
                    deciding(args, context, truth, false);
            case ToolGlobals.OPCODE_dl, ToolGlobals.OPCODE_lor ->
                    deciding(args, context, truth, true);
            case ToolGlobals.OPCODE_lnot, ToolGlobals.OPCODE_neg ->
                    List.of(explain(args[0], context));
            case ToolGlobals.OPCODE_implies -> {
                boolean left = formulas.truth(args[0], context, from, to);
                List<Explanation> sides = new ArrayList<>();
                if (!truth || left) {
                    sides.add(explain(args[1], context));
                }
                if (!truth || !left) {
                    sides.add(explain(args[0], context));
                }
                yield sides;
            }
            case ToolGlobals.OPCODE_equiv, ToolGlobals.OPCODE_aa -> all(args, context);
            case ToolGlobals.OPCODE_sa -> List.of(explain(args[0], context));
            case ToolGlobals.OPCODE_bf -> truth ? List.of() : witness(apply, context, false);
            case ToolGlobals.OPCODE_be -> truth ? witness(apply, context, true) : List.of();
            case ToolGlobals.OPCODE_ite -> {
                boolean condition = formulas.truth(args[0], context, from, to);
                yield List.of(
                        explain(condition ? args[1] : args[2], context), explain(args[0], context));
            }
            case ToolGlobals.OPCODE_box ->
                    formulas.level(args[0], context) <= 2
                            ? List.of(explain(args[0], context))
                            : List.of();
            default -> isComparison(apply) ? sides(args, context) : List.of();
        };
    }

    /** The conjuncts that are false, or the disjuncts that are true, else all. */
    private List<Explanation> deciding(
            ExprOrOpArgNode[] args, Context context, boolean truth, boolean deciding) {
        if (truth != deciding) {
            return all(args, context);
        }
        List<Explanation> result = new ArrayList<>();
        for (ExprOrOpArgNode part : args) {
            if (has(part, context, deciding)) {
                result.add(explain(part, context));
            }
        }
        return result;
    }

    /** A part that TLC would not have come to need not have a value. */
    private boolean has(SemanticNode part, Context context, boolean truth) {
        try {
            return formulas.truth(part, context, from, to) == truth;
        } catch (RuntimeException | StackOverflowError e) {
            return false;
        }
    }

    private List<Explanation> all(ExprOrOpArgNode[] args, Context context) {
        List<Explanation> result = new ArrayList<>();
        for (ExprOrOpArgNode part : args) {
            if (parts < MOST_PARTS) {
                result.add(explain(part, context));
            }
        }
        return result;
    }

    private List<Explanation> witness(OpApplNode node, Context context, boolean truth) {
        SemanticNode body = node.getArgs()[0];
        for (Context bound : formulas.bindings(node, context, from, to)) {
            if (formulas.truth(body, bound, from, to) == truth) {
                FormalParamNode[] names =
                        Arrays.stream(node.getBdedQuantSymbolLists())
                                .flatMap(Arrays::stream)
                                .toArray(FormalParamNode[]::new);
                return List.of(explain(body, bound, formulas.shown(names, bound, from, to)));
            }
        }
        return List.of();
    }

    private List<Explanation> under(Formulas.Meaning opened) {
        OpDefNode definition = opened.opened();
        List<Binding> parameters =
                definition == null
                        ? List.of()
                        : formulas.shown(definition.getParams(), opened.context(), from, to);
        return List.of(explain(opened.node(), opened.context(), parameters));
    }

    private static boolean isComparison(OpApplNode node) {
        boolean relation =
                switch (Formulas.opcode(node)) {
                    case ToolGlobals.OPCODE_eq,
                            ToolGlobals.OPCODE_noteq,
                            ToolGlobals.OPCODE_in,
                            ToolGlobals.OPCODE_notin,
                            ToolGlobals.OPCODE_subseteq ->
                            true;
                    default -> false;
                };
        return relation || node.getOperator().getName().toString().matches("<|>|\\\\leq|\\\\geq");
    }

    /** What is compared, unless it can be read off the text. */
    private List<Explanation> sides(ExprOrOpArgNode[] args, Context context) {
        List<Explanation> result = new ArrayList<>();
        for (ExprOrOpArgNode side : args) {
            if (!(side instanceof NumeralNode) && !(side instanceof StringNode)) {
                parts++;
                try {
                    IValue value = formulas.value(side, context, from, to);
                    if (!TlcValues.of(value).toString().equals(texts.text(side))) {
                        result.add(of(side, value, List.of(), List.of()));
                    }
                } catch (RuntimeException | StackOverflowError e) {
                    result.add(
                            new Explanation(
                                    texts.text(side),
                                    texts.range(side),
                                    null,
                                    sentences.apply(e),
                                    List.of(),
                                    List.of()));
                }
            }
        }
        return result;
    }

    /** Where a formula has no value: the first part that has none. */
    private List<Explanation> partsThatFail(SemanticNode node, Context context) {
        Formulas.Meaning opened = formulas.open(node, context);
        if (opened != null) {
            return under(opened);
        }
        int opcode = Formulas.opcode(node);
        if (opcode != ToolGlobals.OPCODE_cl && opcode != ToolGlobals.OPCODE_land) {
            return List.of();
        }
        for (ExprOrOpArgNode part : ((OpApplNode) node).getArgs()) {
            if (!has(part, context, true)) {
                return List.of(explain(part, context));
            }
        }
        return List.of();
    }
}
