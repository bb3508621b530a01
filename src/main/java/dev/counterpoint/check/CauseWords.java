package dev.counterpoint.check;

import dev.counterpoint.engine.protocol.DisabledAction;
import dev.counterpoint.engine.protocol.Fairness;
import dev.counterpoint.state.Trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why a violation came about, in sentences that people and programs are told alike. */
public final class CauseWords {
    private static final int MOST_STEPS = 4;

    private CauseWords() {}

    /** The sentences about a violation; none where nothing more is known. */
    public static List<String> of(Counterexample violation) {
        Trace trace = violation.trace();
        if (violation.explanation() != null && trace != null) {
            return WhyFalse.of(violation.explanation()).told("In state " + trace.states().size());
        }
        List<String> lines = new ArrayList<>(disabled(violation.causes().disabled()));
        if (trace != null && trace.isLasso()) {
            lines.addAll(fairness(violation.causes(), trace));
        }
        return lines;
    }

    /** What keeps each action from being taken, those with the same reason together. */
    public static List<String> disabled(List<DisabledAction> actions) {
        Map<String, List<String>> steps = new LinkedHashMap<>();
        for (DisabledAction action : actions) {
            String reason =
                    action.because() == null
                            ? "cannot be taken: " + action.reason()
                            : "needs " + WhyFalse.condition(action.because());
            steps.computeIfAbsent(action.step().action() + "\n" + reason, r -> new ArrayList<>())
                    .add(action.step().toString());
        }
        List<String> lines = new ArrayList<>();
        steps.forEach(
                (key, of) -> {
                    String reason = key.substring(key.indexOf('\n') + 1);
                    boolean several = of.stream().distinct().count() > 1;
                    String said = several ? reason.replaceFirst("^needs ", "need ") : reason;
                    lines.add(few(of, "and") + " " + said);
                });
        return lines;
    }

    private static List<String> fairness(Causes causes, Trace trace) {
        Map<String, List<Fairness>> actions = new LinkedHashMap<>();
        for (Fairness assumption : causes.fairness()) {
            String key = assumption.strong() + assumption.step().action();
            actions.computeIfAbsent(key, k -> new ArrayList<>()).add(assumption);
        }
        List<String> lines = new ArrayList<>();
        actions.values().forEach(of -> lines.add(fairness(causes, of, trace)));
        if (!lines.isEmpty()) {
            lines.add(
                    "That was found out on this behavior alone: there may be others that such an"
                            + " assumption allows.");
        }
        return lines;
    }

    private static String fairness(Causes causes, List<Fairness> same, Trace trace) {
        Fairness first = same.getFirst();
        String what =
                first.some()
                        ? first.step().action() + ", with any parameters,"
                        : few(same.stream().map(f -> f.step().toString()).toList(), "or of");
        String formula = causes.formula(first);
        String written = same.size() > 1 || formula.isEmpty() ? "" : ", " + formula + ",";
        String when;
        if (first.strong()) {
            when = "again and again in the loop";
        } else {
            when = trace.endsStuttering() ? "in the last state" : "in every state of the loop";
        }
        return "%s fairness of %s%s would rule this behavior out: it can be taken %s and never is."
                .formatted(first.strong() ? "Strong" : "Weak", what, written, when);
    }

    private static String few(List<String> all, String last) {
        List<String> steps = all.stream().distinct().toList();
        if (steps.size() == 1) {
            return steps.getFirst();
        }
        if (steps.size() > MOST_STEPS) {
            return String.join(", ", steps.subList(0, MOST_STEPS - 1))
                    + " "
                    + last
                    + " "
                    + (steps.size() - MOST_STEPS + 1)
                    + " more";
        }
        return String.join(", ", steps.subList(0, steps.size() - 1))
                + " "
                + last
                + " "
                + steps.getLast();
    }
}
