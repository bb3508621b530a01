package dev.counterpoint.ui.trim;

import dev.counterpoint.engine.protocol.TrimStudy;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.ValueText;
import dev.counterpoint.trim.TrimFindings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was found out about a trimmed trace, in sentences. */
final class FindingsWords {
    private static final int VALUE_CHARS = 40;

    private FindingsWords() {}

    /** Which variables the violation does not depend on; empty where it depends on all. */
    static String unread(TrimFindings findings) {
        List<String> unread = new ArrayList<>(findings.trace().variables());
        unread.removeAll(findings.relevance().variables());
        return unread.isEmpty()
                ? ""
                : "The violation does not depend on " + String.join(", ", unread) + ".";
    }

    /** Where a nearby behavior turns off that violates nothing; empty where there is none. */
    static String nearMiss(TrimFindings findings) {
        TrimStudy why = findings.why();
        Trace miss = why == null ? null : why.nearMiss();
        if (why == null || miss == null) {
            return "";
        }
        int step = why.deciding();
        return "It is decided in state "
                + (step + 1)
                + ": with "
                + miss.steps().get(step)
                + " in place of "
                + findings.trace().steps().get(step)
                + " nothing is violated.";
    }

    /** A line for each variable whose value could be another. */
    static List<String> freedoms(TrimFindings findings) {
        TrimStudy why = findings.why();
        Map<String, List<TrimStudy.Freedom>> byVariable = new LinkedHashMap<>();
        for (TrimStudy.Freedom freedom :
                why == null ? List.<TrimStudy.Freedom>of() : why.freedoms()) {
            byVariable.computeIfAbsent(freedom.variable(), v -> new ArrayList<>()).add(freedom);
        }
        List<String> lines = new ArrayList<>();
        byVariable.forEach(
                (variable, all) ->
                        lines.add(
                                variable
                                        + " could be another in "
                                        + (all.size() == 1 ? "state " : "states ")
                                        + all.stream()
                                                .map(f -> String.valueOf(f.state() + 1))
                                                .collect(Collectors.joining(", "))
                                        + ", such as "
                                        + ValueText.shorten(all.getFirst().instead(), VALUE_CHARS)
                                        + " in state "
                                        + (all.getFirst().state() + 1)
                                        + "."));
        return lines;
    }
}
