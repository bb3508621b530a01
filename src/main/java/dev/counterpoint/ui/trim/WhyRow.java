package dev.counterpoint.ui.trim;

import dev.counterpoint.engine.protocol.TrimStudy;
import dev.counterpoint.state.Trace;
import dev.counterpoint.trim.TrimFindings;
import dev.counterpoint.trim.TrimWords;
import dev.counterpoint.trim.space.Measure;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A step of the trimmed trace and why it is there.
 *
 * @param index from 0
 * @param sentence what happens
 * @param relevant whether the violation depends on what it changes, as far as can be told
 * @param without a counterexample without it; null where it is needed or that is not known
 * @param mark in a word or two whether it is needed; empty where that is not known
 * @param reason why it matters, and what order it needs, in sentences
 */
record WhyRow(
        int index,
        String sentence,
        boolean relevant,
        @Nullable Trace without,
        String mark,
        String reason) {

    /** A row for each step, the one that closes a loop included. */
    static List<WhyRow> of(TrimFindings findings) {
        List<WhyRow> rows = new ArrayList<>();
        List<@Nullable String> reasons = findings.relevance().reasons();
        TrimStudy why = findings.why();
        for (int i = 0; i < findings.story().size(); i++) {
            TrimStudy.StepStudy step =
                    why != null && i < why.steps().size() ? why.steps().get(i) : null;
            // The step that closes a loop is no step to be read later.
            boolean told = i < reasons.size();
            String reason = told ? reasons.get(i) : null;
            rows.add(
                    new WhyRow(
                            i,
                            findings.story().get(i),
                            !told || reason != null,
                            step == null ? null : step.without(),
                            step == null ? "" : step.isNeeded() ? "needed" : "can go",
                            words(told, reason, step)));
        }
        return rows;
    }

    private static String words(
            boolean told, @Nullable String reason, TrimStudy.@Nullable StepStudy step) {
        List<String> sentences = new ArrayList<>();
        if (told) {
            sentences.add(
                    reason == null
                            ? "It changes nothing that is read later."
                            : "It " + reason + ".");
        }
        if (step != null) {
            Trace without = step.without();
            sentences.add(
                    without == null
                            ? "Without it the violation does not come about."
                            : "Without it the violation comes about all the same, in "
                                    + TrimWords.count(Measure.STEPS, without.steps().size())
                                    + ".");
            if (!step.after().isEmpty()) {
                sentences.add(
                        "It has to come after "
                                + step.after().stream()
                                        .map(s -> "step " + (s + 1))
                                        .collect(Collectors.joining(" and "))
                                + ".");
            }
            if (step.swaps()) {
                sentences.add("It and the next step can change places.");
            }
        }
        return String.join("\n", sentences);
    }
}
