package dev.counterpoint.check;

import dev.counterpoint.engine.protocol.DisabledAction;
import dev.counterpoint.engine.protocol.Fairness;

import java.util.List;

/**
 * Why a violation that is not one state's or one step's came about.
 *
 * @param disabled for a deadlock, what keeps each action from being taken in the last state
 * @param fairness for a lasso, the fairness assumptions of which each would rule it out, the weak
 *     ones first
 * @param subscript the variables as fairness names them, such as {@code vars}; empty without such
 */
public record Causes(List<DisabledAction> disabled, List<Fairness> fairness, String subscript) {
    /** Nothing more is known. */
    public static final Causes NONE = new Causes(List.of(), List.of(), "");

    public Causes {
        disabled = List.copyOf(disabled);
        fairness = List.copyOf(fairness);
    }

    /** An assumption as TLA+; empty where it cannot be written without the action's sets. */
    public String formula(Fairness assumption) {
        return assumption.some()
                ? ""
                : "%s_%s(%s)"
                        .formatted(assumption.strong() ? "SF" : "WF", subscript, assumption.step());
    }
}
