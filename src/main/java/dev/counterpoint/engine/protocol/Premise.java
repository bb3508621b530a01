package dev.counterpoint.engine.protocol;

import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What must be so somewhere for a property to say anything: the left side of an implication or of a
 * leads-to, or a set to be quantified over that has elements.
 *
 * @param property the property's name
 * @param text the left side, or the quantifier's sets
 * @param level how many states the shortest behavior has that was found to a place where it is so;
 *     0 where it never is
 * @param witness that behavior; null where there is none, or not enough time to put it together
 * @param graphStates the graph's number of each state of it, -1 where it is not recorded
 */
public record Premise(
        String property,
        Kind kind,
        String text,
        SourceRange range,
        int level,
        @Nullable Trace witness,
        List<Integer> graphStates) {
    public Premise {
        graphStates = List.copyOf(graphStates);
    }

    /** Whether it is so somewhere. */
    public boolean holdsSomewhere() {
        return level > 0;
    }

    /** Which part of a property it is. */
    public enum Kind {
        /** The left side of {@code =>}. */
        CONDITION,
        /** The sets of a quantifier. */
        SETS,
        /** The left side of {@code ~>}. */
        LEADS_TO
    }
}
