package dev.counterpoint.engine.agent.trim;

import dev.counterpoint.engine.agent.explore.Formulas;
import dev.counterpoint.engine.protocol.TrimTask;

import org.jspecify.annotations.Nullable;

import tlc2.tool.Action;
import tlc2.tool.TLCState;
import tlc2.tool.impl.FastTool;
import tlc2.tool.impl.SpecProcessor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A property that one state or one step can violate: TLC has taken it apart into formulas about
 * each state, about the initial ones and about each step.
 */
final class PropertyTarget implements Target {
    private final Formulas formulas;
    private final String name;
    private final List<Action> ofStates;
    private final List<Action> ofInitialStates;
    private final List<Action> ofSteps;
    private final Set<Integer> initial;

    private PropertyTarget(
            Formulas formulas,
            String name,
            List<Action> ofStates,
            List<Action> ofInitialStates,
            List<Action> ofSteps,
            Set<Integer> initial) {
        this.formulas = formulas;
        this.name = name;
        this.ofStates = List.copyOf(ofStates);
        this.ofInitialStates = List.copyOf(ofInitialStates);
        this.ofSteps = List.copyOf(ofSteps);
        this.initial = Set.copyOf(initial);
    }

    /** The properties of the model that a state or step can violate, in TLC's order. */
    static List<PropertyTarget> of(FastTool tool, Set<Integer> initial) {
        SpecProcessor spec = tool.getSpecProcessor();
        Formulas formulas = new Formulas(tool);
        List<PropertyTarget> targets = new ArrayList<>();
        Action[] invariants = tool.getInvariants();
        for (int i = 0; i < invariants.length; i++) {
            String name = spec.getInvariantsNames()[i];
            targets.add(
                    new PropertyTarget(
                            formulas, name, List.of(invariants[i]), List.of(), List.of(), initial));
        }
        Action[] inits = tool.getImpliedInits();
        for (int i = 0; i < inits.length; i++) {
            String name = spec.getImpliedInitNames()[i];
            targets.add(
                    new PropertyTarget(
                            formulas, name, List.of(), List.of(inits[i]), List.of(), initial));
        }
        Action[] steps = tool.getImpliedActions();
        for (int i = 0; i < steps.length; i++) {
            String name = spec.getImpliedActionNames()[i];
            targets.add(
                    new PropertyTarget(
                            formulas, name, List.of(), List.of(), List.of(steps[i]), initial));
        }
        return targets;
    }

    /** Several formulas that are parts of one property. */
    static PropertyTarget joined(String name, List<PropertyTarget> parts) {
        PropertyTarget first = parts.getFirst();
        return new PropertyTarget(
                first.formulas,
                name,
                parts.stream().flatMap(p -> p.ofStates.stream()).toList(),
                parts.stream().flatMap(p -> p.ofInitialStates.stream()).toList(),
                parts.stream().flatMap(p -> p.ofSteps.stream()).toList(),
                first.initial);
    }

    @Override
    public TrimTask.Kind kind() {
        return TrimTask.Kind.PROPERTY;
    }

    @Override
    public String property() {
        return name;
    }

    @Override
    public boolean isViolatedAt(int number, TLCState state, boolean inside) {
        return ofStates.stream().anyMatch(f -> isFalse(f, state, null))
                || (initial.contains(number)
                        && ofInitialStates.stream().anyMatch(f -> isFalse(f, state, null)));
    }

    @Override
    public boolean isViolatedBy(TLCState from, TLCState to) {
        return !ofSteps.isEmpty() && ofSteps.stream().anyMatch(f -> isFalse(f, from, to));
    }

    /** What cannot be evaluated is no violation of the property. */
    private boolean isFalse(Action formula, TLCState from, @Nullable TLCState to) {
        try {
            return !formulas.truth(formula.pred, formula.con, from, to);
        } catch (RuntimeException | StackOverflowError e) {
            return false;
        }
    }
}
