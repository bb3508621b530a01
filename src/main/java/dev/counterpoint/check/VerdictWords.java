package dev.counterpoint.check;

import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.spec.Model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Verdicts in words: what was found, and what that does not prove. */
final class VerdictWords {
    /** Above this chance of a missed state, the verdict says so. */
    private static final double WORTH_SAYING = 1e-9;

    private VerdictWords() {}

    static String passed(Figures figures, @Nullable Model model) {
        int checked = model == null ? 0 : model.invariants().size() + model.properties().size();
        String what =
                switch (checked) {
                    case 0 -> "no property was asked for";
                    case 1 -> "the one property holds";
                    default -> "all " + checked + " properties hold";
                };
        return "Passed: %s in all %s, to a depth of %s."
                .formatted(
                        what,
                        count(figures.distinct(), "distinct state", "distinct states"),
                        figures.depth());
    }

    static String incomplete(Figures figures, @Nullable Duration budget, String why) {
        String reason = budget == null ? why : why + " after " + seconds(budget);
        return figures.distinct() == 0
                ? "Not finished: " + reason + ", before a state was found."
                : "Not finished: %s, with %s of %s found still to explore."
                        .formatted(
                                reason,
                                String.format(Locale.ROOT, "%,d", figures.queued()),
                                count(figures.distinct(), "distinct state", "distinct states"));
    }

    /** What a verdict does not prove. */
    static String notProved(Kind kind, @Nullable Model model, double collision) {
        return switch (kind.verdict()) {
            case PASSED -> passedProves(model, collision);
            case VIOLATED ->
                    "The check ended at the first violation: it says nothing about other"
                            + " properties, or about the states not yet explored.";
            case INCOMPLETE ->
                    "No violation was found so far. The states that were not reached were not"
                            + " checked, and no temporal property was decided.";
            case FAILED -> "Nothing was checked.";
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
        if (model != null && Boolean.FALSE.equals(model.deadlock())) {
            sentences.add("Deadlock was not checked.");
        }
        if (collision > WORTH_SAYING) {
            sentences.add(
                    String.format(
                            Locale.ROOT,
                            "The chance that a state was missed is estimated at %.1e.",
                            collision));
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

    static String violated(Kind kind, List<String> properties) {
        String named = String.join(", ", properties);
        return switch (kind) {
            case ASSUMPTION -> "Violated: an assumption is false for these constants.";
            case DEADLOCK ->
                    "Violated: deadlock. A state is reached in which no action is enabled.";
            case ASSERT -> "Violated: an Assert in the spec is false.";
            case INVARIANT ->
                    named.isEmpty()
                            ? "Violated: an invariant is false in a reachable state."
                            : "Violated: " + named + " is false in a reachable state.";
            default ->
                    properties.size() > 1
                            ? "Violated: one of " + named + " does not hold."
                            : "Violated: "
                                    + (named.isEmpty() ? "a property" : named)
                                    + " does not hold.";
        };
    }

    private static String count(long number, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }

    private static String seconds(Duration budget) {
        long millis = budget.toMillis();
        return millis % 1_000 == 0 ? millis / 1_000 + " s" : millis + " ms";
    }
}
