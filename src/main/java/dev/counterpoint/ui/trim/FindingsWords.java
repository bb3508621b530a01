package dev.counterpoint.ui.trim;

import dev.counterpoint.engine.protocol.TrimStudy;
import dev.counterpoint.state.Trace;
import dev.counterpoint.trim.FreedomWords;
import dev.counterpoint.trim.TrimFindings;

import java.util.ArrayList;
import java.util.List;

/** What was found out about a trimmed trace, in sentences. */
final class FindingsWords {
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

    /** A line for each value that could be another. */
    static List<String> freedoms(TrimFindings findings) {
        TrimStudy why = findings.why();
        return why == null ? List.of() : FreedomWords.lines(why.freedoms());
    }
}
