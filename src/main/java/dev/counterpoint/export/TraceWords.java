package dev.counterpoint.export;

import dev.counterpoint.state.Step;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.ValueText;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.stream.Collectors;

/** What documents for people say about a trace; states are numbered from 1. */
public final class TraceWords {
    private static final int PARAMETER_CHARS = 60;

    private TraceWords() {}

    /** The heading of a state, by its index from 0: {@code State 3: Grant(n1)}. */
    public static String heading(Trace trace, int index) {
        String number = "State " + (index + 1);
        if (index == 0) {
            return number + ": initial state";
        }
        Step step = trace.steps().get(index - 1);
        if (step.equals(Step.UNKNOWN)) {
            return number;
        }
        return number + ": " + (step.equals(Step.STUTTERING) ? "nothing happens" : step(step));
    }

    /** A step with its parameters, long ones abbreviated. */
    public static String step(Step step) {
        return step.parameters().isEmpty()
                ? step.action()
                : step.parameters().stream()
                        .map(p -> ValueText.shorten(p.value(), PARAMETER_CHARS))
                        .collect(Collectors.joining(", ", step.action() + "(", ")"));
    }

    /** How long it is: {@code 3 states, 2 steps}. */
    public static String size(Trace trace) {
        return count(trace.states().size(), "state") + ", " + count(trace.steps().size(), "step");
    }

    private static String count(int number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    /** What happens after the last state; null where nothing does. */
    public static @Nullable String loop(Trace trace) {
        if (trace.loop().isEmpty()) {
            return null;
        }
        int first = trace.loop().getAsInt() + 1;
        int last = trace.states().size();
        Step closing = trace.closing();
        boolean named =
                closing != null
                        && !closing.equals(Step.UNKNOWN)
                        && !closing.equals(Step.STUTTERING);
        String by = closing != null && named ? " by " + step(closing) : "";
        if (trace.endsStuttering()) {
            return named
                    ? "After state "
                            + last
                            + " it stays there"
                            + by
                            + ", again and again, for ever."
                    : "State " + last + " then lasts for ever: nothing more happens.";
        }
        return "After state "
                + last
                + " it goes back to state "
                + first
                + by
                + ", and so on for ever: states "
                + first
                + " to "
                + last
                + " repeat.";
    }

    /** What happened, where it says more than the sentence on the violation; else null. */
    public static @Nullable String message(TraceMeta.Property property) {
        String message = property.message();
        boolean repeats =
                message != null
                        && property.name() != null
                        && (message.equals("The invariant " + property.name() + " is violated.")
                                || message.equals(
                                        "The property " + property.name() + " is violated."));
        return repeats ? null : message;
    }

    /** What is violated and where, in one sentence; null where no property is known. */
    public static @Nullable String violation(TraceFile file) {
        TraceMeta.Property property = file.meta().property();
        if (property == null) {
            return null;
        }
        int last = file.trace().states().size();
        String name = property.name() == null ? "" : property.name();
        return switch (property.kind()) {
            case "invariant" -> "Invariant " + name + " is false in state " + last + ".";
            case "property" -> "Property " + name + " does not hold for this behavior.";
            case "deadlock" -> "In state " + last + " no step is possible.";
            case "assert" -> "An Assert is false after state " + last + ".";
            case "assumption" -> "Assumption " + name + " is false.";
            default -> name.isEmpty() ? "A counterexample." : name + " is violated.";
        };
    }
}
