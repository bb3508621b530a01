package dev.counterpoint.check;

import dev.counterpoint.engine.protocol.CheckEvent.Violation;
import dev.counterpoint.engine.protocol.CheckEvent.ViolationKind;
import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.spec.Model;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Verdicts in words: what was found, and what that does not prove. */
final class VerdictWords {
    /** Below this chance of a missed state, its number says no more. */
    private static final double WORTH_SAYING = 1e-9;

    private VerdictWords() {}

    static String passed(Figures figures, @Nullable Model model) {
        int checked = model == null ? 0 : model.invariants().size() + model.properties().size();
        String states = count(figures.distinct(), "distinct state", "distinct states");
        if (checked == 0) {
            boolean deadlock = model == null || !Boolean.FALSE.equals(model.deadlock());
            return "Passed: %s to a depth of %s%s. No property was asked for."
                    .formatted(
                            states, figures.depth(), deadlock ? ", none of them a deadlock" : "");
        }
        return "Passed: %s in all %s, to a depth of %s."
                .formatted(
                        checked == 1
                                ? "the one property holds"
                                : "all " + checked + " properties hold",
                        states,
                        figures.depth());
    }

    /** What a verdict does not prove. */
    static String notProved(Kind kind, @Nullable Model model, double collision) {
        return switch (kind.verdict()) {
            case PASSED -> passedProves(model, collision);
            case VIOLATED ->
                    kind == Kind.ASSUMPTION
                            ? "No state was explored."
                            : "The check ended at the first violation: it says nothing about other"
                                    + " properties, or about the states not yet explored.";
            case INCOMPLETE, FAILED -> "Nothing is proved.";
        };
    }

    private static String passedProves(@Nullable Model model, double collision) {
        List<String> sentences = new ArrayList<>();
        String bounds = model == null ? "" : bounds(model);
        sentences.add(
                bounds.isEmpty()
                        ? "It holds for this model only."
                        : "It holds for " + bounds + " and says nothing about other values.");
        if (model != null && !model.constraints().isEmpty()) {
            sentences.add(
                    "States beyond the constraint "
                            + names(model.constraints())
                            + " were not explored further.");
        }
        if (model != null && !model.actionConstraints().isEmpty()) {
            sentences.add(
                    "Steps that the action constraint "
                            + names(model.actionConstraints())
                            + " forbids were not taken.");
        }
        if (model != null && model.view() != null) {
            sentences.add(
                    "Of states that look the same in the view "
                            + model.view().name()
                            + " only one was explored.");
        }
        if (model != null && !model.symmetry().isEmpty()) {
            sentences.add(
                    "Of states that differ by a permutation of "
                            + names(model.symmetry())
                            + " only one was explored: that it is a symmetry was not checked.");
        }
        if (model != null && Boolean.FALSE.equals(model.deadlock())) {
            sentences.add("Deadlock was not checked.");
        }
        if (model != null && !model.invariants().isEmpty() && model.properties().isEmpty()) {
            sentences.add("No temporal property was asked for.");
        }
        if (collision > 0) {
            String chance =
                    collision > WORTH_SAYING
                            ? String.format(Locale.ROOT, "%.1e", collision)
                            : "less than one in a billion";
            sentences.add(
                    "The chance that a state was missed through a fingerprint collision is estimated"
                            + " at "
                            + chance
                            + ".");
        }
        return String.join(" ", sentences);
    }

    private static String bounds(Model model) {
        return model.constants().stream()
                .filter(c -> !c.override() && !c.name().equals(c.value()))
                .map(c -> c.name() + " = " + c.value())
                .collect(Collectors.joining(", "));
    }

    private static String names(List<Model.Entry> entries) {
        return entries.stream().map(Model.Entry::name).collect(Collectors.joining(", "));
    }

    /**
     * What is violated.
     *
     * @param certain whether, of several properties, it is all of them
     */
    static String violated(List<Violation> violations, boolean certain) {
        return violations.stream()
                .map(violation -> violated(violation, certain))
                .collect(Collectors.joining("; ", "Violated: ", "."));
    }

    /** Which one, and where; without a full stop. */
    private static String violated(Violation violation, boolean certain) {
        String named = String.join(", ", violation.properties());
        Trace trace = violation.trace();
        return switch (violation.kind()) {
            case POSTCONDITION ->
                    "the postcondition " + named + " is false, now that all states are explored";
            case ASSUMPTION ->
                    (named.isEmpty() ? "an assumption" : "the assumption " + named)
                            + " is false for these constants";
            case DEADLOCK -> "deadlock%s: no action is enabled".formatted(where(trace));
            case ASSERT -> withoutStop(small(violation.message()));
            case INVARIANT ->
                    (named.isEmpty() ? "an invariant" : named) + " is false" + where(trace);
            case ACTION_PROPERTY, TEMPORAL_PROPERTY, EVALUATION ->
                    property(violation, named, trace, certain);
        };
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** A message in the middle of a sentence; names keep their first letter. */
    private static String small(String message) {
        return message.startsWith("An ") ? "a" + message.substring(1) : message;
    }

    private static String property(
            Violation violation, String named, @Nullable Trace trace, boolean certain) {
        boolean several = violation.properties().size() > 1;
        if (several && certain && trace != null && trace.loop().isPresent()) {
            return String.join(" and ", violation.properties())
                    + " do not hold: "
                    + forEver(trace.loop().getAsInt() + 1, trace.states().size());
        }
        String subject = several ? "one of " + named : named.isEmpty() ? "a property" : named;
        int last = trace == null ? 0 : trace.states().size();
        boolean step = violation.kind() == ViolationKind.ACTION_PROPERTY;
        if (trace == null || (step && last < 2)) {
            return subject + " does not hold" + where(trace);
        }
        if (step) {
            return "%s does not hold for the step from state %s to state %s"
                    .formatted(subject, last - 1, last);
        }
        return trace.loop().isEmpty()
                ? subject + " does not hold for this behavior"
                : "%s does not hold: %s"
                        .formatted(subject, forEver(trace.loop().getAsInt() + 1, last));
    }

    private static String forEver(int first, int last) {
        return first == last
                ? "state " + last + " lasts for ever"
                : "states " + first + " to " + last + " repeat for ever";
    }

    private static String where(@Nullable Trace trace) {
        if (trace == null) {
            return " in a reachable state";
        }
        int last = trace.states().size();
        return last == 1 ? " in an initial state" : " in state " + last;
    }

    static String count(long number, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }
}
