package dev.counterpoint.engine.agent.explore;

import dev.counterpoint.engine.agent.value.TlcStates;
import dev.counterpoint.engine.protocol.Explanation;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;

import org.jspecify.annotations.Nullable;

import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.OpDefNode;

import tlc2.tool.TLCState;
import tlc2.util.Context;

import java.util.function.Function;
import java.util.stream.Collectors;

/** Says which condition keeps an action from being taken in a state. */
public final class WhyNot {
    private final LoadedSpec spec;
    private final Formulas formulas;
    private final Function<Throwable, String> sentences;

    /** For a loaded model, with what TLC throws in words. */
    public WhyNot(LoadedSpec spec, Function<Throwable, String> sentences) {
        this.spec = spec;
        this.formulas = new Formulas(spec.tool());
        this.sentences = sentences;
    }

    /** Whether the spec has an action of that name. */
    public boolean isAction(String name) {
        OpDefNode definition = spec.definition(name);
        return definition != null && definition.getBody().getLevel() == 2;
    }

    /**
     * The first condition on the state that is false, with its values; null where none is found.
     */
    public @Nullable String disabled(Step step, State state) {
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
        Obstacles.Obstacle condition =
                new Obstacles(formulas, from).of(definition.getBody(), context);
        if (condition == null || condition.emptySets()) {
            return null;
        }
        Explanation why =
                new Explainer(formulas, spec.texts(), sentences, from, null)
                        .explain(condition.node(), condition.context());
        return sentence(why);
    }

    /** Why a formula is not true, with the values that it is made of. */
    public static String sentence(Explanation why) {
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
}
