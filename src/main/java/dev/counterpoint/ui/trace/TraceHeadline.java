package dev.counterpoint.ui.trace;

import dev.counterpoint.check.CauseWords;
import dev.counterpoint.check.Counterexample;
import dev.counterpoint.check.Kind;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands over a counterexample: what is violated in plain words, then in the spec's, then why
 * it is false here.
 *
 * @param plain the property's plain sentence, else what happened in words
 * @param formal the property's formula; null where there is none
 * @param here what is false and where, in words
 */
public record TraceHeadline(String plain, @Nullable String formal, String here) {
    private static final int MOST_CAUSES = 3;

    /** The headline of a violation. */
    public static TraceHeadline of(Counterexample violation) {
        Trace trace = violation.trace();
        int last = trace == null ? 0 : trace.states().size();
        return switch (violation.kind()) {
            case DEADLOCK -> deadlock(violation, last);
            case PROPERTY -> property(violation, trace);
            case INVARIANT -> invariant(violation, trace, last);
            default -> other(violation, last);
        };
    }

    private static TraceHeadline deadlock(Counterexample violation, int last) {
        return new TraceHeadline(
                "In state " + last + " no action is enabled.",
                null,
                with(
                        "Deadlock: the system stops here for ever, and the spec does not say that"
                                + " it may.",
                        CauseWords.of(violation)));
    }

    /** The first few of the causes, a line each. */
    private static String with(String here, List<String> causes) {
        List<String> lines = new ArrayList<>(List.of(here));
        lines.addAll(causes.subList(0, Math.min(MOST_CAUSES, causes.size())));
        if (causes.size() > MOST_CAUSES) {
            lines.add((causes.size() - MOST_CAUSES) + " more are told with the verdict.");
        }
        return String.join("\n", lines);
    }

    private static TraceHeadline invariant(
            Counterexample violation, @Nullable Trace trace, int last) {
        String name = violation.property() == null ? "An invariant" : violation.property();
        String plain =
                violation.plain() != null
                        ? violation.plain()
                        : name + " is false in state " + last + ".";
        State state = trace == null ? null : trace.states().getLast();
        String why =
                violation.explanation() == null || state == null
                        ? ""
                        : ExplanationWords.of(violation.explanation(), state);
        String here =
                why.isEmpty()
                        ? "False in state " + last + "."
                        : "False in state " + last + ": " + why;
        return new TraceHeadline(plain, formula(violation), here);
    }

    private static TraceHeadline property(Counterexample violation, @Nullable Trace trace) {
        String name = violation.property() == null ? "A property" : violation.property();
        String plain = violation.plain() == null ? name + " does not hold." : violation.plain();
        List<String> causes =
                trace != null && trace.isLasso() ? CauseWords.of(violation) : List.of();
        return new TraceHeadline(plain, formula(violation), with(loop(violation, trace), causes));
    }

    private static String loop(Counterexample violation, @Nullable Trace trace) {
        if (trace == null) {
            return violation.message();
        }
        int last = trace.states().size();
        if (trace.loop().isEmpty()) {
            return last == 1
                    ? "False in state 1."
                    : "False here: the step from state "
                            + (last - 1)
                            + " to state "
                            + last
                            + " is not allowed.";
        }
        int from = trace.loop().getAsInt() + 1;
        if (trace.endsStuttering()) {
            return "From state " + last + " on nothing happens any more, so this never comes true.";
        }
        String states = from + 1 == last ? from + " and " + last : from + " to " + last;
        return "From state "
                + from
                + " on, states "
                + states
                + " repeat for ever, and this never comes true.";
    }

    private static TraceHeadline other(Counterexample violation, int last) {
        String plain = violation.plain() == null ? violation.message() : violation.plain();
        String where =
                violation.kind() == Kind.ASSUMPTION
                        ? "An assumption is about constants, so there is no trace to it."
                        : last == 0 ? "" : "False in state " + last + ".";
        String here = violation.plain() == null ? where : violation.message();
        return new TraceHeadline(plain, formula(violation), here);
    }

    private static @Nullable String formula(Counterexample violation) {
        String formal = violation.formal();
        String name = violation.property();
        if (formal == null || name == null || formal.startsWith(name)) {
            return formal == null ? name : formal;
        }
        return name + " == " + formal;
    }
}
