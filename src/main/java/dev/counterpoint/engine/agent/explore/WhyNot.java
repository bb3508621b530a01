package dev.counterpoint.engine.agent.explore;

import dev.counterpoint.engine.agent.value.TlcStates;
import dev.counterpoint.engine.protocol.Explanation;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;

import org.jspecify.annotations.Nullable;

import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;

import tlc2.tool.TLCState;
import tlc2.tool.ToolGlobals;
import tlc2.util.Context;

import java.util.function.Function;
import java.util.stream.Collectors;

/** Says which condition keeps an action from being taken in a state. */
final class WhyNot {
    private final LoadedSpec spec;
    private final Formulas formulas;
    private final Function<Throwable, String> sentences;

    WhyNot(LoadedSpec spec, Function<Throwable, String> sentences) {
        this.spec = spec;
        this.formulas = new Formulas(spec.tool());
        this.sentences = sentences;
    }

    /** Whether the spec has an action of that name. */
    boolean isAction(String name) {
        OpDefNode definition = spec.definition(name);
        return definition != null && definition.getBody().getLevel() == 2;
    }

    /**
     * The first condition on the state that is false, with its values; null where none is found.
     */
    @Nullable String disabled(Step step, State state) {
        OpDefNode definition = spec.definition(step.action());
        if (definition == null) {
            return null;
        }
        Context context = Context.Empty;
        for (FormalParamNode parameter : definition.getParams()) {
            Binding given = given(step, parameter.getName().toString());
            if (given == null) {
                return null;
            }
            context = context.cons(parameter, TlcStates.toTlc(given.value()));
        }
        TLCState from = spec.states().toTlc(state);
        Formulas.Meaning condition =
                falseCondition(new Formulas.Meaning(definition.getBody(), context, null), from, 0);
        if (condition == null) {
            return null;
        }
        Explanation why =
                new Explainer(formulas, spec.texts(), sentences, from, null)
                        .explain(condition.node(), condition.context());
        return sentence(why);
    }

    private static String sentence(Explanation why) {
        if (why.error() != null) {
            return why.text() + " cannot be evaluated: " + why.error();
        }
        String values =
                why.because().stream()
                        .filter(part -> part.value() != null)
                        .map(part -> part.text() + " is " + part.value())
                        .collect(Collectors.joining(", "));
        return why.text() + " is false" + (values.isEmpty() ? "." : ": " + values + ".");
    }

    private static @Nullable Binding given(Step step, String name) {
        return step.parameters().stream()
                .filter(b -> b.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private Formulas.@Nullable Meaning falseCondition(
            Formulas.Meaning formula, TLCState from, int depth) {
        SemanticNode node = formula.node();
        int opcode = Formulas.opcode(node);
        if (opcode == ToolGlobals.OPCODE_cl || opcode == ToolGlobals.OPCODE_land) {
            for (ExprOrOpArgNode part : ((OpApplNode) node).getArgs()) {
                Formulas.Meaning found =
                        falseCondition(
                                new Formulas.Meaning(part, formula.context(), null),
                                from,
                                depth + 1);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        if (formulas.level(node, formula.context()) <= 1) {
            return isFalse(formula, from) ? formula : null;
        }
        Formulas.Meaning opened = formulas.open(node, formula.context());
        return opened == null || depth > 100 ? null : falseCondition(opened, from, depth + 1);
    }

    private boolean isFalse(Formulas.Meaning formula, TLCState from) {
        try {
            return !formulas.truth(formula.node(), formula.context(), from, null);
        } catch (RuntimeException | StackOverflowError e) {
            return true;
        }
    }
}
