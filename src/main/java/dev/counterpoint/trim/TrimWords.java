package dev.counterpoint.trim;

import dev.counterpoint.engine.protocol.Trimmed;
import dev.counterpoint.spec.Model;
import dev.counterpoint.state.Step;
import dev.counterpoint.trim.space.Cost;
import dev.counterpoint.trim.space.Measure;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How far a claim about a trimmed trace goes, in words. */
public final class TrimWords {
    private TrimWords() {}

    /** One of the three honest words, as files spell it. */
    public static String word(Trimmed.Word word) {
        return switch (word) {
            case OPTIMAL -> "optimal";
            case LOCALLY_MINIMAL -> "locally-minimal";
            case BUDGET_EXPIRED -> "budget-expired";
        };
    }

    /** How a result was come to. */
    public static String stage(Trimmed.Stage stage) {
        return switch (stage) {
            case GIVEN -> "as given, up to the violation";
            case DETOURS -> "no state twice";
            case PART -> "the shortest part of it";
            case STEPS -> "steps left out one by one";
            case BEST -> "of all counterexamples";
        };
    }

    /** A number of a measure, such as {@code 2 environment actions}. */
    public static String count(Measure measure, int number) {
        return number + " " + (number == 1 ? one(measure) : several(measure));
    }

    /** The measure's name for several. */
    public static String several(Measure measure) {
        return switch (measure) {
            case FAULTS -> "environment actions";
            case STEPS -> "steps";
            case SWITCHES -> "switches of actor";
            case ACTORS -> "actors";
            case CHANGES -> "changes of variables";
        };
    }

    private static String one(Measure measure) {
        return switch (measure) {
            case FAULTS -> "environment action";
            case STEPS -> "step";
            case SWITCHES -> "switch of actor";
            case ACTORS -> "actor";
            case CHANGES -> "change of a variable";
        };
    }

    /** The certificate. */
    static String certificate(Trimmed best, List<Measure> order, @Nullable Model model) {
        return switch (best.word()) {
            case OPTIMAL -> optimal(best, order, model);
            case LOCALLY_MINIMAL -> locally(best);
            case BUDGET_EXPIRED -> expired(best, order, model);
        };
    }

    private static String optimal(Trimmed best, List<Measure> order, @Nullable Model model) {
        if (best.trace().isLasso()) {
            return lasso(best, model);
        }
        List<Measure> left = new ArrayList<>(order);
        left.removeAll(best.proved());
        String rest =
                left.isEmpty()
                        ? ""
                        : " There were too many ways to compare their "
                                + joined(left.stream().map(TrimWords::several).toList())
                                + ".";
        return "Optimal: every other counterexample has at least as many "
                + inOrder(best.proved(), best.cost())
                + "."
                + rest
                + constants(model)
                + unevaluated(best);
    }

    private static String lasso(Trimmed best, @Nullable Model model) {
        int prefix = best.trace().loop().orElse(0);
        int loop = best.trace().states().size() - prefix;
        return "Optimal: every other counterexample needs at least as many steps to its loop ("
                + prefix
                + "), then has at least as long a loop ("
                + (isStuttering(best) ? "stuttering" : loop)
                + "). Nothing else was compared."
                + constants(model)
                + unevaluated(best);
    }

    private static boolean isStuttering(Trimmed best) {
        return Step.STUTTERING.equals(best.trace().closing());
    }

    /** {@code steps (4), then actors (2)}. */
    private static String inOrder(List<Measure> measures, Cost cost) {
        return measures.stream()
                .map(measure -> several(measure) + " (" + cost.of(measure) + ")")
                .collect(Collectors.joining(", then "));
    }

    private static String unevaluated(Trimmed best) {
        long states = best.figures().unevaluated();
        return states == 0
                ? ""
                : " In "
                        + states
                        + (states == 1 ? " state" : " states")
                        + " not all next steps could be evaluated.";
    }

    private static String locally(Trimmed best) {
        return "Locally minimal: "
                + switch (best.stage()) {
                    case GIVEN -> "it is the trace as it was given; nothing was tried.";
                    case DETOURS -> "no state is visited twice; nothing else was tried.";
                    case PART ->
                            "no shorter selection of the given trace's steps, in their order,"
                                    + " violates the property; other steps were not tried.";
                    case STEPS -> "no single step of it can be left out; others were not tried.";
                    case BEST -> "nothing that was tried is better.";
                };
    }

    private static String expired(Trimmed best, List<Measure> order, @Nullable Model model) {
        String why =
                switch (best.ended()) {
                    case TIME -> "the time allowed was over";
                    case MEMORY -> "the memory allowed was full";
                    case STOPPED -> "it was stopped";
                    case SIZE -> "there was too much to be told apart";
                    case null -> "the search was not begun";
                };
        String bound = bound(best.ruledOut(), order);
        return "Budget expired: "
                + why
                + " after "
                + best.figures().states()
                + " distinct states. "
                + (bound.isEmpty()
                        ? "A better counterexample was not ruled out."
                        : "A better one that was not found has at least "
                                + bound
                                + "."
                                + constants(model));
    }

    /**
     * What is known of the first measure, of the second where the first is at its bound, and so on.
     */
    private static String bound(Map<Measure, Integer> ruledOut, List<Measure> order) {
        return order.stream()
                .filter(ruledOut::containsKey)
                .map(measure -> count(measure, ruledOut.getOrDefault(measure, 0)))
                .collect(Collectors.joining(", and if it has just that, at least "));
    }

    private static String constants(@Nullable Model model) {
        if (model == null || model.constants().isEmpty()) {
            return "";
        }
        String values =
                model.constants().stream()
                        .map(c -> c.name() + (c.override() ? " <- " : " = ") + c.value())
                        .collect(Collectors.joining(", "));
        return " It holds for " + values + " and says nothing about other values.";
    }

    private static String joined(List<String> all) {
        return all.size() == 1
                ? all.getFirst()
                : String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.getLast();
    }
}
