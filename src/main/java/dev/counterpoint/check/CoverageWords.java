package dev.counterpoint.check;

import dev.counterpoint.engine.protocol.ActionCount;
import dev.counterpoint.engine.protocol.CheckEvent.Coverage;
import dev.counterpoint.engine.protocol.Premise;
import dev.counterpoint.spec.Model;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a check that found no violation did not exercise, in sentences: actions that were never
 * taken, and properties that hold because what they are about never happens.
 */
public final class CoverageWords {
    private CoverageWords() {}

    /** The sentences about a result; none where a violation ended the check early. */
    public static List<String> of(CheckResult result) {
        Coverage coverage = result.findings().coverage();
        boolean tells =
                result.kind().verdict() == Kind.Verdict.PASSED
                        || result.kind().verdict() == Kind.Verdict.INCOMPLETE;
        if (coverage == null || !tells || result.figures().distinct() == 0) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        for (ActionCount action : neverTaken(coverage)) {
            lines.add(never(action, result));
        }
        for (Premise premise : vacuous(coverage)) {
            lines.add(vacuous(premise, result, coverage));
        }
        return lines;
    }

    /** The actions that were never taken. */
    public static List<ActionCount> neverTaken(Coverage coverage) {
        return coverage.actions().stream().anyMatch(a -> a.taken() > 0)
                ? coverage.actions().stream().filter(a -> a.taken() == 0).toList()
                : List.of();
    }

    /** The premises that were never met: their properties say nothing there. */
    public static List<Premise> vacuous(Coverage coverage) {
        return coverage.premises().stream().filter(p -> !p.holdsSomewhere()).toList();
    }

    /** Whether the property says nothing anywhere; null where that is not known of it. */
    public static @Nullable String vacuity(CheckResult result, String property) {
        Coverage coverage = result.findings().coverage();
        if (coverage == null || of(result).isEmpty()) {
            return null;
        }
        return vacuous(coverage).stream()
                .filter(p -> p.property().equals(property))
                .findFirst()
                .map(p -> vacuous(p, result, coverage))
                .orElse(null);
    }

    private static String never(ActionCount action, CheckResult result) {
        Model model = result.model();
        boolean bounded =
                model != null
                        && !(model.constraints().isEmpty() && model.actionConstraints().isEmpty());
        boolean all = result.kind() == Kind.PASSED;
        String states = states(result.figures().distinct());
        if (bounded) {
            return action.action()
                    + " was never taken within the constraint, in any of the "
                    + states
                    + (all ? "." : " explored so far.");
        }
        return all
                ? "%s was never taken: it is enabled in none of the %s."
                        .formatted(action.action(), states)
                : "%s was not taken so far.".formatted(action.action());
    }

    private static String vacuous(Premise premise, CheckResult result, Coverage coverage) {
        boolean all = result.kind() == Kind.PASSED && coverage.everywhere();
        boolean part =
                coverage.premises().stream()
                        .anyMatch(
                                p ->
                                        p.property().equals(premise.property())
                                                && p.kind() != Premise.Kind.SETS
                                                && p.holdsSomewhere());
        String states =
                all
                        ? states(result.figures().distinct())
                        : states(coverage.looked())
                                + (result.kind() == Kind.PASSED
                                        ? " that there was time to look at"
                                        : " looked at so far");
        String why =
                premise.kind() == Premise.Kind.SETS
                        ? "there is nothing to choose from %s in any of the %s."
                        : "%s is true in none of the %s.";
        return "%s holds vacuously%s: %s"
                .formatted(
                        premise.property(),
                        part ? " in part" : "",
                        why.formatted(premise.text(), states));
    }

    private static String states(long number) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? "state" : "states");
    }
}
