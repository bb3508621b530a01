package dev.counterpoint.cli;

import dev.counterpoint.engine.protocol.TrimStudy;
import dev.counterpoint.state.Trace;
import dev.counterpoint.trim.FreedomWords;
import dev.counterpoint.trim.TrimFindings;
import dev.counterpoint.trim.TrimWords;
import dev.counterpoint.trim.space.Cost;
import dev.counterpoint.trim.space.Measure;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A trimmed counterexample explained, as sections of lines: a heading, then what there is to say.
 */
final class TrimFindingsText {
    private static final List<Measure> DIAL =
            List.of(Measure.FAULTS, Measure.STEPS, Measure.SWITCHES, Measure.ACTORS);

    private TrimFindingsText() {}

    /** Some lines under a heading. */
    record Section(String heading, List<String> lines) {}

    static List<Section> of(TrimFindings findings) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("What happens", numbered(findings.story())));
        sections.add(new Section("What it depends on", relevance(findings)));
        TrimStudy why = findings.why();
        if (why != null) {
            sections.add(new Section("What each step is for", steps(findings.trace(), why)));
            sections.add(
                    new Section("What could be otherwise", FreedomWords.lines(why.freedoms())));
            sections.add(new Section("Nearly", nearMiss(findings.trace(), why)));
        }
        if (findings.dial() != null) {
            sections.add(
                    new Section(
                            "Others, with less of one thing and more of another",
                            dial(findings.dial())));
        }
        sections.removeIf(section -> section.lines().isEmpty());
        return sections;
    }

    private static List<String> numbered(List<String> sentences) {
        List<String> lines = new ArrayList<>();
        for (String sentence : sentences) {
            lines.add((lines.size() + 1) + ". " + sentence);
        }
        return lines;
    }

    private static List<String> relevance(TrimFindings findings) {
        List<String> lines = new ArrayList<>();
        List<@Nullable String> reasons = findings.relevance().reasons();
        for (int i = 0; i < reasons.size(); i++) {
            String reason = reasons.get(i);
            lines.add(
                    "Step "
                            + (i + 1)
                            + " "
                            + (reason == null ? "changes nothing that is read later" : reason)
                            + ".");
        }
        List<String> unread = new ArrayList<>(findings.trace().variables());
        unread.removeAll(findings.relevance().variables());
        if (!unread.isEmpty()) {
            lines.add("It does not depend on " + String.join(", ", unread) + ".");
        }
        return lines;
    }

    private static List<String> steps(Trace trace, TrimStudy why) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < why.steps().size(); i++) {
            TrimStudy.StepStudy step = why.steps().get(i);
            String need =
                    step.without() == null
                            ? "is needed"
                            : "can be left out: "
                                    + TrimWords.count(Measure.STEPS, step.without().steps().size())
                                    + " violate it too";
            String after =
                    step.after().isEmpty()
                            ? ""
                            : "; it comes after "
                                    + step.after().stream()
                                            .map(s -> "step " + (s + 1))
                                            .collect(Collectors.joining(" and "));
            String swaps = step.swaps() ? "; it and the next can change places" : "";
            lines.add(
                    "Step %d, %s, %s%s%s."
                            .formatted(i + 1, trace.steps().get(i), need, after, swaps));
        }
        return lines;
    }

    private static List<String> nearMiss(Trace trace, TrimStudy why) {
        Trace miss = why.nearMiss();
        if (miss == null) {
            return List.of();
        }
        int step = why.deciding();
        return List.of(
                "It is decided in state %d: with %s in place of %s nothing is violated (%s)."
                        .formatted(
                                step + 1,
                                miss.steps().get(step),
                                trace.steps().get(step),
                                miss.steps().stream()
                                        .map(Object::toString)
                                        .collect(Collectors.joining(", "))));
    }

    static List<String> dial(TrimStudy study) {
        List<String> lines = new ArrayList<>();
        for (TrimStudy.Found found : study.found()) {
            lines.add(cost(found.cost()) + ": " + steps(found.trace()));
        }
        if (!study.complete()) {
            lines.add("There may be more: the time for it was over.");
        }
        return lines;
    }

    private static String cost(Cost cost) {
        return DIAL.stream()
                .map(measure -> TrimWords.count(measure, cost.of(measure)))
                .collect(Collectors.joining(", "));
    }

    private static String steps(Trace trace) {
        return trace.steps().stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
