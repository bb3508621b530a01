package dev.counterpoint.review;

import dev.counterpoint.check.Counterexample;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * What a comparison found, in words that claim no more than was checked.
 *
 * @param all whether they are all states that the model reaches
 * @param newOnly a behavior to a state in which the new one is true and the old one false
 * @param oldOnly the other way round
 */
record Judged(
        String model,
        long states,
        boolean all,
        @Nullable Counterexample newOnly,
        @Nullable Counterexample oldOnly) {

    PropertyChange of(PropertyChange change) {
        if (newOnly != null && oldOnly != null) {
            return change.with(
                    Meaning.OTHER,
                    "The new one is true where the old one is false"
                            + at(newOnly)
                            + "; and false where it is true"
                            + at(oldOnly));
        }
        if (newOnly != null) {
            return change.with(
                    Meaning.WEAKENED,
                    "The new one is true where the old one is false"
                            + at(newOnly)
                            + " Where the old one is true the new one is too, in "
                            + reached());
        }
        if (oldOnly != null) {
            return change.with(
                    Meaning.STRENGTHENED,
                    "The new one is false where the old one is true"
                            + at(oldOnly)
                            + " Where the new one is true the old one is too, in "
                            + reached());
        }
        return change.with(
                Meaning.NONE_FOUND,
                "The two agree in " + reached() + " In other states they may differ.");
    }

    private String reached() {
        return String.format(
                Locale.ROOT,
                all ? "all %,d states that %s reaches." : "the %,d states of %s that time was for.",
                states,
                model);
    }

    private static String at(Counterexample violation) {
        Trace trace = violation.trace();
        if (trace == null) {
            return ".";
        }
        State state = trace.states().getLast();
        return ", as in the state " + state.toString().replace("\n", " ") + ".";
    }
}
