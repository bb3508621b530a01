package dev.counterpoint.ci;

import dev.counterpoint.check.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came of all of it, in a sentence. */
public final class SummaryWords {
    private SummaryWords() {}

    /** Such as {@code 3 of 4 models passed, 1 violated; 2 schedules passed. 12.3 s of 10 min.} */
    public static String all(CiResult result) {
        List<Kind.Verdict> models = result.cases().stream().map(CiCase::verdict).toList();
        List<Kind.Verdict> schedules =
                result.schedules().stream().map(CiSchedule::verdict).toList();
        String words = counted(models, "model");
        if (!schedules.isEmpty()) {
            words += "; " + counted(schedules, "schedule");
        }
        return words
                + ". "
                + Trend.time(result.took())
                + " of "
                + Trend.time(result.request().budget())
                + ".";
    }

    private static String counted(List<Kind.Verdict> verdicts, String what) {
        if (verdicts.isEmpty()) {
            return "no " + what;
        }
        List<String> parts = new ArrayList<>();
        for (Kind.Verdict verdict : Kind.Verdict.values()) {
            long number = count(verdicts, verdict);
            if (number > 0) {
                parts.add(String.format(Locale.ROOT, "%,d %s", number, verdict.word()));
            }
        }
        return String.format(
                Locale.ROOT,
                "%,d %s%s: %s",
                verdicts.size(),
                what,
                verdicts.size() == 1 ? "" : "s",
                String.join(", ", parts));
    }

    private static long count(List<Kind.Verdict> verdicts, Kind.Verdict one) {
        return verdicts.stream().filter(v -> v == one).count();
    }
}
