package dev.counterpoint.engine.agent.explore;

import dev.counterpoint.engine.protocol.Reply.PropertyEvaluated;
import dev.counterpoint.engine.protocol.Reply.Truth;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Trace;

import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;

import tlc2.tool.TLCState;
import tlc2.util.Context;

import java.util.ArrayList;
import java.util.List;

/**
 * What properties do on a trace: invariants a state, action properties a step, others as a whole.
 */
final class Properties {
    private final LoadedSpec spec;
    private final Formulas formulas;

    Properties(LoadedSpec spec) {
        this.spec = spec;
        this.formulas = new Formulas(spec.tool());
    }

    /**
     * What a property does on a trace.
     *
     * @throws RuntimeException as TLC does, or with a sentence, where it cannot be evaluated
     */
    PropertyEvaluated evaluate(OpDefNode property, Trace trace) {
        List<TLCState> states = trace.states().stream().map(this::toTlc).toList();
        int loop = trace.loop().orElse(states.size() - 1);
        PropertyEvaluator evaluator = new PropertyEvaluator(spec.tool(), states, loop);
        SemanticNode body = property.getBody();
        int level = formulas.level(body, Context.Empty);
        if (level <= 1) {
            boolean[] truth = evaluator.truth(body, Context.Empty);
            int known = isInitialCondition(property) ? 1 : truth.length;
            return withVacuous(pointwise(truth, known, states.size()), body, Context.Empty, states);
        }
        if (level == 2) {
            PropertyEvaluated each =
                    pointwise(evaluator.truth(body, Context.Empty), steps(trace), states.size());
            return withVacuousSteps(each, body, Context.Empty, states, loop);
        }
        Formulas.Meaning always = evaluator.underBox(body, Context.Empty);
        if (always != null) {
            boolean[] truth = evaluator.truth(always.node(), always.context());
            boolean ofStates = formulas.level(always.node(), always.context()) <= 1;
            int known = ofStates ? truth.length : steps(trace);
            PropertyEvaluated each = pointwise(truth, known, states.size());
            return ofStates
                    ? withVacuous(each, always.node(), always.context(), states)
                    : withVacuousSteps(each, always.node(), always.context(), states, loop);
        }
        boolean[] truth = evaluator.truth(body, Context.Empty);
        int known = trace.isLasso() ? truth.length : 0;
        PropertyEvaluated each = pointwise(truth, known, states.size());
        return new PropertyEvaluated(truth[0] ? -1 : loop, each.atStates(), null);
    }

    private PropertyEvaluated withVacuousSteps(
            PropertyEvaluated each,
            SemanticNode node,
            Context context,
            List<TLCState> states,
            int loop) {
        Vacuity vacuity = new Vacuity(formulas);
        List<Truth> atStates = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            Truth truth = each.atStates().get(i);
            TLCState next = states.get(i + 1 < states.size() ? i + 1 : loop);
            boolean vacuous =
                    truth == Truth.TRUE && vacuity.isVacuous(node, context, states.get(i), next);
            atStates.add(vacuous ? Truth.VACUOUS : truth);
        }
        return new PropertyEvaluated(each.violatedAt(), atStates, each.error());
    }

    private PropertyEvaluated withVacuous(
            PropertyEvaluated each, SemanticNode node, Context context, List<TLCState> states) {
        Vacuity vacuity = new Vacuity(formulas);
        List<Truth> atStates = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            Truth truth = each.atStates().get(i);
            boolean says = truth != Truth.TRUE || !vacuity.isVacuous(node, context, states.get(i));
            atStates.add(says ? truth : Truth.VACUOUS);
        }
        return new PropertyEvaluated(each.violatedAt(), atStates, each.error());
    }

    /** Without a loop nothing is known of what follows the last state. */
    private static int steps(Trace trace) {
        return trace.isLasso() ? trace.states().size() : trace.states().size() - 1;
    }

    /** A state formula under PROPERTY is about the initial state only. */
    private boolean isInitialCondition(OpDefNode property) {
        String name = property.getName().toString();
        var config = spec.tool().getModelConfig();
        return contains(config.getProperties(), name) && !contains(config.getInvariants(), name);
    }

    private static boolean contains(tlc2.util.Vect<?> entries, String name) {
        for (int i = 0; i < entries.size(); i++) {
            if (String.valueOf(entries.elementAt(i)).equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static PropertyEvaluated pointwise(boolean[] truth, int known, int size) {
        List<Truth> atStates = new ArrayList<>();
        int violated = -1;
        for (int i = 0; i < size; i++) {
            if (i >= known) {
                atStates.add(Truth.UNKNOWN);
            } else {
                atStates.add(truth[i] ? Truth.TRUE : Truth.FALSE);
                violated = violated < 0 && !truth[i] ? i : violated;
            }
        }
        return new PropertyEvaluated(violated, atStates, null);
    }

    private TLCState toTlc(State state) {
        return spec.states().toTlc(state);
    }
}
